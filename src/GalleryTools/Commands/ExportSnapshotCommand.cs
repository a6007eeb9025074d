using System.Management.Automation;
using GalleryTools.Completion;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Snapshots;
using GalleryTools.Snapshots;
using GalleryTools.Validation;

namespace GalleryTools.Commands;

[Cmdlet(VerbsData.Export, "AzGallerySnapshot", SupportsShouldProcess = true)]
[OutputType(typeof(ExportedSnapshot))]
public sealed class ExportSnapshotCommand : ConnectedCmdlet
{
    private readonly List<GalleryTarget> _galleries = [];

    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [NullIsEmpty]
    public string? ResourceGroupName { get; set; }

    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [NullIsEmpty]
    public string? GalleryName { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    [NullIsEmpty]
    public string? ResourceId { get; set; }

    /// <summary>Overwrites a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Without any name everything is meant, but never when a piped object lacks one.</summary>
    protected override void Execute()
    {
        if (ResourceId is not null)
            _galleries.Add(SnapshotRequest.GalleryOf(ResourceId));
        else if (GalleryName is not null || (MyInvocation.ExpectingInput && ResourceGroupName is not null))
            _galleries.Add(GalleryTarget.Of(Connection.SubscriptionId, Given(ResourceGroupName, nameof(ResourceGroupName)), Given(GalleryName, nameof(GalleryName)), definitionName: null, versionName: null));
    }

    protected override void Finish()
    {
        // What was piped in held nothing.
        if (MyInvocation.ExpectingInput && _galleries.Count == 0)
            return;
        var request = new SnapshotRequest(GetUnresolvedProviderPathFromPSPath(Path), Force, _galleries, _galleries.Count == 0 ? ResourceGroupName : null);
        SnapshotExport.RequirePlace(request);
        if (!ShouldProcess(request.Path, SnapshotAction.Of(request, Connection)))
            return;
        using var progress = new SnapshotProgress(this);
        foreach (var update in Pull(SnapshotExport.RunAsync(Connection, request, Stop)))
        {
            if (update.Unread is { } unread)
                WriteWarning(unread.Warning);
            else if (update.Summary is { } summary)
                WriteObject(new ExportedSnapshot(summary));
            else
                progress.Show(update);
        }
    }

    private static string Given(string? name, string parameter) => name ?? throw SnapshotFailure.NameMissing(parameter);
}
