using System.Management.Automation;
using GalleryTools.Core;
using GalleryTools.Core.Cascade;
using GalleryTools.Core.Galleries;

namespace GalleryTools.Cascade;

/// <summary>
/// An object from the pipeline that may be deleted: a gallery, definition or version whose id and type agree, such as Az.Compute's. Rows of
/// reports, findings and results carry ids too, and are refused: they speak about a resource and are none.
/// </summary>
internal static class PipedResource
{
    private static readonly Type[] Reports = [typeof(ReplicationReportRow), typeof(Finding), typeof(CascadeResult), typeof(ToolsContext)];

    public static GalleryTarget TargetOf(PSObject input)
    {
        var name = input.BaseObject.GetType().Name;
        if (input.BaseObject is string || Reports.Contains(input.BaseObject.GetType()))
            throw CascadeFailure.NotAResource(name);
        var id = Text(input, "Id") ?? Text(input, "ResourceId") ?? throw CascadeFailure.NotAResource(name);
        var type = Text(input, "Type") ?? Text(input, "ResourceType") ?? throw CascadeFailure.NotAResource(name);
        var target = GalleryTarget.Parse(id);
        if (!target.Id.IsOfType(type))
            throw CascadeFailure.IdDisagrees("Type", type, target.Id.Type);
        foreach (var (property, meant) in NamesOf(target.Id))
        {
            // Az.Resources gives a nested resource's name as gallery/definition/version.
            if (Text(input, property) is { } said && !Same(property == "Name" ? said.Split('/')[^1] : said, meant))
                throw CascadeFailure.IdDisagrees(property, said, meant ?? "-");
        }

        return target;
    }

    /// <summary>Whatever else an object says of the same thing must say the same.</summary>
    private static IEnumerable<(string Property, string? Meant)> NamesOf(ResourceId id)
    {
        yield return ("Name", id.Name);
        yield return ("ResourceId", id.ToString());
        yield return ("SubscriptionId", id.SubscriptionId);
        yield return ("ResourceGroupName", id.ResourceGroupName);
        for (var scope = id; scope.Type.StartsWith(GalleryTypes.Gallery, StringComparison.OrdinalIgnoreCase); scope = scope.Parent!)
            yield return (scope.IsOfType(GalleryTypes.Gallery) ? "GalleryName" : scope.IsOfType(GalleryTypes.Definition) ? "GalleryImageDefinitionName" : "GalleryImageVersionName", scope.Name);
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Text(PSObject input, string property) => input.Properties[property]?.Value is { } value ? value.ToString() : null;
}
