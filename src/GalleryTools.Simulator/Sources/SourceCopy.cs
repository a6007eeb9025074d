using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Sources;

/// <summary>
/// What comes out only when a new version's disks are copied: the request is accepted, and its operation and every region fail (version-38, and
/// azure-cli#29091 for disks that have no snapshots of that kind).
/// </summary>
internal static class SourceCopy
{
    private const int LargestInGB = 2048;

    /// <param name="profile">The version's storage profile once its sources have been read.</param>
    public static OperationError? Failure(Write write, JsonObject profile)
    {
        if (write.Existing is not null)
            return null;
        var largest = profile.ObjectsAt("dataDiskImages").Append(profile.ObjectAt("osDiskImage")).Max(disk => disk.NumberAt("sizeInGB") ?? 0);
        if (largest > LargestInGB)
        {
            return Failed("GallerySourceResourceExceedsMaxSize", string.Create(CultureInfo.InvariantCulture,
                $"The GalleryImageVersion source resource size {largest} exceeds the max size {LargestInGB} supported."));
        }
        var isPremiumV2 = WriteSources.Of(write).All.SelectMany(source => source.Source.DiskResources)
            .Any(disk => disk.TextAt("sku.name") == "PremiumV2_LRS" && disk.TextAt("type") != "Microsoft.Compute/snapshots");
        return isPremiumV2 ? Failed("InternalOperationError", "Snapshots of PremiumV2_LRS disks are not supported.") : null;
    }

    private static OperationError Failed(string code, string why) => new(code, $"Replication failed in this region due to '{why}'.");
}
