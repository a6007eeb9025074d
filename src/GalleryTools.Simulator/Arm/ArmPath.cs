namespace GalleryTools.Simulator.Arm;

/// <summary>A path of Azure Resource Manager, taken apart once. Casing is kept; <see cref="Key"/> is what compares.</summary>
internal sealed class ArmPath
{
    private ArmPath(string[] segments)
    {
        Segments = segments;
        Text = "/" + string.Join('/', segments);
        Key = Text.ToLowerInvariant();
        SubscriptionId = Is(0, "subscriptions") && segments.Length > 1 ? segments[1] : null;
        ResourceGroup = Is(2, "resourceGroups") && segments.Length > 3 ? segments[3] : null;
        var providers = Array.FindLastIndex(segments, segment => string.Equals(segment, "providers", StringComparison.OrdinalIgnoreCase));
        ScopeLength = providers < 0 ? segments.Length : providers;
        if (providers < 0 || providers + 1 >= segments.Length)
            return;
        Namespace = segments[providers + 1];
        var rest = segments[(providers + 2)..];
        Types = rest.Where((_, index) => index % 2 == 0).ToArray();
        Names = rest.Where((_, index) => index % 2 == 1).ToArray();
    }

    public string Text { get; }

    /// <summary>The text in lower case: the key of stores and sets.</summary>
    public string Key { get; }

    public IReadOnlyList<string> Segments { get; }

    public string? SubscriptionId { get; }

    public string? ResourceGroup { get; }

    /// <summary>The provider namespace of the last <c>providers</c> segment, or null for a subscription or resource group.</summary>
    public string? Namespace { get; }

    public IReadOnlyList<string> Types { get; } = [];

    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>How many segments stand before the last <c>providers</c>.</summary>
    public int ScopeLength { get; }

    /// <summary>As in <c>Microsoft.Compute/galleries/images</c>.</summary>
    public string ResourceType => Namespace + "/" + string.Join('/', Types);

    /// <summary>As in <c>galleries/images</c>.</summary>
    public string TypeText => string.Join('/', Types);

    public string Name => Names.Count > 0 ? Names[^1] : Segments[^1];

    /// <summary>As in <c>contoso/ubuntu-2404</c>: how ARM names a nested resource.</summary>
    public string NameText => string.Join('/', Names);

    public bool IsCollection => Types.Count > Names.Count;

    public bool IsNested => Names.Count > 1;

    /// <summary>What stands before the last <c>providers</c>.</summary>
    public ArmPath Scope => new(Segments.Take(ScopeLength).ToArray());

    /// <summary>The path two segments up: the parent of a nested resource.</summary>
    public ArmPath Parent => new(Segments.Take(Segments.Count - 2).ToArray());

    /// <summary>The collection that holds this resource.</summary>
    public ArmPath Collection => new(Segments.Take(Segments.Count - 1).ToArray());

    /// <summary>Of a resource's id, which is plain text: what looks escaped in it is not.</summary>
    public static ArmPath Parse(string id) => new(id.Split('/', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Of a request's address. What the segments hold is for <see cref="PathRules"/> to say.</summary>
    public static ArmPath OfAddress(string escaped) =>
        new(escaped.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToArray());

    /// <summary>As it stands in an address.</summary>
    public string ToAddress() => "/" + string.Join('/', Segments.Select(Uri.EscapeDataString));

    public bool Is(int index, string segment) =>
        index < Segments.Count && string.Equals(Segments[index], segment, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => Text;
}
