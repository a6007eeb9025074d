using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Nesting;

/// <param name="Id">The deleted child's id.</param>
/// <param name="Until">From then on its parent can be deleted.</param>
internal sealed record LingeringChild(string Id, DateTimeOffset Until)
{
    public static LingeringChild Read(JsonFields json) => new(json.Text("id"), json.Time("until"));

    public JsonObject ToJson() => new() { ["id"] = Id, ["until"] = JsonText.Time(Until) };
}
