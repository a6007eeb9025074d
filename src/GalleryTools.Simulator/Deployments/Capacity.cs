using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Deployments;

/// <summary>How many machines a scale set may have: 1,000, as Microsoft documents it. In the words of Compute's other ranges; this one isn't recorded.</summary>
internal static class Capacity
{
    private const string Path = "sku.capacity";
    private const int Most = 1000;

    public static Refusal? Check(JsonObject body)
    {
        if (body.At(Path) is not { } sent || body.NumberAt(Path) is >= 0 and <= Most)
            return null;
        return Refusal.InvalidParameter(string.Create(CultureInfo.InvariantCulture,
            $"The value '{JsonText.Compact(sent)}' of parameter '{Path}' is out of range. The value must be between '0' and '{Most}', inclusive."), Path);
    }
}
