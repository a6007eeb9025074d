using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Operations;

/// <summary>The <c>error</c> of a failed operation's body.</summary>
internal sealed record OperationError(string Code, string Message)
{
    /// <summary>
    /// Compute's words for an operation that a later one on the same resource ended; known from virtual machines (cloud-provider-azure quotes
    /// them), not recorded on galleries.
    /// </summary>
    public static readonly OperationError Preempted = new("OperationPreempted", "Operation execution has been preempted by a more recent operation.");

    public static OperationError Read(JsonFields json) => new(json.Text("code"), json.Text("message"));

    public JsonObject ToJson() => new() { ["code"] = Code, ["message"] = Message };
}
