using BenchmarkDotNet.Running;
using GalleryTools.Benchmarks.Scenarios;

// dotnet run -c Release --project tests/GalleryTools.Benchmarks             every scenario
// dotnet run -c Release --project tests/GalleryTools.Benchmarks -- import   one of them: import, shell, package, cascade, explain, simulator
// dotnet run -c Release --project tests/GalleryTools.Benchmarks -- small    BenchmarkDotNet, with its own arguments after it
var scenarios = new Dictionary<string, Func<IEnumerable<Figure>>>(StringComparer.OrdinalIgnoreCase)
{
    ["import"] = ImportScenario.Run,
    ["shell"] = ShellScenario.Run,
    ["package"] = PackageScenario.Run,
    ["cascade"] = CascadeScenario.Run,
    ["explain"] = ExplainScenario.Run,
    ["simulator"] = SimulatorScenario.Run,
};

switch (args)
{
    case ["small", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(Figure).Assembly).Run(rest);
        return 0;
    case ["child", .. var work]:
        ImportChild.Run(work);
        return 0;
    case []:
        return Figure.Report(scenarios.Values.SelectMany(scenario => scenario()));
    case [var name] when scenarios.TryGetValue(name, out var scenario):
        return Figure.Report(scenario());
    default:
        Console.Error.WriteLine($"'{string.Join(' ', args)}' is none of: small, {string.Join(", ", scenarios.Keys)}.");
        return 64;
}
