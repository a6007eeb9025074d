namespace GalleryTools.Core.Validation;

/// <summary>One thing that a check found in a request, explained in the reader's language.</summary>
public sealed record Finding
{
    /// <summary>The known error's id, for example <c>DuplicateLun</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that found it, for example <c>LunsAreUnique</c>.</summary>
    public required string Rule { get; init; }

    public required CheckedBy CheckedBy { get; init; }

    /// <summary>The rows of the troubleshooting article, for example <c>version-09</c>.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    public required FindingSeverity Severity { get; init; }

    /// <summary>Where in the request: a path such as <c>properties.publishingProfile.targetRegions[1].name</c>, or a name in the URL such as <c>galleryName</c>.</summary>
    public required string Property { get; init; }

    /// <summary>What stands there; null when it is missing.</summary>
    public string? Value { get; init; }

    public required string Message { get; init; }

    public required string Cause { get; init; }

    public required string Fix { get; init; }

    public required Uri HelpUri { get; init; }

    /// <summary>The id of the image version that the request is about; null when the names don't make one.</summary>
    public string? ResourceId { get; init; }
}

/// <summary>How a finding came about.</summary>
public enum CheckedBy
{
    /// <summary>From the request alone.</summary>
    Local,

    /// <summary>From reads of the service.</summary>
    Lookup,
}

/// <summary>What a finding means for the request.</summary>
public enum FindingSeverity
{
    /// <summary>The service would refuse the request.</summary>
    Error,

    /// <summary>The service would accept it, with an effect that may not be meant.</summary>
    Warning,

    /// <summary>A rule could not be checked; that is no pass.</summary>
    NotChecked,
}
