namespace GalleryTools.Core.KnownErrors;

/// <summary>One failure that GalleryTools can explain, as <c>known-errors.json</c> has it.</summary>
public sealed record KnownError
{
    /// <summary>The name by which scripts, errors and texts refer to it, for example <c>DuplicateLun</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What people were doing: <c>gallery</c>, <c>definition</c>, <c>version</c>, <c>deployment</c>, <c>disk</c>, <c>sharing</c>, <c>application</c>, <c>cascade</c>, <c>connection</c> or <c>catalogue</c>.</summary>
    public required IReadOnlyList<string> Areas { get; init; }

    /// <summary>The rows of the troubleshooting article that it covers, for example <c>version-09</c>; none for failures of our own.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Codes that the service sends with it. Most of them stand for other failures too.</summary>
    public required IReadOnlyList<string> Codes { get; init; }

    /// <summary>Codes that mean this failure whatever the wording is, where the text is about a gallery.</summary>
    public IReadOnlyList<string> IdentifyingCodes { get; init; } = [];

    /// <summary>Every wording seen, with <c>&lt;placeholder&gt;</c> where the service puts a value.</summary>
    public required IReadOnlyList<string> Messages { get; init; }

    /// <summary>Wordings that other services and commands use too: they count only where the text names none of those.</summary>
    public IReadOnlyList<string> GenericMessages { get; init; } = [];

    /// <summary>A name of <c>System.Management.Automation.ErrorCategory</c>, which Core can't reference.</summary>
    public required string Category { get; init; }

    public required Uri HelpUri { get; init; }

    public required KnownErrorPrevention Prevention { get; init; }
}

/// <summary>Where a failure can be seen before the call is made.</summary>
public enum KnownErrorPrevention
{
    /// <summary>Only the service can know.</summary>
    Service,

    /// <summary>Reads of the service show it.</summary>
    Lookup,

    /// <summary>The request alone shows it.</summary>
    Local,
}
