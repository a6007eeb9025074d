using System.Text.Json.Nodes;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Children;

/// <summary>A row of gallery-children.json.</summary>
/// <param name="Operation">As in <c>ServiceArtifact</c>, or null for a kind that is written at once.</param>
/// <param name="Regions">The path of the regions of a kind that is replicated, or null.</param>
/// <param name="Required">Paths beneath <c>properties</c>, outer ones first.</param>
/// <param name="Defaults">What the service fills in beneath <c>properties</c>.</param>
internal sealed record GalleryChild(string Type, string? Operation, string? Regions, IReadOnlyList<string> Required, JsonObject? Defaults)
{
    private static readonly Dictionary<string, GalleryChild> Rows = EmbeddedData.Rows("Children.gallery-children.json").Select(Read)
        .ToDictionary(row => row.Type, StringComparer.Ordinal);

    public static GalleryChild? Find(string type) => Rows.GetValueOrDefault(type);

    private static GalleryChild Read(JsonFields row) => new(
        row.Text("type"), row.OptionalText("operation"), row.OptionalText("regions"), row.Texts("required"), row.OptionalNode("defaults"));
}
