using Xunit;

namespace GalleryTools.Testing.Loading;

public sealed class ImportTests
{
    private const string Exported = "Get-Command -Module GalleryTools | ForEach-Object Name";

    [Fact]
    public void Importing_the_folder_exports_exactly_what_the_manifest_names()
    {
        using var session = ModuleSession.Imported();
        var manifest = session.Run("(Test-ModuleManifest $args[0]).ExportedCmdlets.Keys", PackedModule.Manifest).ThrowIfFailed();

        var exported = session.Run(Exported).Lines.Order();

        Assert.NotEmpty(manifest.Lines);
        Assert.Equal(manifest.Lines.Order(), exported);
    }

    [Fact]
    public void Importing_again_with_Force_keeps_the_cmdlets_and_forgets_the_connection()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run("Import-Module $args[0] -Force", PackedModule.Folder).ThrowIfFailed();

        Assert.Empty(session.Run("Get-AzGalleryToolsContext").ThrowIfFailed().Output);
        Assert.Equal("SIMULATOR", session.Run("(Connect-AzGalleryTools -Simulator).Cloud").ThrowIfFailed().Text);
    }

    [Fact]
    public void A_removed_module_leaves_no_cmdlet_and_can_be_imported_again()
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Empty(session.Run("Remove-Module GalleryTools; " + Exported).ThrowIfFailed().Output);

        session.Run("Import-Module $args[0]", PackedModule.Folder).ThrowIfFailed();
        Assert.Equal("SIMULATOR", session.Run("(Connect-AzGalleryTools -Simulator).Cloud").ThrowIfFailed().Text);
    }

    [Fact]
    public async Task Two_runspaces_hold_connections_of_their_own_at_once()
    {
        using var one = ModuleSession.OnSimulator();
        using var other = ModuleSession.OnSimulator();
        const string remove = "Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery | Out-Null; (Get-AzGalleryReplicationReport contoso-images contoso).Count";

        var counts = await Task.WhenAll(Task.Run(() => one.Run(remove)), Task.Run(() => other.Run(remove)));

        Assert.All(counts, count => Assert.Equal("19", count.ThrowIfFailed().Text));
        using var third = ModuleSession.Imported();
        Assert.Empty(third.Run("Get-AzGalleryToolsContext").Output);
    }

    [Fact]
    public void The_manifest_asks_for_PowerShell_7_4_and_edition_Core()
    {
        using var session = ModuleSession.Empty();

        var manifest = session.Run("$m = Test-ModuleManifest $args[0]; \"$($m.PowerShellVersion) $($m.CompatiblePSEditions)\"", PackedModule.Manifest);

        Assert.Equal("7.4 Core", manifest.ThrowIfFailed().Text);
    }
}
