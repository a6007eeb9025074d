using Xunit;

namespace GalleryTools.Testing;

/// <summary>
/// The facts about the service, beside the repository's root: <c>../shared</c>, or the folder that the environment variable
/// <c>GALLERYTOOLS_SHARED</c> names. A test that needs a file of it is skipped, and counted as skipped, where it is missing.
/// </summary>
internal static class SharedData
{
    public static string? Root { get; } = Find();

    public static string Require(string relativePath, string? overridingVariable = null)
    {
        var overriding = overridingVariable is null ? null : Environment.GetEnvironmentVariable(overridingVariable);
        var path = overriding ?? (Root is null ? null : Path.Combine(Root, relativePath));
        Skip.If(path is null || !Path.Exists(path), $"'{relativePath}' is not there: set GALLERYTOOLS_SHARED to the folder that holds it.");
        return path!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("GALLERYTOOLS_SHARED") is { Length: > 0 } named)
            return named;
        var root = RepositoryRoot();
        var beside = root is null ? null : Path.Combine(Path.GetDirectoryName(root)!, "shared");
        return Directory.Exists(beside) ? beside : null;
    }

    public static string? RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "GalleryTools.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }
}
