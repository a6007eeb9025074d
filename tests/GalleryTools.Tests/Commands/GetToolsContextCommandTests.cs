using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class GetToolsContextCommandTests
{
    [Fact]
    public void Without_a_connection_it_writes_nothing()
    {
        using var session = ModuleSession.Imported();

        Assert.Empty(session.Run("Get-AzGalleryToolsContext").ThrowIfFailed().Output);
    }

    [Fact]
    public void A_user_sees_cloud_subscription_and_account_in_a_table()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run("Get-AzGalleryToolsContext | Out-Default").ThrowIfFailed();

        var screen = string.Join('\n', session.Host.Screen.Lines);
        Assert.Contains("Cloud", screen, StringComparison.Ordinal);
        Assert.Contains(SampleSite.Subscription, screen, StringComparison.Ordinal);
        Assert.Contains("GalleryApiVersion", screen, StringComparison.Ordinal);
    }

    [Fact]
    public void A_context_serves_another_runspace()
    {
        using var connected = ModuleSession.OnSimulator();
        using var other = ModuleSession.Imported();
        var context = connected.Run("Get-AzGalleryToolsContext").Output.Single();

        var removed = other.Run("param($c) Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery -Context $c", context).ThrowIfFailed();

        Assert.Equal(4, removed.Output.Count);
        Assert.Equal("ParentNotFound", connected.Run("Get-AzGalleryReplicationReport contoso-images sandbox").Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(other.Run("Get-AzGalleryToolsContext").Output);
    }

    [Fact]
    public void A_context_that_is_null_never_falls_back_to_the_session()
    {
        using var session = ModuleSession.OnSimulator();

        var refused = session.Run("Remove-AzGalleryCascade contoso-images sandbox -WhatIf -Context $null").Error;

        Assert.StartsWith("ParameterArgumentValidationError", refused.FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
