namespace GalleryTools.Testing;

/// <summary>The module as it ships: the folder that a user gives to Import-Module.</summary>
internal static class PackedModule
{
    public static string Repository { get; } =
        SharedData.RepositoryRoot() ?? throw new DirectoryNotFoundException("The tests run from a folder beneath GalleryTools.sln.");

    public static string Folder { get; } = Path.Combine(Repository, "out", "GalleryTools");

    /// <summary>The version's own folder, with the manifest in it.</summary>
    public static string VersionFolder { get; } = Directory.GetDirectories(Folder).Single();

    public static string Manifest { get; } = Path.Combine(VersionFolder, "GalleryTools.psd1");
}
