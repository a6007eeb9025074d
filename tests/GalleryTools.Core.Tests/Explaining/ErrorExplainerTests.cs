using System.Globalization;
using System.Text.Json;
using GalleryTools.Core.Explaining;
using Xunit;

namespace GalleryTools.Core.Tests.Explaining;

public class ErrorExplainerTests
{
    private const string Duplicate = "Duplicate regions are not allowed in target publishing regions.";
    private const string SharedLun = "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for each data disk.";
    private const string NotADate = "Cannot bind parameter 'PublishingProfileEndOfLifeDate'. Cannot convert value \"soon\" to type \"System.DateTime\". Error: \"String 'soon' was not recognized as a valid DateTime.\"";

    private static readonly Refusal Refusal = new("InvalidParameter", Duplicate);

    [Theory]
    [InlineData("Az", 409, null, "bb826209-309f-4c8d-a7fd-239a345793e9")]
    [InlineData(".NET", 400, "842130a4-cb02-4ac5-83d7-24632bde65df", null)]
    [InlineData("az deployment", null, "842130a4-cb02-4ac5-83d7-24632bde65df", null)]
    [InlineData("activity log", 409, "842130a4-cb02-4ac5-83d7-24632bde65df", null)]
    [InlineData("Terraform", 400, null, null)]
    [InlineData("Terraform, older", 400, null, null)]
    [InlineData("Go", 404, null, null)]
    [InlineData("Java", 409, null, null)]
    [InlineData("service", null, null, null)]
    public void Status_and_ids_are_read_from_each_clients_text(string form, int? status, string? correlationId, string? requestId)
    {
        var error = Single(ClientForms.All[form](Refusal));

        Assert.Equal("DuplicateRegion", error.Known?.Id);
        Assert.Equal("InvalidParameter", error.ServiceCode);
        Assert.Equal(Duplicate.TrimEnd('.'), error.ServiceMessage.TrimEnd('.'));
        Assert.Equal((status, correlationId, requestId), (error.HttpStatus, error.CorrelationId, error.RequestId));
    }

    [Fact]
    public void Several_failures_in_one_text_give_several_results_each_once()
    {
        var text = ClientForms.All["az"](Refusal) + "\n\n" + ClientForms.Az(new Refusal("InvalidParameter", SharedLun)) + "\n\n" + ClientForms.Service(Refusal);

        Assert.Equal(["DuplicateLun", "DuplicateRegion"], Explain(text).Select(error => error.Known?.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_failure_that_is_not_known_stands_beside_one_that_is()
    {
        var text = JsonSerializer.Serialize(new
        {
            code = "DeploymentFailed",
            message = "At least one resource deployment operation failed.",
            details = new[] { new { code = "StorageAccountAlreadyTaken", message = "The storage account named contoso is already taken." }, new { code = "InvalidParameter", message = SharedLun } },
        });

        Assert.Equal([("StorageAccountAlreadyTaken", null), ("InvalidParameter", "DuplicateLun")], Explain(text).Select(error => (error.ServiceCode, error.Known?.Id)));
    }

    [Fact]
    public void The_same_failure_of_two_regions_is_two_failures()
    {
        const string Text = "Replication job not completed at region: westcentralus\n\nReplication job not completed at region: eastus\n\nReplication job not completed at region: eastus";

        Assert.Equal(["westcentralus", "eastus"], Explain(Text).Select(error => error.Values["region"]));
    }

    [Fact]
    public void What_is_not_known_comes_back_taken_apart()
    {
        const string Text = """
            {"error":{"code":"RetryableError","message":"A retryable error occurred.","details":[{"code":"RetryableErrorDueToAnotherOperation",
            "message":"Operation PutVirtualNetworkGateway is updating resource /subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/net/providers/Microsoft.Network/virtualNetworkGateways/gw. Retry.","target":"gw"}]}}
            """;

        var error = Single(Text);

        Assert.Null(error.Known);
        Assert.Equal(("", ""), (error.Cause, error.Fix));
        Assert.Equal(("RetryableErrorDueToAnotherOperation", "gw"), (error.ServiceCode, error.Target));
        Assert.StartsWith("Operation PutVirtualNetworkGateway is updating", error.Message, StringComparison.Ordinal);
        Assert.Equal("net", error.Values["resourceGroup"]);
        Assert.Equal("Microsoft.Network/virtualNetworkGateways", error.Values["resourceType"]);
        Assert.Equal("gw", error.Values["resourceName"]);
        Assert.Equal("7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30", Assert.Single(error.ResourceIds).SubscriptionId);
    }

    [Theory]
    [InlineData("New-AzGalleryImageVersion", true)]
    [InlineData("Update-AzGalleryImageDefinition", true)]
    [InlineData(null, true)]
    [InlineData("Get-Date", false)]
    [InlineData("New-AzStorageAccount", false)]
    public void A_binding_error_counts_where_its_command_is_about_galleries(string? command, bool expected)
    {
        var error = Assert.Single(ErrorExplainer.Explain(NotADate, command is null ? null : $"{command}: ", CultureInfo.InvariantCulture));

        Assert.Equal(expected, error.Known?.Id == "DateUnreadable");
        Assert.Equal(expected, error.Cause.Length > 0);
    }

    [Fact]
    public void The_command_in_the_text_tells_too()
    {
        Assert.Null(Single($"Get-Date : {NotADate}").Known);
        Assert.Equal("DateUnreadable", Single($"New-AzGalleryImageVersion : {NotADate}").Known?.Id);
        Assert.Null(Single("az network vnet create: error: argument --count: invalid int value: 'x'").Known);
        Assert.Equal("ValueNotAnInteger", Single("az sig image-version create: error: argument --replica-count: invalid int value: 'x'").Known?.Id);
    }

    [Fact]
    public void A_link_to_Microsofts_pages_is_no_resource_type() =>
        Assert.Equal("DateUnreadable", Single($"{NotADate} See https://learn.microsoft.com/azure and https://azure.microsoft.com/documentation/articles").Known?.Id);

    [Fact]
    public void Headers_of_an_answer_are_no_commands() =>
        Assert.Equal("DateUnreadable", Single($"{NotADate}\n\nHeaders:\nRetry-After: 17\nCache-Control: no-cache\nContent-Type: application/json").Known?.Id);

    [Theory]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"Duplicate regions are not allowed in target publ")]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"mess")]
    public void JSON_that_was_cut_off_still_tells_its_code(string text) => Assert.Equal("InvalidParameter", Single(text).ServiceCode);

    [Fact]
    public void JSON_that_a_console_broke_inside_its_strings_is_read()
    {
        var text = ClientForms.Service(Refusal).Replace("not allowed", "not\n allowed", StringComparison.Ordinal);

        Assert.Equal(("DuplicateRegion", "InvalidParameter"), (Single(text).Known?.Id, Single(text).ServiceCode));
    }

    [Fact]
    public void The_innermost_error_is_the_one_that_counts()
    {
        var inner = JsonSerializer.Serialize(new { error = new { code = "BadRequest", message = "Failed.", innererror = new { code = "InvalidParameter", message = SharedLun } } });

        Assert.Equal("DuplicateLun", Single(inner).Known?.Id);
    }

    [Fact]
    public void A_secret_in_the_text_doesnt_come_out_again()
    {
        var error = Single("Source https://contoso.blob.core.windows.net/vhds/golden.vhd?sv=2024&sig=c2VjcmV0 is not found. Please check source exists, and is in the same region as gallery image version being created");

        Assert.Equal("SourceNotFound", error.Known?.Id);
        Assert.DoesNotContain("c2VjcmV0", $"{error.Message}{error.Cause}{error.Fix}{error.ServiceMessage}{string.Join(' ', error.Values.Values)}", StringComparison.Ordinal);
        Assert.Contains("golden.vhd", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_failures_each_has_its_own_resources()
    {
        const string Locked = "The scope '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/{0}' cannot perform delete operation because following scope(s) are locked: '/subscriptions/s'. Please remove the lock and try again.";
        var text = string.Join("\n\n", new[] { "one", "two" }.Select(name => string.Format(CultureInfo.InvariantCulture, Locked, name)));

        Assert.Equal(["one", "two"], Explain(text).Select(error => error.ResourceIds[0].Name));
    }

    [Fact]
    public void Two_messages_with_the_same_code_are_two_failures()
    {
        var text = $"ERROR: -> InvalidParameter : {Duplicate}\nERROR: -> InvalidParameter : {SharedLun}";

        Assert.Equal([("InvalidParameter", "DuplicateRegion"), ("InvalidParameter", "DuplicateLun")], Explain(text).Select(error => (error.ServiceCode, error.Known?.Id)));
    }

    [Fact]
    public void The_status_in_a_sentence_of_NET_is_read() =>
        Assert.Equal(400, Single($"Response status code does not indicate success: 400 (Bad Request). {Duplicate}").HttpStatus);

    [Theory]
    [InlineData("Replication job not completed at region: westus\nINFO: cleaning up\nINFO: bye", "region", "westus")]
    [InlineData("The client 'a' with object id 'b' has permission to perform action 'Microsoft.Compute/galleries/images/versions/write' on scope '/s/v'; however, it does not have permission to perform action 'Microsoft.Compute/disks/read' on the linked scope(s) '/s/d' or the linked scope(s) are invalid.", "linkedScope", "/s/d")]
    [InlineData("Replication failed in this region due to 'Snapshots of PremiumV2_LRS disks are not supported.'.\nBuild finished.", "reason", "Snapshots of PremiumV2_LRS disks are not supported")]
    public void A_value_that_stands_last_ends_with_its_sentence(string text, string name, string value) => Assert.Equal(value, Single(text).Values[name]);

    [Theory]
    [InlineData("(AuthorizationFailed) The client 'a' with object id 'b' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/write' over scope '/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/virtualMachines/v' or the scope is invalid.\nsource image: /subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/acg/images/u/versions/1.0.0")]
    [InlineData("Using image /subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/acg/images/u\nERROR: (Conflict) The request failed due to conflict with a concurrent request on /subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkInterfaces/n.")]
    [InlineData("az sql server delete -n x\nERROR: (CannotDeleteResource) Can not delete resource before nested resources are deleted.")]
    [InlineData("azurerm_shared_image.main: Creation complete\nazurerm_key_vault.main: Error: keyvault.BaseClient: Code=\"ResourceNotFound\" Message=\"The vault was not found.\"")]
    [InlineData("myscript.py: error: argument --count: invalid int value: 'abc'")]
    public void Another_resources_failure_is_not_a_gallerys_because_one_is_mentioned(string text) => Assert.All(Explain(text), error => Assert.Null(error.Known));

    [Fact]
    public void A_failure_and_a_wording_below_it_are_two()
    {
        var text = $"ERROR: (StorageAccountAlreadyTaken) The storage account named images is already taken.\n{Duplicate}";

        Assert.Equal([("StorageAccountAlreadyTaken", null), (null, "DuplicateRegion")], Explain(text).Select(error => (error.ServiceCode, error.Known?.Id)));
    }

    [Theory]
    [InlineData("{\"error\":{\"code\":\"InvalidParameter\",\"message\":\"\\ud83d Duplicate regions are not allowed in target publishing regions.\"}}", "DuplicateRegion")]
    [InlineData("{\"a\":\"\\udc00\"}", null)]
    public void Half_a_character_is_no_crash(string text, string? id) => Assert.Equal(id, Single(text).Known?.Id);

    [Fact]
    public void A_path_of_Windows_stays_a_path() =>
        Assert.Equal(@"unable to read C:\temp\new\template.json", Single("unable to read C:\\temp\\new\\template.json").Message);

    [Theory]
    [InlineData("az login --service-principal -p x --client-secret s3cr3t")]
    [InlineData("ARM_CLIENT_SECRET=s3cr3t")]
    [InlineData("AccountKey: s3cr3t")]
    [InlineData("token eyJhbGciOiJub25lIn0.eyJzM2NyM3QiOjF9.s3cr3t")]
    public void Secrets_of_logs_stay_out(string text) => Assert.DoesNotContain("s3cr3t", Single(text).Message, StringComparison.Ordinal);

    [Fact]
    public void A_status_of_a_machine_is_no_failure() =>
        Assert.Equal(["DuplicateLun"], Explain($$"""{"statuses":[{"code":"ProvisioningState/succeeded","level":"Info","message":"Guest Agent is running"}]} {{SharedLun}}""").Select(error => error.Known?.Id));

    [Fact]
    public void A_stop_ends_the_work()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.Throws<OperationCanceledException>(() => ErrorExplainer.Explain(Duplicate, origin: null, CultureInfo.InvariantCulture, stopped.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void Blank_text_has_nothing_to_explain(string text) => Assert.Empty(Explain(text));

    [Fact]
    public void A_log_without_a_failure_is_shown_by_its_beginning()
    {
        var error = Single(string.Concat(Enumerable.Repeat("All is well.\n", 10_000)));

        Assert.Null(error.Known);
        Assert.StartsWith("All is well. All is well.", error.Message, StringComparison.Ordinal);
        Assert.True(error.Message.Length < 2_100);
    }

    private static ExplainedError Single(string text) => Assert.Single(Explain(text));

    private static IReadOnlyList<ExplainedError> Explain(string text) => ErrorExplainer.Explain(text, origin: null, CultureInfo.InvariantCulture);
}
