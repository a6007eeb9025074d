using System.Collections;
using GalleryTools.Core.Explaining;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools;

/// <summary>A failure of any client, explained: what Resolve-AzGalleryError writes.</summary>
public sealed class ResolvedError
{
    internal ResolvedError(ExplainedError error)
    {
        Recognised = error.Known is not null;
        Id = error.Known?.Id;
        Rows = error.Known?.Rows ?? [];
        Message = error.Message;
        Cause = error.Cause;
        Fix = error.Fix;
        HelpUri = error.Known?.HelpUri.ToString();
        Values = new Hashtable(error.Values.ToDictionary(value => value.Key, value => value.Value), StringComparer.OrdinalIgnoreCase);
        ServiceCode = error.ServiceCode;
        ServiceMessage = error.ServiceMessage;
        Target = error.Target;
        HttpStatus = error.HttpStatus;
        CorrelationId = error.CorrelationId;
        RequestId = error.RequestId;
        ResourceIds = [.. error.ResourceIds.Select(id => id.ToString())];
    }

    /// <summary>An error of this module, which says all by itself.</summary>
    internal ResolvedError(GalleryException error)
    {
        var known = KnownErrorCatalog.Default.Find(error.ErrorId);
        Recognised = known is not null;
        Id = known?.Id;
        Rows = known?.Rows ?? [];
        Message = error.Message;
        Cause = error.Cause;
        Fix = error.Fix;
        HelpUri = error.HelpUri;
        Values = new Hashtable(StringComparer.OrdinalIgnoreCase);
        ServiceCode = error.ServiceCode;
        ServiceMessage = error.ServiceMessage ?? string.Empty;
        HttpStatus = error.HttpStatus;
        CorrelationId = error.CorrelationId;
        RequestId = error.RequestId;
        ResourceIds = error.ResourceId is null ? [] : [error.ResourceId];
    }

    /// <summary>A finding of a check, as one of several that an error holds.</summary>
    internal ResolvedError(Finding finding)
    {
        Recognised = true;
        Id = finding.Id;
        Rows = finding.Rows;
        Message = finding.Message;
        Cause = finding.Cause;
        Fix = finding.Fix;
        HelpUri = finding.HelpUri;
        Values = new Hashtable(StringComparer.OrdinalIgnoreCase);
        ServiceMessage = string.Empty;
        Target = finding.Property;
        ResourceIds = finding.ResourceId is null ? [] : [finding.ResourceId];
    }

    /// <summary>False for a failure that the catalogue doesn't know; then there is no cause and no fix.</summary>
    public bool Recognised { get; }

    /// <summary>The known error's id, for example <c>DuplicateLun</c>; null where it is not recognised.</summary>
    public string? Id { get; }

    /// <summary>The rows of Microsoft's troubleshooting article that it covers.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>What happened; the service's own words where it is not recognised.</summary>
    public string Message { get; }

    public string Cause { get; }

    public string Fix { get; }

    public string? HelpUri { get; }

    /// <summary>The user's own values by name; the parts of the first resource id where it is not recognised.</summary>
    public Hashtable Values { get; }

    public string? ServiceCode { get; }

    public string ServiceMessage { get; }

    /// <summary>The property or resource that the service names.</summary>
    public string? Target { get; }

    /// <summary>As a number, for example 409; null where the text has none.</summary>
    public int? HttpStatus { get; }

    public string? CorrelationId { get; }

    public string? RequestId { get; }

    public IReadOnlyList<string> ResourceIds { get; }

    /// <summary>What was given, under <c>-Raw</c>; else null.</summary>
    public object? Raw { get; internal set; }
}
