using System.Management.Automation;
using GalleryTools.Core;

namespace GalleryTools.Errors;

/// <summary>The one place where an error of Core becomes an error record.</summary>
internal static class ErrorRecords
{
    public static ErrorRecord ToErrorRecord(this Core.GalleryException exception) => exception.Error.ToErrorRecord(exception.InnerException);

    public static ErrorRecord ToErrorRecord(this GalleryError error, Exception? inner = null, IReadOnlyList<Finding>? findings = null)
    {
        var category = Enum.TryParse<ErrorCategory>(error.Category, out var named) ? named : ErrorCategory.InvalidOperation;
        return new ErrorRecord(new GalleryException(error, inner) { Findings = findings ?? [] }, error.ErrorId, category, error.ResourceId)
        {
            ErrorDetails = new ErrorDetails(Text(error)) { RecommendedAction = error.Fix },
        };
    }

    /// <summary>What happened, why, what to do; and the id that Microsoft's support asks for.</summary>
    private static string Text(GalleryError error)
    {
        var correlation = error.CorrelationId is null ? null : $"(correlation id {error.CorrelationId})";
        return string.Join(' ', new[] { error.Message, error.Cause, error.Fix, correlation }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
