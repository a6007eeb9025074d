using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class DisconnectToolsCommandTests
{
    [Fact]
    public void Disconnecting_forgets_the_connection_and_writes_nothing()
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Empty(session.Run("Disconnect-AzGalleryTools").ThrowIfFailed().Output);

        Assert.Empty(session.Run("Get-AzGalleryToolsContext").ThrowIfFailed().Output);
    }

    [Fact]
    public void After_it_nothing_that_changes_connects_by_itself()
    {
        using var session = ModuleSession.OnSimulator();

        var refused = session.Run("Disconnect-AzGalleryTools; Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery").Error;

        Assert.Equal("NotConnected,GalleryTools.Commands.RemoveCascadeCommand", refused.FullyQualifiedErrorId);
    }

    [Fact]
    public void Disconnecting_twice_is_no_error()
    {
        using var session = ModuleSession.Imported();

        session.Run("Disconnect-AzGalleryTools; Disconnect-AzGalleryTools").ThrowIfFailed();
    }
}
