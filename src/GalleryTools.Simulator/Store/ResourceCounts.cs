using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Store;

/// <summary>How many resources of a type a subscription has in a region, kept as they come and go so that nobody has to go through them.</summary>
internal sealed class ResourceCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="region">As in <c>eastus2</c>.</param>
    public int Of(string resourceType, string subscriptionId, string region) => _counts.GetValueOrDefault(Key(resourceType, subscriptionId, region));

    public void Add(ArmPath id, string? region, int difference)
    {
        if (id.SubscriptionId is not { } subscription || region is null)
            return;
        var key = Key(id.ResourceType, subscription, region);
        _counts[key] = _counts.GetValueOrDefault(key) + difference;
    }

    private static string Key(string resourceType, string subscriptionId, string region) => $"{subscriptionId}/{region}/{resourceType}";
}
