using GalleryTools.Core.Validation;

namespace GalleryTools.Core.Tests.Validation;

/// <summary>Findings and checks as a run has them, to be changed in one place by a test.</summary>
internal static class Findings
{
    public const string Version = Requests.Group + "/providers/Microsoft.Compute/galleries/prod/images/web/versions/1.0.0";

    public static Finding Error { get; } = new()
    {
        Id = "DuplicateLun",
        Rule = "LunsAreUnique",
        CheckedBy = CheckedBy.Local,
        Rows = ["version-09"],
        Severity = FindingSeverity.Error,
        Property = "properties.storageProfile.dataDiskImages[1].lun",
        Value = "3",
        Message = "LUN 3 is used twice.",
        Cause = "One disk has one LUN.",
        Fix = "Use LUN 0.",
        HelpUri = new("https://learn.microsoft.com/azure/virtual-machines/troubleshooting-shared-images"),
        ResourceId = Version,
    };

    public static Finding Warning { get; } = Error with
    {
        Id = "ShallowReplication",
        Rule = "ReplicationIsFull",
        Severity = FindingSeverity.Warning,
        Property = "properties.publishingProfile.replicationMode",
        Value = null,
        Message = "It can't be replicated later.",
    };

    public static Finding NotChecked { get; } = Error with
    {
        Id = "NotCheckedOffline",
        Rule = "Lookups",
        CheckedBy = CheckedBy.Lookup,
        Severity = FindingSeverity.NotChecked,
        Property = "",
        Value = null,
        Message = "Nothing was looked up.",
    };

    public static CheckedRequest Of(params Finding[] findings) => new("images/prod/web/1.0.0", Version, findings);
}
