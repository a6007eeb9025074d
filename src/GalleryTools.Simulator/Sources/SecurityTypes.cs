using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Sources;

/// <summary>A definition that only supports Trusted Launch takes fewer kinds of source (packer-plugin-azure#304, microsoft/STL#4682).</summary>
internal static class SecurityTypes
{
    private const string TrustedLaunchSupported = "TrustedLaunchSupported";

    public static Refusal? Check(Write write, WriteSources sources)
    {
        if (Of(write.Parent) != TrustedLaunchSupported)
            return null;
        var (path, source) = sources.All.FirstOrDefault(source => source.Source.IsMachine);
        // A machine that was given as source.virtualMachineId is not named.
        return source is null
            ? null
            : Refusal.InvalidParameter(
                $"The security type '{TrustedLaunchSupported}' is not supported for the source id '{(path == "source.id" ? source.Id : "")}'. Currently only " +
                $"Vhd Blob, User Image and Gallery Image Version sources are supported for '{TrustedLaunchSupported}' images.",
                "galleryImageVersion.properties.storageProfile.source.id");
    }

    /// <summary>The SecurityType feature of a definition, or null.</summary>
    public static string? Of(JsonObject? definition) => definition.ObjectsAt("properties.features")
        .FirstOrDefault(feature => feature.TextAt("name") == "SecurityType").TextAt("value");
}
