using System.Globalization;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

[Collection(nameof(SignedInCli))]
public sealed class SignInTests(SignedInCli az)
{
    [SkippableFact]
    public async Task The_managed_identity_has_the_snapshots_subscription()
    {
        az.Require();

        var account = await az.SucceedAsync("account", "show");

        Assert.Equal(az.Server.SubscriptionId, (string?)account["id"]);
        Assert.Equal(az.Server.TenantId, (string?)account["tenantId"]);
        Assert.Equal("Contoso Images", (string?)account["name"]);
        Assert.Equal("systemAssignedIdentity", (string?)account["user"]!["name"]);
        Assert.Equal("simulator", (string?)account["environmentName"]);
    }

    [SkippableFact]
    public async Task A_token_ends_on_the_real_clock()
    {
        az.Require();
        var before = DateTime.Now;

        var token = await az.SucceedAsync("account", "get-access-token");

        // A simulated day is 144 real seconds.
        Assert.InRange(DateTime.Parse((string)token["expiresOn"]!, CultureInfo.InvariantCulture), before.AddSeconds(120), DateTime.Now.AddSeconds(146));
    }
}
