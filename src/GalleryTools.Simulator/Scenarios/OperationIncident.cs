using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Operations;

namespace GalleryTools.Simulator.Scenarios;

/// <summary>An operation that will end as Failed.</summary>
/// <param name="Operation">As in <c>DeleteGalleryImageVersion</c>.</param>
/// <param name="Resource">The resource's id, or <c>*</c>.</param>
internal sealed record OperationIncident(string Operation, string Resource, string Code, string Message)
{
    public static OperationIncident Read(JsonFields json)
    {
        json.RequireKnown(["operation", "resource", "code", "message"]);
        var operation = json.Text("operation");
        if (!OperationTimes.Knows(operation))
            throw json.Wrong("operation", $"one of {string.Join(", ", OperationTimes.Operations)}");
        return new OperationIncident(operation, json.Text("resource"), json.Text("code"), json.Text("message"));
    }
}
