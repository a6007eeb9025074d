using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>An operation that will end as Failed.</summary>
/// <param name="Operation">As in <c>DeleteGalleryImageVersion</c>.</param>
/// <param name="Resource">The resource's id, or <c>*</c>.</param>
internal sealed record OperationIncident(string Operation, string Resource, string Code, string Message)
{
    public static OperationIncident Read(JsonFields json) => new(json.Text("operation"), json.Text("resource"), json.Text("code"), json.Text("message"));
}
