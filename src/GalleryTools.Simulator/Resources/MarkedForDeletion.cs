using System.Text.RegularExpressions;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Resources;

/// <summary>What is being deleted takes no update (version-39; the wording's grammar is the service's, and galleries and definitions share it).</summary>
internal static partial class MarkedForDeletion
{
    /// <exception cref="RefusedException">OperationNotAllowed.</exception>
    public static void Refuse(Write write, string noun)
    {
        if (write.Existing.TextAt("properties.provisioningState") != "Deleting")
            return;
        throw new Refusal(409, "OperationNotAllowed",
            $"Operation 'Update {Words().Replace(noun, " ")}' is not on allowed on {write.Id.Name}; since it is marked for deletion. " +
            "You can only retry the Delete operation (or wait for an ongoing one to complete).").Raise();
    }

    // Between "Gallery" and "Image".
    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();
}
