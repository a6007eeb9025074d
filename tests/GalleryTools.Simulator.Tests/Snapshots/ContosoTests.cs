using Xunit;

namespace GalleryTools.Simulator.Tests.Snapshots;

public class ContosoTests
{
    private const string Windows = $"{Site.Galleries}/contoso/images/win2025/versions";

    private readonly Site _site = new();

    [Fact]
    public void Two_galleries_with_their_definitions_and_versions_are_there()
    {
        Assert.Equal(["contoso", "sandbox"], Names(Site.Galleries));
        Assert.Equal(["ubuntu-2404", "win2025"], Names($"{Site.Galleries}/contoso/images"));
        Assert.Equal(["1.0.0", "1.1.0", "1.2.0"], Names($"{Site.Galleries}/contoso/images/ubuntu-2404/versions"));
        Assert.Equal(["2026.10.0", "2026.10.1", "2026.9.0"], Names(Windows));
        Assert.Equal(["0.1.0", "0.2.0"], Names($"{Site.Galleries}/sandbox/images/rhel-9/versions"));
    }

    [Fact]
    public void A_replication_under_way_shows_each_region()
    {
        var version = _site.Get($"{Windows}/2026.10.0?$expand=ReplicationStatus");

        Assert.Equal("Updating", version.State());
        var status = version.Json()["properties"]!["replicationStatus"]!;
        Assert.Equal("InProgress", (string?)status["aggregatedState"]);
        Assert.Equal(
            ["eastus Completed 100", "westeurope Replicating 75", "koreacentral Replicating 42", "japaneast Failed 35", "uksouth Completed 100"],
            status["summary"]!.AsArray().Select(row => $"{row!["region"]} {row["state"]} {row["progress"]}"));
        Assert.Contains("exceeds the max size 2048 supported", (string?)status["summary"]![3]!["details"], StringComparison.Ordinal);
        Assert.False(status["summary"]![0]!.AsObject().ContainsKey("details"));
    }

    [Fact]
    public void What_is_under_way_goes_on_along_the_clock()
    {
        Assert.Equal("Creating", _site.Get($"{Windows}/2026.10.1").State());

        _site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("Succeeded", _site.Get($"{Windows}/2026.10.1").State());
        var failed = _site.Get($"{Windows}/2026.10.0?$expand=ReplicationStatus");
        Assert.Equal("Failed", failed.State());
        Assert.Equal("Failed", (string?)failed.Json()["properties"]!["replicationStatus"]!["aggregatedState"]);
    }

    [Fact]
    public void Sources_and_users_of_images_are_there()
    {
        Assert.Equal(200, _site.Get($"{Site.Compute}/images/win2025-build").Status);
        Assert.Equal(200, _site.Get($"{Site.Compute}/snapshots/rhel-9-os").Status);
        Assert.Equal(200, _site.Get($"{Site.Compute}/diskEncryptionSets/images-eastus").Status);
        var everywhere = _site.Get($"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/virtualMachineScaleSets").Json()["value"]!.AsArray();
        Assert.Contains("/ubuntu-2404/versions/1.2.0", everywhere.ToJsonString(), StringComparison.Ordinal);
        Assert.Single(_site.Get($"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/virtualMachines").Json()["value"]!.AsArray());
        var scaleSet = (string)everywhere[0]!["id"]!;
        Assert.Equal(2, _site.Get(scaleSet + "/virtualMachines").Json()["value"]!.AsArray().Count);
    }

    private string[] Names(string collection) =>
        _site.Get(collection).Json()["value"]!.AsArray().Select(item => (string)item!["name"]!).ToArray();
}
