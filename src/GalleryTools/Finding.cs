namespace GalleryTools;

/// <summary>Something that a check found in a request, before it was sent.</summary>
public sealed class Finding
{
    /// <summary>The known error that the service would answer with.</summary>
    public required string Id { get; init; }

    public required string Rule { get; init; }

    /// <summary>Local (the request alone shows it) or Lookup (reads of the service show it).</summary>
    public required string CheckedBy { get; init; }

    /// <summary>The rows of Microsoft's troubleshooting article that it covers.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Error, Warning or NotChecked.</summary>
    public required string Severity { get; init; }

    /// <summary>The path in the request's body, for example <c>properties.publishingProfile.targetRegions[1].name</c>.</summary>
    public required string Property { get; init; }

    public object? Value { get; init; }

    public required string Message { get; init; }

    public required string Cause { get; init; }

    public required string Fix { get; init; }

    public string? HelpUri { get; init; }

    public string? ResourceId { get; init; }
}
