using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Resources;

/// <summary>The answer to a change of what can't be changed: 409 with the path as target, as recorded on Compute.</summary>
internal static class PropertyChange
{
    public static Refusal NotAllowed(string path) => new(409, "PropertyChangeNotAllowed", $"Changing property '{path}' is not allowed.", path);
}
