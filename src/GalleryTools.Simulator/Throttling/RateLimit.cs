using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Data;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Throttling;

/// <summary>How many requests of a kind Compute takes from a subscription.</summary>
/// <param name="Operation">As the header names it, without the window.</param>
/// <param name="Type">The resource type without its namespace.</param>
/// <param name="Method">GET, LIST, LISTALL (by subscription), PUT (PATCH counts as one), POST or DELETE.</param>
internal sealed record RateLimit(string Operation, string Type, string Method, int In3Minutes, int In30Minutes)
{
    private static readonly Dictionary<string, RateLimit> ByRequest = EmbeddedData.Rows("Throttling.rate-limits.json").Select(Read)
        .ToDictionary(row => $"{row.Method} {row.Type}", StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<RateLimit> All => ByRequest.Values;

    public static RateLimit Of(string operation) => All.First(limit => limit.Operation == operation);

    /// <summary>The limit that a request of Compute counts against, or null where none is known.</summary>
    public static RateLimit? For(ArmRequest request)
    {
        if (!string.Equals(request.Path.Namespace, "Microsoft.Compute", StringComparison.OrdinalIgnoreCase))
            return null;
        return ByRequest.GetValueOrDefault($"{Verb(request)} {request.Path.TypeText}");
    }

    private static RateLimit Read(JsonFields row) =>
        new(row.Text("operation"), row.Text("type"), row.Text("method"), row.Integer("in3Minutes"), row.Integer("in30Minutes"));

    private static string Verb(ArmRequest request) => request.Method switch
    {
        "GET" when request.Path.IsCollection => request.Path.ResourceGroup is null ? "LISTALL" : "LIST",
        "PATCH" => "PUT",
        _ => request.Method,
    };
}
