using Xunit;

namespace GalleryTools.Testing.Loading;

public sealed class PackageTests
{
    [Fact]
    public void The_root_holds_the_skin_alone() =>
        Assert.Equal(["GalleryTools.dll"], Directory.GetFiles(PackedModule.VersionFolder, "*.dll").Select(Path.GetFileName));

    [Theory]
    [InlineData("System.Management.Automation.dll")]
    [InlineData("GalleryTools.dll")]
    public void The_dependencies_hold_no(string file) => Assert.DoesNotContain(file, Dependencies());

    [Theory]
    [InlineData("GalleryTools.Core.dll")]
    [InlineData("GalleryTools.Simulator.dll")]
    [InlineData("Azure.Core.dll")]
    public void The_dependencies_hold(string file) => Assert.Contains(file, Dependencies());

    [Fact]
    public void The_folder_is_named_as_the_version_in_the_manifest()
    {
        using var session = ModuleSession.Empty();

        var version = session.Run("(Test-ModuleManifest $args[0]).Version.ToString()", PackedModule.Manifest).ThrowIfFailed().Text;

        Assert.Equal(Path.GetFileName(PackedModule.VersionFolder), version);
    }

    private static string?[] Dependencies() => Directory.GetFiles(Path.Combine(PackedModule.VersionFolder, "dependencies")).Select(Path.GetFileName).ToArray();
}
