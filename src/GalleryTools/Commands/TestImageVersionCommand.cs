using System.Collections;
using System.Globalization;
using System.Management.Automation;
using GalleryTools.Completion;
using GalleryTools.Core.Validation;
using GalleryTools.Errors;
using GalleryTools.Session;
using GalleryTools.Validation;

namespace GalleryTools.Commands;

[Cmdlet(VerbsDiagnostic.Test, "AzGalleryImageVersion")]
[OutputType(typeof(bool), typeof(Finding))]
public sealed class TestImageVersionCommand : ConnectedCmdlet
{
    private CheckReports? _reports;

    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [AllowEmptyString]
    public string ResourceGroupName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [AllowEmptyString]
    public string GalleryName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [AllowEmptyString]
    public string GalleryImageDefinitionName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 3, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [Alias("Name")]
    [AllowEmptyString]
    public string GalleryImageVersionName { get; set; } = string.Empty;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Location { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public Hashtable[]? TargetRegion { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public int? ReplicaCount { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(StorageAccountTypeCompleter))]
    public string? StorageAccountType { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? ReplicationMode { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [DateText]
    public string? PublishingProfileEndOfLifeDate { get; set; }

    [Parameter]
    public SwitchParameter PublishingProfileExcludeFromLatest { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SourceImage")]
    public string? SourceImageId { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("SourceVMId")]
    public string? SourceImageVMId { get; set; }

    [Parameter]
    public Hashtable? OSDiskImage { get; set; }

    [Parameter]
    public Hashtable[]? DataDiskImage { get; set; }

    [Parameter]
    public SwitchParameter BlockDeletionBeforeEndOfLife { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? SubscriptionId { get; set; }

    [Parameter]
    public Hashtable? Tag { get; set; }

    /// <summary>Checks what the request alone shows, and reads nothing.</summary>
    [Parameter]
    public SwitchParameter Offline { get; set; }

    /// <summary>Writes the findings instead of true or false and errors.</summary>
    [Parameter]
    public SwitchParameter Detailed { get; set; }

    /// <summary>A report of all requests, in the format that its extension names.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OutFile { get; set; }

    /// <summary>Prints the lines that the pipeline which runs this shows as annotations.</summary>
    [Parameter]
    public SwitchParameter Annotate { get; set; }

    protected override void Prepare() => _reports = new CheckReports(this, OutFile, Annotate);

    protected override void Execute()
    {
        var request = Request();
        var check = CheckedRequest.Of(request, Check(request));
        _reports!.Add(check);
        Show(check.Findings.Select(finding => finding.ToFinding()).ToArray());
    }

    protected override void Finish() => _reports!.Save();

    private void Show(Finding[] findings)
    {
        if (Detailed)
            WriteObject(findings, enumerateCollection: true);
        else
            WriteVerdict(findings);
    }

    private Core.Validation.Finding[] Check(ImageVersionRequest request)
    {
        var culture = CultureInfo.CurrentUICulture;
        var local = ImageVersionChecker.Check(request, Offline ? DateTimeOffset.UtcNow : Connection.Clock.GetUtcNow(), culture);
        var looked = Offline ? ImageVersionLookups.NotMade(request, culture) : Await(() => ImageVersionLookups.CheckAsync(Connection, request, culture, Stop));
        return [.. local, .. looked];
    }

    /// <summary>Where errors stop the script, the first one holds them all.</summary>
    private void WriteVerdict(Finding[] findings)
    {
        var blocking = findings.Where(finding => finding.Severity == "Error" || (finding.Severity == "NotChecked" && !Offline)).ToArray();
        foreach (var warning in findings.Except(blocking))
            WriteWarning($"{warning.Message} {warning.Fix}");
        // Written, not thrown: under -ErrorAction Stop a written error ends the script, a thrown one only the statement.
        if (blocking.Length > 0 && Preference.StopsAtFirstError(this))
        {
            _reports!.Save();
            WriteError(FindingErrors.AllOf(blocking));
        }

        foreach (var finding in blocking)
            WriteError(FindingErrors.Of(finding));
        WriteObject(blocking.Length == 0);
    }

    private ImageVersionRequest Request() => Request(new ImageVersionSplat());

    private ImageVersionRequest Request(ImageVersionSplat splat) => new()
    {
        SubscriptionId = SubscriptionId ?? (Offline ? ExistingConnection?.SubscriptionId : Connection.SubscriptionId),
        ResourceGroupName = ResourceGroupName,
        GalleryName = GalleryName,
        ImageDefinitionName = GalleryImageDefinitionName,
        VersionName = GalleryImageVersionName,
        Location = Location,
        TargetRegions = splat.Regions(TargetRegion),
        ReplicaCount = ReplicaCount,
        StorageAccountType = StorageAccountType,
        ReplicationMode = ReplicationMode,
        EndOfLifeDate = PublishingProfileEndOfLifeDate,
        ExcludeFromLatest = PublishingProfileExcludeFromLatest ? true : null,
        SourceImageId = SourceImageId,
        SourceImageVMId = SourceImageVMId,
        OsDisk = splat.OsDisk(OSDiskImage),
        DataDisks = splat.DataDisks(DataDiskImage),
        BlockDeletionBeforeEndOfLife = BlockDeletionBeforeEndOfLife ? true : null,
        Unreadable = splat.Unreadable,
    };
}
