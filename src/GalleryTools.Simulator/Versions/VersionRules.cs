using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Versions;

/// <summary>What Compute refuses of a version, in order. Each rule gives its refusal or null.</summary>
internal static class VersionRules
{
    /// <exception cref="Arm.RefusedException">For the first rule that is broken.</exception>
    public static void Refuse(Write write)
    {
        var refusal = NameRule.Check(write.Id.Name)
            ?? SourceRules.Check(write)
            ?? RegionRules.Check(write)
            ?? EncryptionRules.Check(write);
        if (refusal is not null)
            throw refusal.Raise();
    }
}
