using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class ConnectToolsCommandTests
{
    [Fact]
    public void The_simulator_needs_nothing_and_says_what_it_is()
    {
        using var session = ModuleSession.Imported();

        var context = session.Run("Connect-AzGalleryTools -Simulator").ThrowIfFailed().Output.Single();

        Assert.Equal("SIMULATOR", context.Properties["Cloud"].Value);
        Assert.Equal(SampleSite.Subscription, context.Properties["SubscriptionId"].Value);
        Assert.Equal("None", context.Properties["Source"].Value);
        Assert.Equal(true, context.Properties["IsSimulator"].Value);
    }

    [Fact]
    public void A_snapshot_file_is_what_the_simulator_holds()
    {
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.OnSimulator(folder.Write("site.json", SampleSite.WithVersions(5)));

        Assert.Equal("5", session.Run("(Get-AzGalleryReplicationReport contoso-images sandbox).Count").ThrowIfFailed().Text);
    }

    [Fact]
    public void What_a_snapshot_lacks_is_said_once_and_blocks_what_depends_on_it()
    {
        const string Gallery = $"/subscriptions/{SampleSite.Subscription}/resourceGroups/contoso-images/providers/Microsoft.Compute/galleries/sandbox";
        var site = JsonNode.Parse(SampleSite.WithVersions(5))!.AsObject();
        string[] unread = [Gallery + "/applications", Gallery + "/serviceArtifacts", $"/subscriptions/{SampleSite.Subscription}/providers/Microsoft.Authorization/locks", Gallery + "/scripts"];
        site["notRead"] = new JsonArray(unread.Select(id => new JsonObject { ["id"] = id, ["reason"] = "AuthorizationFailed" }).ToArray<JsonNode>());
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.Imported();

        var warning = Assert.Single(session.Run("Connect-AzGalleryTools -Simulator -Snapshot $args[0]", folder.Write("site.json", site.ToJsonString())).ThrowIfFailed().Warnings);

        Assert.Contains(" 4 ", warning, StringComparison.Ordinal);
        Assert.All(unread[..3], id => Assert.Contains(id, warning, StringComparison.Ordinal));
        Assert.DoesNotContain(unread[3], warning, StringComparison.Ordinal);
        var blocked = session.Run("Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery");
        Assert.Empty(blocked.Output);
        Assert.Equal(3, blocked.Errors.Count(error => error.FullyQualifiedErrorId.StartsWith("ChildKindNotListed,", StringComparison.Ordinal)));
        Assert.Empty(session.Run("Connect-AzGalleryTools -Simulator").ThrowIfFailed().Warnings);
    }

    [Theory]
    [InlineData("not read", """{ "schemaVersion": 1, "clock": "2026-11-02T08:00:00Z", "subscriptions": [], "notRead": {} }""", "'notRead' is missing or not an array")]
    [InlineData("missing", null, "Could not find file")]
    [InlineData("broken", "{", "not valid JSON")]
    [InlineData("unknown schema", """{ "schemaVersion": 9 }""", "schemaVersion 9 is unknown")]
    [InlineData("without subscriptions", """{ "schemaVersion": 1, "clock": "2026-11-02T08:00:00Z" }""", "'subscriptions' is missing")]
    public void A_snapshot_that_can_not_be_used_is_refused(string name, string? text, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = text is null ? Path.Combine(folder.Path, name) : folder.Write(name, text);
        using var session = ModuleSession.Imported();

        var refused = session.Run("Connect-AzGalleryTools -Simulator -Snapshot $args[0]", file).Error;

        Assert.Equal("SnapshotInvalid,GalleryTools.Commands.ConnectToolsCommand", refused.FullyQualifiedErrorId);
        Assert.Contains(reason, refused.ErrorDetails.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Simulator -SubscriptionId abc", "InvalidSubscriptionId")]
    [InlineData("-Simulator -SubscriptionId ''", "InvalidSubscriptionId")]
    [InlineData("-Simulator -SubscriptionId 00000000-0000-0000-0000-00000000abcd", "SubscriptionNotFound")]
    [InlineData("-Cloud AzureGermanCloud", "UnknownCloud")]
    [InlineData("-Endpoint http://127.0.0.1:1", "EndpointNotHttps")]
    [InlineData("-Endpoint 127.0.0.1", "EndpointNotHttps")]
    [InlineData("-Endpoint https://127.0.0.1:1 -CertificateFile ./missing.pem", "CertificateUnreadable")]
    [InlineData("-AccessToken ([securestring]::new())", "AccessTokenMissing")]
    public void A_wrong_argument_is_refused_by_its_own_error(string arguments, string errorId)
    {
        using var session = ModuleSession.Imported();

        var refused = session.Run("Connect-AzGalleryTools " + arguments).Error;

        Assert.Equal($"{errorId},GalleryTools.Commands.ConnectToolsCommand", refused.FullyQualifiedErrorId);
        Assert.NotEmpty(refused.ErrorDetails.RecommendedAction);
        Assert.Empty(session.Run("Get-AzGalleryToolsContext").Output);
    }

    [Theory]
    [InlineData("-Simulator -Snapshot $null")]
    [InlineData("-Simulator -SubscriptionId $null")]
    [InlineData("-Endpoint $null")]
    [InlineData("-Cloud $null")]
    public void An_empty_variable_never_connects_to_something_else(string arguments)
    {
        using var session = ModuleSession.Imported();

        var refused = session.Run("Connect-AzGalleryTools " + arguments).Error;

        Assert.StartsWith("ParameterArgumentValidationError", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_certificate_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.Imported();

        var refused = session.Run("Connect-AzGalleryTools -Endpoint https://127.0.0.1:1 -CertificateFile $args[0]", folder.Write("c.pem", "text")).Error;

        Assert.Equal("CertificateUnreadable,GalleryTools.Commands.ConnectToolsCommand", refused.FullyQualifiedErrorId);
    }

    [Fact]
    public void A_failed_connect_keeps_the_connection_that_was_there()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run("Connect-AzGalleryTools -Cloud Nowhere");

        Assert.Equal("SIMULATOR", session.Run("(Get-AzGalleryToolsContext).Cloud").Text);
    }
}
