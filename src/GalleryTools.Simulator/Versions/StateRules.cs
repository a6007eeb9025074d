using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>What the version's state forbids.</summary>
internal static class StateRules
{
    /// <summary>A version that is being deleted takes no update (version-39; the wording's grammar is the service's).</summary>
    public static Refusal? Deleting(Write write) => write.Existing.TextAt("properties.provisioningState") == "Deleting"
        ? new Refusal(409, "OperationNotAllowed",
            $"Operation 'Update Gallery Image Version' is not on allowed on {write.Id.Name}; since it is marked for deletion. " +
            "You can only retry the Delete operation (or wait for an ongoing one to complete).")
        : null;
}
