namespace GalleryTools.Core;

/// <summary>
/// Region names come in two spellings: requests and target regions say <c>East US 2</c>, replication status and metadata say
/// <c>eastus2</c>. They are the same region when they agree in lower case and without blanks.
/// </summary>
public static class RegionName
{
    /// <summary>The region as the service's metadata spells it, for example <c>eastus2</c>; empty for text without letters.</summary>
    public static string Normalize(string? region) =>
        string.Concat((region ?? "").Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant();

    public static bool AreSame(string? one, string? other) =>
        string.Equals(Normalize(one), Normalize(other), StringComparison.Ordinal);
}
