namespace GalleryTools.Benchmarks.Scenarios;

internal static class Repository
{
    /// <exception cref="DirectoryNotFoundException">The benchmarks run outside of the repository that they were built in.</exception>
    public static string Root { get; } = Find();

    public static string Module => Path.Combine(Root, "out", "GalleryTools");

    public static string EmptyModule => Path.Combine(Root, "artifacts", "EmptyModule");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GalleryTools.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No folder above '{AppContext.BaseDirectory}' holds GalleryTools.sln.");
    }
}
