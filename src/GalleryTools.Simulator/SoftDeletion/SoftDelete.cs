using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>Whether a DELETE keeps what it deletes.</summary>
internal static class SoftDelete
{
    private const string BypassSince = "2026-03-03";

    /// <summary>True for an image version of a gallery with the policy, unless <c>bypassSoftDelete</c> says otherwise. Applications are never kept.</summary>
    public static bool IsMeant(Call call, ArmPath id) =>
        string.Equals(id.TypeText, "galleries/images/versions", StringComparison.OrdinalIgnoreCase)
        && new SoftDeletePolicy(call.State.Resources.Find(id.Parent.Parent.Key)?.Read()).Enabled
        && !IsBypassed(call);

    public static bool IsBypassed(Call call) =>
        string.CompareOrdinal(call.Request.ApiVersion, BypassSince) >= 0
        && string.Equals(call.Request.Query["bypassSoftDelete"], "true", StringComparison.OrdinalIgnoreCase);
}
