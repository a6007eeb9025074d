using System.Globalization;
using BenchmarkDotNet.Attributes;
using GalleryTools.Core.Explaining;

namespace GalleryTools.Benchmarks.Small;

/// <summary>A message of 1 KB against the whole catalogue.</summary>
[MemoryDiagnoser]
public class ExplainBenchmarks
{
    private readonly string _known = "Duplicate regions are not allowed in target publishing regions.".PadRight(1_024, 'x');
    private readonly string _unknown = new('x', 1_024);

    [Benchmark(Baseline = true)]
    public int UnknownMessage() => ErrorExplainer.Explain(_unknown, origin: null, CultureInfo.InvariantCulture).Count;

    [Benchmark]
    public int KnownMessage() => ErrorExplainer.Explain(_known, origin: null, CultureInfo.InvariantCulture).Count;
}
