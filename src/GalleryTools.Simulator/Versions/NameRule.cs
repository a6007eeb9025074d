using System.Globalization;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Versions;

/// <summary>Version names are three integers (version-24).</summary>
internal static class NameRule
{
    public static Refusal? Check(string name)
    {
        var parts = name.Split('.');
        return parts.Length == 3 && parts.All(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? null
            : Refusal.InvalidParameter(
                "The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, " +
                "for e.g: 1.0.0, 2018.12.1 etc.", "galleryImageVersionName");
    }
}
