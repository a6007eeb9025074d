using System.Management.Automation;
using GalleryTools.Completion;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Replication;
using GalleryTools.Validation;

namespace GalleryTools.Commands;

[Cmdlet(VerbsCommon.Get, "AzGalleryReplicationReport", DefaultParameterSetName = ById)]
[OutputType(typeof(ReplicationReportRow))]
public sealed class GetReplicationReportCommand : ConnectedCmdlet
{
    private const string ByName = "ByName";
    private const string ById = "ById";

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    public string ResourceGroupName { get; set; } = string.Empty;

    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    public string GalleryName { get; set; } = string.Empty;

    [Parameter(Position = 2, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [NullIsEmpty]
    public string? GalleryImageDefinitionName { get; set; }

    [Parameter(Position = 3, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(GalleryNameCompleter))]
    [NullIsEmpty]
    public string? GalleryImageVersionName { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = ById, ValueFromPipelineByPropertyName = true)]
    [Alias("Id")]
    public string ResourceId { get; set; } = string.Empty;

    protected override void Execute()
    {
        var target = ParameterSetName == ById
            ? GalleryTarget.Parse(ResourceId)
            : GalleryTarget.Of(Connection.SubscriptionId, ResourceGroupName, GalleryName, GalleryImageDefinitionName, GalleryImageVersionName);
        foreach (var row in Pull(ReplicationReport.ReadAsync(Connection, target, Stop)))
            WriteObject(new ReplicationReportRow(row));
    }
}
