namespace GalleryTools.Shell;

internal static class ModuleLocation
{
    /// <summary>The folder <c>out/GalleryTools</c> of the repository that the shell was built in.</summary>
    /// <exception cref="DirectoryNotFoundException">No folder above <paramref name="start"/> has one: the module was not built.</exception>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var module = Path.Combine(folder.FullName, "out", "GalleryTools");
            if (Directory.Exists(module))
                return module;
        }

        throw new DirectoryNotFoundException($"No folder above '{start}' has out/GalleryTools. Build it with: dotnet build src/GalleryTools");
    }
}
