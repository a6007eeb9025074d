using System.Net;
using GalleryTools.Core;

namespace GalleryTools;

/// <summary>The exception of every error that the module writes: <c>catch [GalleryTools.GalleryException]</c>.</summary>
public sealed class GalleryException : Exception
{
    internal GalleryException(GalleryError error, Exception? innerException)
        : base(error.Message, innerException)
    {
        ErrorId = error.ErrorId;
        Cause = error.Cause;
        Fix = error.Fix;
        ServiceCode = error.ServiceCode;
        ServiceMessage = error.ServiceMessage;
        HttpStatus = (int?)error.HttpStatus;
        ResourceId = error.ResourceId;
        CorrelationId = error.CorrelationId;
        RequestId = error.RequestId;
        HelpUri = error.HelpUri;
    }

    /// <summary>The known error's id; the service's own code where the failure is not in the catalogue.</summary>
    public string ErrorId { get; }

    /// <summary>Empty where the cause is not known.</summary>
    public string Cause { get; }

    public string Fix { get; }

    public string? ServiceCode { get; }

    public string? ServiceMessage { get; }

    /// <summary>As a number, for example 409; null for a failure that never reached the service. <see cref="HttpStatusCode"/> has the names.</summary>
    public int? HttpStatus { get; }

    public string? ResourceId { get; }

    public string? CorrelationId { get; }

    public string? RequestId { get; }

    public string? HelpUri { get; }

    /// <summary>Every violation, where one error stands for several; else empty.</summary>
    public IReadOnlyList<Finding> Findings { get; internal init; } = [];
}
