using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Explaining;

/// <summary>A failure out of a text, with cause and fix where the catalogue knows it.</summary>
/// <param name="Known">The catalogue's entry; null for a failure that it doesn't know, which gets no cause.</param>
/// <param name="Message">What happened: the catalogue's text, or the service's own words.</param>
public sealed record ExplainedError(KnownError? Known, string Message)
{
    /// <summary>Empty where the failure is not known: none is invented.</summary>
    public string Cause { get; init; } = string.Empty;

    public string Fix { get; init; } = string.Empty;

    /// <summary>The user's own values by name: what the wording holds, or the parts of the first resource id where it is not known.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public string? ServiceCode { get; init; }

    /// <summary>The service's own words, in one line.</summary>
    public string ServiceMessage { get; init; } = string.Empty;

    /// <summary>The property or resource that the service names.</summary>
    public string? Target { get; init; }

    /// <summary>From 400 to 599; null where the text has none.</summary>
    public int? HttpStatus { get; init; }

    public string? CorrelationId { get; init; }

    public string? RequestId { get; init; }

    /// <summary>The resources that the text names.</summary>
    public IReadOnlyList<ResourceId> ResourceIds { get; init; } = [];
}
