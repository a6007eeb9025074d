using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Versions;

/// <summary>The encryption that a write asks for in one target region.</summary>
internal sealed class RegionEncryption(JsonObject region)
{
    public string Name { get; } = RegionTable.Normalize(region.TextAt("name") ?? "");

    /// <summary>Disk encryption sets in use, by LUN; null is the OS disk.</summary>
    public IReadOnlyList<(int? Lun, string Id)> Sets { get; } = Read(region).ToArray();

    public IReadOnlyList<int> Luns { get; } =
        region.ObjectsAt("encryption.dataDiskImages").Select(disk => disk.NumberAt("lun")).OfType<int>().ToArray();

    public string? SetOf(int? lun) => Sets.Where(set => set.Lun == lun).Select(set => set.Id).FirstOrDefault();

    public static bool IsSetId(string id) =>
        ArmPath.Parse(id) is { SubscriptionId: not null, ResourceGroup: not null, IsCollection: false, Names.Count: 1 } path
        && string.Equals(path.ResourceType, "Microsoft.Compute/diskEncryptionSets", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(int? Lun, string Id)> Read(JsonObject region)
    {
        if (region.TextAt("encryption.osDiskImage.diskEncryptionSetId") is { } osDisk)
            yield return (null, osDisk);
        foreach (var disk in region.ObjectsAt("encryption.dataDiskImages"))
        {
            if (disk.TextAt("diskEncryptionSetId") is { } id)
                yield return (disk.NumberAt("lun"), id);
        }
    }
}
