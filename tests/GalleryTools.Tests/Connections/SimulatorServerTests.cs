using Xunit;

namespace GalleryTools.Testing.Connections;

/// <summary>The module as one client among others of the simulator's server.</summary>
public sealed class SimulatorServerTests
{
    [Fact]
    public async Task A_session_reads_from_it_as_from_any_endpoint()
    {
        using var server = await SimulatorServer.StartAsync();
        using var session = ModuleSession.Imported();

        var context = session.Run("Connect-AzGalleryTools -Endpoint $args[0] -CertificateFile $args[1]", server.Url, server.Certificate).ThrowIfFailed().Output.Single();
        var rows = session.Run("Get-AzGalleryReplicationReport contoso-images contoso").ThrowIfFailed().Output;

        Assert.Equal(SampleSite.Subscription, context.Properties["SubscriptionId"].Value);
        Assert.Equal(false, context.Properties["IsSimulator"].Value);
        Assert.Contains(rows, row => row.Properties["Version"].Value is "1.2.0" && row.Properties["State"].Value is "Completed");
    }
}
