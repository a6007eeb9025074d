using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.EndOfLife;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Sources;

namespace GalleryTools.Simulator.Versions;

/// <summary>What Compute refuses of a version, in order. Each rule gives its refusal or null.</summary>
internal static class VersionRules
{
    /// <exception cref="RefusedException">For the first rule that is broken.</exception>
    public static void Refuse(Write write)
    {
        var refusal = NameRule.Check(write.Id.Name)
            ?? SourceRules.Check(write)
            ?? RegionRules.Check(write)
            ?? StorageTypeRules.Check(write)
            ?? EndOfLifeDate.Check(write, "publishingProfile.endOfLifeDate", "galleryImageVersion")
            ?? EncryptionRules.Check(write)
            ?? (write.Existing is null ? OfSources(write) : null);
        if (refusal is not null)
            throw refusal.Raise();
    }

    // What has to be looked up comes after what the request alone shows.
    private static Refusal? OfSources(Write write)
    {
        var sources = WriteSources.Of(write);
        return SourceLookup.Check(write, sources)
            ?? SecurityTypes.Check(write, sources)
            ?? SourceMatch.Check(write, sources)
            ?? SourceMachine.Check(sources)
            ?? SourceEncryption.Check(write, sources)
            ?? SourceRequests.Check(write, sources);
    }
}
