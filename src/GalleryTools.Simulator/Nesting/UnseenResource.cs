using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Nesting;

/// <param name="Until">From then on others find it.</param>
internal sealed record UnseenResource(string Id, DateTimeOffset Until)
{
    public static UnseenResource Read(JsonFields json) => new(json.Text("id"), json.Time("until"));

    public JsonObject ToJson() => new() { ["id"] = Id, ["until"] = JsonText.Time(Until) };
}
