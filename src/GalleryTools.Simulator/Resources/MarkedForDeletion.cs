using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Resources;

/// <summary>
/// What is being deleted takes no update (version-39; the wording's grammar is the service's, and galleries and definitions share it), and
/// nothing new beneath it. The second is not recorded: a child that was accepted would vanish with its parent, which no client could bear.
/// </summary>
internal static partial class MarkedForDeletion
{
    /// <exception cref="RefusedException">OperationNotAllowed.</exception>
    public static void Refuse(Write write, ResourceKind kind)
    {
        var noun = kind.Noun ?? NounOf(kind.Type.Type);
        if (IsDeleting(write.Existing))
            throw Of("Update", noun, write.Id.Name).Raise();
        if (write.Id.IsNested && IsDeleting(write.Parent))
            throw Of(write.Existing is null ? "Create" : "Update", noun, write.Id.Parent.Name).Raise();
    }

    public static bool IsDeleting(JsonObject? resource) => resource.TextAt("properties.provisioningState") == "Deleting";

    /// <param name="marked">The name of what is being deleted.</param>
    public static Refusal Of(string verb, string noun, string marked) => new(409, "OperationNotAllowed",
        $"Operation '{verb} {Words().Replace(noun, " ")}' is not on allowed on {marked}; since it is marked for deletion. " +
        "You can only retry the Delete operation (or wait for an ongoing one to complete).");

    // As in "GalleryApplication", a kind that is written at once and has no operation that would name it.
    private static string NounOf(string type)
    {
        var last = type[(type.LastIndexOf('/') + 1)..].TrimEnd('s');
        return $"Gallery{char.ToUpperInvariant(last[0])}{last[1..]}";
    }

    // Between "Gallery" and "Image".
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
