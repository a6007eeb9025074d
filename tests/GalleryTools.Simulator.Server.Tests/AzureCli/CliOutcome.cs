using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Server.Tests.AzureCli;

/// <summary>How a command ended and what it printed.</summary>
public sealed record CliOutcome(int ExitCode, string Output, string Errors)
{
    public JsonNode Json => string.IsNullOrWhiteSpace(Output) ? new JsonObject() : JsonNode.Parse(Output)!;

    /// <summary>Standard error without warnings.</summary>
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(line => !line.StartsWith("WARNING:", StringComparison.Ordinal)).ToArray();
}
