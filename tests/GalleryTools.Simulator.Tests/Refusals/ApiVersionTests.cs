using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class ApiVersionTests
{
    private const string Usages = $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/eastus/usages";
    private const string Locks = $"{Site.Group}/providers/Microsoft.Authorization/locks";
    private const string Roles = $"{Site.Group}/providers/Microsoft.Authorization/roleAssignments";
    private const string Groups = $"/subscriptions/{Site.Subscription}/resourceGroups";

    private readonly Site _site = new();

    [Theory]
    [InlineData($"{Site.Compute}/virtualMachines", "1999-01-01", "NoRegisteredProviderFound")]
    [InlineData($"{Site.Compute}/virtualMachines", "2099-01-01", "NoRegisteredProviderFound")]
    [InlineData($"{Site.Compute}/disks", "2099-01-01", "NoRegisteredProviderFound")]
    [InlineData(Usages, "2099-01-01", "NoRegisteredProviderFound")]
    [InlineData(Locks, "2023-07-03", "NoRegisteredProviderFound")]
    [InlineData(Roles, "1999-01-01-preview", "NoRegisteredProviderFound")]
    [InlineData(Groups, "1999-01-01", "InvalidApiVersionParameter")]
    [InlineData(Groups, "2099-01-01", "InvalidApiVersionParameter")]
    [InlineData($"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute", "2099-01-01", "InvalidApiVersionParameter")]
    [InlineData($"/subscriptions/{Site.Subscription}/resources", "2099-01-01", "InvalidApiVersionParameter")]
    public void A_version_that_nobody_knows_is_refused(string path, string version, string code)
    {
        var refused = _site.Get(path, version);

        Assert.Equal((400, code), (refused.Status, refused.ErrorCode()));
        Assert.Contains($"'{version}'", refused.ErrorMessage()!, StringComparison.Ordinal);
    }

    // As the Azure CLI 2.45, @azure/arm-compute 25.1.1 and this module ask.
    [Theory]
    [InlineData($"{Site.Compute}/virtualMachines", "2022-11-01", "2026-04-01", "2024-11-01", "2023-07-03")]
    [InlineData($"{Site.Compute}/virtualMachineScaleSets", "2022-11-01", "2026-04-01", "2024-11-01")]
    [InlineData($"{Site.Compute}/images", "2022-11-01", "2026-04-01", "2024-11-01")]
    [InlineData($"{Site.Compute}/disks", "2022-07-02", "2026-03-02", "2025-01-02", "2023-04-02")]
    [InlineData($"{Site.Compute}/snapshots", "2022-03-02", "2026-03-02", "2025-01-02")]
    [InlineData($"{Site.Compute}/diskEncryptionSets", "2022-03-02", "2026-03-02", "2025-01-02")]
    [InlineData(Usages, "2022-11-01", "2026-04-01", "2024-11-01")]
    [InlineData(Locks, "2016-09-01", "2017-04-01", "2020-05-01")]
    [InlineData(Roles, "2020-04-01-preview", "2022-04-01", "2015-07-01")]
    [InlineData(Groups, "2021-04-01", "2022-09-01", "2019-11-01")]
    [InlineData("/subscriptions", "2019-11-01", "2022-12-01", "2016-06-01")]
    public void Those_that_clients_use_are_known(string path, params string[] versions) =>
        Assert.All(versions, version => Assert.Equal(200, _site.Get(path, version).Status));
}
