using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class GatewayRefusalTests
{
    private const string Other = "11111111-2222-3333-4444-555555555555";

    private readonly Site _site = new();

    public static TheoryData<string, string, int, string> Reads => new()
    {
        { $"{Site.Galleries}/contoso?", "", 400, "MissingApiVersionParameter" },
        { $"{Site.Galleries}/contoso", "soon", 400, "InvalidApiVersionParameter" },
        { $"{Site.Galleries}/contoso", "2024-07-01", 400, "NoRegisteredProviderFound" },
        { $"{Site.Galleries}/contoso/inVMAccessControlProfiles", "2023-07-03", 400, "NoRegisteredProviderFound" },
        { $"{Site.Compute}/spaceships/a", Site.Version, 404, "InvalidResourceType" },
        { $"{Site.Group}/providers/Contoso.Space/ships/a", Site.Version, 404, "InvalidResourceNamespace" },
        { $"/subscriptions/{Other}/resourceGroups", Site.Version, 404, "SubscriptionNotFound" },
        { $"/subscriptions/{Site.Subscription}/resourceGroups/nowhere", Site.Version, 404, "ResourceGroupNotFound" },
        { $"/subscriptions/{Site.Subscription}/resourceGroups/nowhere/providers/Microsoft.Compute/galleries/a", Site.Version, 404, "ResourceGroupNotFound" },
        { $"{Site.Galleries}/nobody", Site.Version, 404, "ResourceNotFound" },
        { $"{Site.Galleries}/contoso/images/nobody", Site.Version, 404, "ResourceNotFound" },
        { $"{Site.Galleries}/nobody/images", Site.Version, 404, "ParentResourceNotFound" },
    };

    [Theory]
    [MemberData(nameof(Reads))]
    public void A_read_that_arm_refuses_says_why(string path, string version, int status, string code)
    {
        var answer = version.Length == 0 ? _site.Raw("GET", $"{SimulatedService.Endpoint}{path[1..]}") : _site.Get(path, version);

        Assert.Equal((status, code), (answer.Status, answer.ErrorCode()));
        Assert.Equal("gateway", answer.Header("x-ms-failure-cause"));
        Assert.Null(answer.Header("x-ms-ratelimit-remaining-resource"));
        Assert.Null(answer.ErrorTarget());
        Assert.DoesNotContain("\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compute_api_version_on_galleries_gets_the_list_of_those_that_would_do()
    {
        var message = _site.Get($"{Site.Galleries}/contoso", "2024-07-01").ErrorMessage()!;

        Assert.StartsWith("No registered resource provider found for location 'eastus' and API version '2024-07-01' for type 'galleries'.", message, StringComparison.Ordinal);
        Assert.Contains("2026-03-03, 2025-12-03, 2025-03-03, 2024-03-03, 2023-07-03", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_resource_is_named_with_its_group() => Assert.Equal(
        "The Resource 'Microsoft.Compute/galleries/contoso/images/nobody' under resource group 'contoso-images' was not found. " +
        "For more details please go to https://aka.ms/ARMResourceNotFoundFix",
        _site.Get($"{Site.Galleries}/contoso/images/nobody").ErrorMessage());

    [Fact]
    public void A_child_needs_its_parent()
    {
        var answer = _site.Put($"{Site.Galleries}/nobody/images/a", """{"location":"eastus"}""");

        Assert.Equal((404, "ParentResourceNotFound"), (answer.Status, answer.ErrorCode()));
        Assert.Equal($"Failed to perform 'write' on resource(s) of type 'galleries/images', because the parent resource '{Site.Galleries}/nobody' could not be found.",
            answer.ErrorMessage());
    }

    [Fact]
    public void A_child_that_only_its_provider_knows_is_not_found_by_the_provider()
    {
        var answer = _site.Get($"/subscriptions/{Site.Subscription}/resourceGroups/contoso-web/providers/Microsoft.Compute/virtualMachineScaleSets/web/extensions/a");

        Assert.Equal((404, "NotFound"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("The entity was not found in this Azure location.", answer.ErrorMessage());
        Assert.Null(answer.Header("x-ms-failure-cause"));
    }

    [Theory]
    [InlineData("""{"location":"eastus""", 400, "InvalidRequestContent")]
    [InlineData("[]", 400, "InvalidRequestContent")]
    [InlineData("""{"location":"eastus","properties":{"a":1,"a":2}}""", 400, "InvalidRequestContent")]
    [InlineData("{}", 400, "LocationRequired")]
    [InlineData("""{"location":"atlantis"}""", 400, "LocationNotAvailableForResourceType")]
    public void A_body_that_arm_cannot_use_is_refused(string body, int status, string code)
    {
        var answer = _site.Put($"{Site.Galleries}/fresh", body);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode()));
    }

    [Fact]
    public void A_gallery_cannot_move_to_another_region()
    {
        var answer = _site.Put($"{Site.Galleries}/contoso", """{"location":"West Europe"}""");
        Assert.Equal((409, "InvalidResourceLocation"), (answer.Status, answer.ErrorCode()));
    }

    [Fact]
    public void What_is_not_there_is_deleted_without_a_word()
    {
        var answer = _site.Delete($"{Site.Galleries}/nobody");
        Assert.Equal((204, ""), (answer.Status, answer.Body));
    }

    [Fact]
    public void A_method_that_nothing_supports_is_refused() =>
        Assert.Equal(405, _site.Send("POST", $"{Site.Galleries}/contoso/images/win2025", Site.Version, "{}").Status);
}
