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
    public static void Refuse(Write write, string noun)
    {
        if (IsDeleting(write.Existing))
            throw Refusal("Update", noun, write.Id.Name).Raise();
        if (write.Id.IsNested && IsDeleting(write.Parent))
            throw Refusal(write.Existing is null ? "Create" : "Update", noun, write.Id.Parent.Name).Raise();
    }

    private static bool IsDeleting(JsonObject? resource) => resource.TextAt("properties.provisioningState") == "Deleting";

    private static Refusal Refusal(string verb, string noun, string marked) => new(409, "OperationNotAllowed",
        $"Operation '{verb} {Words().Replace(noun, " ")}' is not on allowed on {marked}; since it is marked for deletion. " +
        "You can only retry the Delete operation (or wait for an ongoing one to complete).");

    // Between "Gallery" and "Image".
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
