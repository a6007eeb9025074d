using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests;

internal static class ResponseReading
{
    public static JsonNode Json(this SimulatedResponse response) => JsonNode.Parse(response.Body)!;

    public static string? ErrorCode(this SimulatedResponse response) => response.Body.Length == 0 ? null : (string?)response.Json()["error"]?["code"];

    public static string? ErrorMessage(this SimulatedResponse response) => (string?)response.Json()["error"]?["message"];

    public static string? ErrorTarget(this SimulatedResponse response) => (string?)response.Json()["error"]?["target"];

    public static string? State(this SimulatedResponse response) => (string?)response.Json()["properties"]?["provisioningState"];
}
