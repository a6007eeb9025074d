using System.Net;

namespace GalleryTools.Core;

/// <summary>What went wrong, why, and what to do: everything that an error record of the module shows.</summary>
/// <param name="ErrorId">An id of the known-error catalogue; the service's own code where the catalogue does not know the failure.</param>
/// <param name="Message">What happened, with the user's own values.</param>
public sealed record GalleryError(string ErrorId, string Message)
{
    /// <summary>Empty where the cause is not known: none is invented.</summary>
    public string Cause { get; init; } = string.Empty;

    public string Fix { get; init; } = string.Empty;

    /// <summary>A name of PowerShell's ErrorCategory.</summary>
    public string Category { get; init; } = "InvalidOperation";

    public string? ServiceCode { get; init; }

    public string? ServiceMessage { get; init; }

    /// <summary>Null for a failure that never reached the service.</summary>
    public HttpStatusCode? HttpStatus { get; init; }

    public string? ResourceId { get; init; }

    public string? CorrelationId { get; init; }

    public string? RequestId { get; init; }

    public string? HelpUri { get; init; }
}
