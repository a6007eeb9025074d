using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Providers;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>ARM's own list of all tracked resources of a subscription or group, without their properties.</summary>
internal static class ResourceIndex
{
    private const int LargestPage = 1000;

    private static readonly string[] Shown = ["kind", "managedBy", "sku", "plan", "identity", "zones", "location", "tags"];

    public static bool IsIndex(ArmPath path) =>
        path.Namespace is null
        && ((path.Segments.Count == 3 && path.Is(2, "resources")) || (path.Segments.Count == 5 && path.Is(2, "resourceGroups") && path.Is(4, "resources")));

    public static Answer List(Call call)
    {
        if (call.Path.ResourceGroup is not null)
            ResourceGroupAnswers.Require(call);
        var query = call.Request.Query;
        var filter = new ResourceFilter(query["$filter"]);
        var after = query["$skiptoken"] is { } token ? SkipToken.Decode(token) : "";
        var size = query["$top"] is { } top ? SizeOf(top) : call.State.PageSize;
        var found = call.State.Resources.Beneath(call.Path.Collection)
            .Where(stored => string.CompareOrdinal(stored.Key, after) > 0 && IsTracked(stored.Id) && filter.Accepts(stored.Read(), stored.Id))
            .Take(size + 1).ToArray();
        var page = found.Take(size).ToArray();
        var body = new JsonObject { ["value"] = new JsonArray(page.Select(Describe).ToArray<JsonNode>()) };
        if (found.Length > page.Length)
            body["nextLink"] = SkipToken.NextLink(call, page[^1].Key);
        return new Answer(200, body, ByGateway: true);
    }

    /// <exception cref="RefusedException">InvalidTopInQueryString, after ARM's code for filters: of <c>$top</c> none is recorded.</exception>
    private static int SizeOf(string top) => BigInteger.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
        ? (int)BigInteger.Min(size, LargestPage)
        : throw Refusal.Gateway(400, "InvalidTopInQueryString", $"Invalid $top '{top}' specified in the query string.").Raise();

    private static bool IsTracked(ArmPath id) =>
        id.ResourceGroup is not null && ResourceType.Find(id.ResourceType) is { Untracked: false, Type: not "virtualMachineScaleSets/virtualMachines" };

    private static JsonObject Describe(StoredResource stored)
    {
        var resource = stored.Read();
        var id = stored.Id;
        var row = new JsonObject { ["id"] = id.Text, ["name"] = id.NameText, ["type"] = resource.TextAt("type") ?? id.ResourceType };
        foreach (var name in Shown)
        {
            if (resource[name] is { } value)
                row[name] = value.DeepClone();
        }
        return row;
    }
}
