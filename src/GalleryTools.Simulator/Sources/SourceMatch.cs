using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Sources;

/// <summary>A source is of the kind that its definition describes (version-14, 15, 16, deployment-11).</summary>
internal static class SourceMatch
{
    public static Refusal? Check(Write write, WriteSources sources) => sources.Os is not { Exists: true } source
        ? null
        : OsState(write, source) ?? HyperVGeneration(write, source) ?? OsType(write, source) ?? Plan(write, source);

    // The recorded words (azure-cli#24972); the article has "Cannot create Gallery Image Version from", which nobody has met since 2020.
    private static Refusal? OsState(Write write, Source source) => Differ(source.OsState, write.Parent.TextAt("properties.osState"))
        ? new Refusal(400, "BadRequest",
            $"The resource with id '{source.Id}' has a different OS state ['{source.OsState}'] than the parent gallery image OS state " +
            $"['{write.Parent.TextAt("properties.osState")}'].")
        : null;

    private static Refusal? HyperVGeneration(Write write, Source source)
    {
        var wanted = write.Parent.TextAt("properties.hyperVGeneration") ?? "V1";
        // Snapshots of generation V1 are recorded as accepted by definitions of V2, so the generation of a disk is not looked at.
        return !source.IsDisk && Differ(source.HyperVGeneration, wanted)
            ? Conflict($"The resource with id '{source.Id}' has a different Hypervisor generation ['{source.HyperVGeneration}'] than the parent gallery " +
                $"image Hypervisor generation ['{wanted}'].")
            : null;
    }

    // "OS type generation" is the article's; code and status are those recorded of the generation, its neighbour.
    private static Refusal? OsType(Write write, Source source) => Differ(source.OsType, write.Parent.TextAt("properties.osType"))
        ? Conflict($"The resource with id '{source.Id}' has a different OS type ['{source.OsType}'] than the parent gallery image OS type generation " +
            $"['{write.Parent.TextAt("properties.osType")}'].")
        : null;

    private static Refusal? Plan(Write write, Source source)
    {
        var wanted = write.Parent.ObjectAt("properties.purchasePlan");
        if (source.Plan is not { } plan || (wanted is not null && Identity(plan) == Identity(wanted)))
            return null;
        return Conflict($"The resource with id {source.Id} has a different plan ['{Text(plan)}'] than the parent gallery image plan " +
            $"['{(wanted is null ? "null" : Text(wanted))}'].");
    }

    private static string Identity(JsonObject plan) =>
        $"{plan.TextAt("publisher")}/{plan.TextAt("product")}/{plan.TextAt("name")}".ToUpperInvariant();

    private static string Text(JsonObject plan) => JsonText.Compact(new JsonObject
    {
        ["name"] = plan.TextAt("name"),
        ["publisher"] = plan.TextAt("publisher"),
        ["product"] = plan.TextAt("product"),
        ["promotionCode"] = plan.TextAt("promotionCode") ?? "",
    });

    private static bool Differ(string? sources, string? definitions) =>
        sources is not null && definitions is not null && !string.Equals(sources, definitions, StringComparison.OrdinalIgnoreCase);

    private static Refusal Conflict(string message) => new(409, "Conflict", message);
}
