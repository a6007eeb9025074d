using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Sources;

/// <summary>
/// What the store tells of a version's source: a managed image, machine, disk, snapshot or other version. A fact that isn't there is null, and
/// no rule refuses for a null: real snapshots leave facts out.
/// </summary>
internal sealed class Source
{
    private readonly ServiceState _state;
    private readonly JsonObject? _resource;

    public Source(ServiceState state, string id)
    {
        _state = state;
        Id = id;
        Path = ArmPath.Parse(id);
        _resource = state.Resources.Find(Path.Key)?.Read();
        Definition = IsVersion ? state.Resources.Find(Path.Parent.Key)?.Read() : null;
    }

    /// <summary>As the request has it.</summary>
    public string Id { get; }

    public ArmPath Path { get; }

    public bool Exists => _resource is not null;

    public bool IsVersion => Is("Microsoft.Compute/galleries/images/versions");

    public bool IsMachine => Is("Microsoft.Compute/virtualMachines");

    /// <summary>A managed disk or a snapshot of one.</summary>
    public bool IsDisk => Is("Microsoft.Compute/disks") || Is("Microsoft.Compute/snapshots");

    public string? Location => _resource.TextAt("location");

    public string? OsType => Definition.TextAt("properties.osType") ?? OsDisk.TextAt("osType") ?? _resource.TextAt("properties.osType");

    public string? OsState => Definition.TextAt("properties.osState") ?? OsDisk.TextAt("osState") ?? MachineState();

    public string? HyperVGeneration => Definition.TextAt("properties.hyperVGeneration")
        ?? _resource.TextAt("properties.hyperVGeneration")
        ?? _resource.TextAt("properties.instanceView.hyperVGeneration")
        ?? DiskResource(OsDisk).TextAt("properties.hyperVGeneration");

    /// <summary>A machine's plan, or the purchase plan of a version's definition.</summary>
    public JsonObject? Plan => _resource.ObjectAt("plan") ?? Definition.ObjectAt("properties.purchasePlan");

    /// <summary>What a machine was made of, where that is known.</summary>
    public JsonObject? MarketplaceImage => IsMachine ? _resource.ObjectAt("properties.storageProfile.imageReference") : null;

    public JsonObject? OsDisk => _resource.ObjectAt("properties.storageProfile.osDisk");

    public IEnumerable<JsonObject> DataDisks => _resource.ObjectsAt("properties.storageProfile.dataDisks");

    /// <summary>The source itself when it is a disk or snapshot, else the disks that it names, as far as the store has them.</summary>
    public IEnumerable<JsonObject> DiskResources => IsDisk
        ? new[] { _resource }.OfType<JsonObject>()
        : DataDisks.Append(OsDisk).Select(DiskResource).OfType<JsonObject>();

    /// <summary>True where a customer's key encrypts one of its disks.</summary>
    public bool IsEncrypted =>
        DataDisks.Append(OsDisk).Any(disk => disk.TextAt("diskEncryptionSet.id") is not null || disk.TextAt("managedDisk.diskEncryptionSet.id") is not null)
        || DiskResources.Any(disk => disk.TextAt("properties.encryption.diskEncryptionSetId") is not null);

    /// <summary>The parent of a version.</summary>
    private JsonObject? Definition { get; }

    /// <summary>The managed disk that a machine's or image's disk is.</summary>
    public JsonObject? DiskResource(JsonObject? disk) =>
        disk.TextAt("managedDisk.id") is { } id ? _state.Resources.Find(ArmPath.Parse(id).Key)?.Read() : null;

    // A machine says that it is generalized in its instance view only.
    private string? MachineState()
    {
        var statuses = _resource.ObjectsAt("properties.instanceView.statuses").Select(status => status.TextAt("code")).ToArray();
        if (!IsMachine || statuses.Length == 0)
            return null;
        return statuses.Contains("OSState/generalized", StringComparer.OrdinalIgnoreCase) ? "Generalized" : "Specialized";
    }

    private bool Is(string type) => !Path.IsCollection && string.Equals(Path.ResourceType, type, StringComparison.OrdinalIgnoreCase);
}
