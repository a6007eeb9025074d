using GalleryTools.Core.KnownErrors;

namespace GalleryTools;

/// <summary>An entry of the catalogue: what Get-AzGalleryKnownError writes.</summary>
public sealed class KnownError
{
    internal KnownError(Core.KnownErrors.KnownError error, KnownErrorText text)
    {
        Id = error.Id;
        Areas = error.Areas;
        Rows = error.Rows;
        Message = text.Message;
        Cause = text.Cause;
        Fix = text.Fix;
        HelpUri = error.HelpUri.ToString();
        Codes = [.. error.Codes.Union(error.IdentifyingCodes, StringComparer.OrdinalIgnoreCase)];
        Wordings = [.. error.Messages, .. error.GenericMessages];
        Category = error.Category;
        Prevention = error.Prevention.ToString();
    }

    public string Id { get; }

    /// <summary>What people were doing: gallery, definition, version, deployment, disk, sharing, application, cascade, connection, catalogue.</summary>
    public IReadOnlyList<string> Areas { get; }

    /// <summary>The rows of Microsoft's troubleshooting article that it covers.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>What happened, with <c>&lt;name&gt;</c> for a case's own values.</summary>
    public string Message { get; }

    public string Cause { get; }

    public string Fix { get; }

    public string HelpUri { get; }

    /// <summary>The codes that the service was seen to send with it. Most of them stand for other failures too.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <summary>The service's and the clients' own words, with <c>&lt;name&gt;</c> for values; none for failures of the module's own.</summary>
    public IReadOnlyList<string> Wordings { get; }

    /// <summary>The category of its error record.</summary>
    public string Category { get; }

    /// <summary>Where it can be seen before the call is made: Local (the request alone), Lookup (reads of the service), Service (nowhere).</summary>
    public string Prevention { get; }
}
