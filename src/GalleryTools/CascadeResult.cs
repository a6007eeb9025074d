using System.Management.Automation;

namespace GalleryTools;

/// <summary>What became of one resource of a cascade.</summary>
public sealed class CascadeResult
{
    internal CascadeResult(Core.Cascade.CascadeResult result, ErrorRecord? error)
    {
        ResourceId = result.ResourceId.ToString();
        Name = result.ResourceId.NestedName;
        Kind = result.Kind;
        Status = result.Status.ToString();
        Attempts = result.Attempts;
        Duration = result.Duration;
        Error = error;
    }

    public string ResourceId { get; }

    /// <summary>As Resource Manager writes nested names: gallery, or gallery/definition, or gallery/definition/version.</summary>
    public string Name { get; }

    /// <summary>The ARM type, for example <c>Microsoft.Compute/galleries/images/versions</c>.</summary>
    public string Kind { get; }

    /// <summary>Deleted, AlreadyGone, Kept, NotStarted, Failed or Unknown.</summary>
    public string Status { get; }

    /// <summary>How many DELETE requests were sent.</summary>
    public int Attempts { get; }

    public TimeSpan Duration { get; }

    /// <summary>Why it is not gone; null when it is.</summary>
    public ErrorRecord? Error { get; }
}
