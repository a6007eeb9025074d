namespace GalleryTools.Benchmarks.Scenarios;

internal static class PackageScenario
{
    public static IEnumerable<Figure> Run()
    {
        var bytes = Directory.EnumerateFiles(Repository.Module, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        yield return new("Package", bytes / 1e6, "MB", 20);
    }
}
