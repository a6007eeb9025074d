using System.Globalization;
using BenchmarkDotNet.Attributes;
using GalleryTools.Core.Validation;

namespace GalleryTools.Benchmarks.Small;

/// <summary>All local rules on one request for an image version.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly ImageVersionRequest _sound = new()
    {
        SubscriptionId = "5b0d2c1e-9a44-4f0e-8f6c-3a7d1e2b9c10",
        ResourceGroupName = "images",
        GalleryName = "prod",
        ImageDefinitionName = "web",
        VersionName = "1.0.0",
        Location = "eastus",
        TargetRegions = [new() { Name = "East US", ReplicaCount = 2 }, new() { Name = "West Europe" }],
        SourceImageId = "/subscriptions/5b0d2c1e-9a44-4f0e-8f6c-3a7d1e2b9c10/resourceGroups/images/providers/Microsoft.Compute/images/web",
    };

    [Benchmark(Baseline = true)]
    public int SoundRequest() => ImageVersionChecker.Check(_sound, Now, CultureInfo.InvariantCulture).Count;

    [Benchmark]
    public int WrongRequest() => ImageVersionChecker.Check(_sound with { VersionName = "1.0", Location = null }, Now, CultureInfo.InvariantCulture).Count;
}
