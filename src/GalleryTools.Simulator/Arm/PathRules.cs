namespace GalleryTools.Simulator.Arm;

/// <summary>What no segment of a path may hold: it would become several segments, or another address, wherever the path is put together again.</summary>
internal static class PathRules
{
    /// <exception cref="RefusedException">InvalidDoubleEncodedRequestUri, or InvalidRequestUri.</exception>
    public static void Require(ArmRequest request)
    {
        foreach (var segment in request.Path.Segments)
        {
            if (segment.Contains('%', StringComparison.Ordinal))
            {
                // In the words of azure-cli#25154.
                throw Refusal.Gateway(400, "InvalidDoubleEncodedRequestUri",
                    $"The request URI '{request.Address}' is not valid, because it contains double encoding sequence '%25'.").Raise();
            }
            // Neither code nor words are recorded of these.
            if (segment is "." or ".." || segment.Any(character => character is '/' or '\\' or '?' or '#' || char.IsControl(character)))
            {
                throw Refusal.Gateway(400, "InvalidRequestUri",
                    $"The request URI '{request.Address}' is not valid: the segment '{segment}' is, or contains, what no segment of a path may.").Raise();
            }
        }
    }
}
