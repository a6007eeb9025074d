using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Operations;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Versions;

namespace GalleryTools.Simulator.Sources;

/// <summary>
/// How many versions may be made of one source in a while (version-20). The service's number is not known, so a scenario sets it; the versions
/// that count are those whose creation has begun within the window. Status and code are not recorded: 429 is what clients know how to wait for.
/// </summary>
internal static class SourceRequests
{
    public static Refusal? Check(Write write, WriteSources sources)
    {
        if (write.State.Scenario.SourceRequests is not { } limit)
            return null;
        var window = TimeSpan.FromSeconds(limit.Seconds);
        var recent = write.State.Operations.All.Where(operation =>
            operation.Kind == "CreateGalleryImageVersion" && operation.StartTime + window > write.State.Now).ToArray();
        foreach (var (_, source) in sources.All)
        {
            var begun = recent.Where(operation => Uses(operation, source)).Select(operation => operation.StartTime).Order().ToArray();
            if (begun.Length >= limit.Max)
            {
                return new Refusal(429, "TooManyRequests",
                    $"Too many requests on source '{source.Id}'. Please reduce the number of requests on the source or wait some time before retrying.")
                {
                    RetryAfter = write.State.ToClient(begun[0] + window - write.State.Now),
                };
            }
        }
        return null;
    }

    private static bool Uses(Operation operation, Source source) =>
        VersionSource.All(operation.StorageProfile).Any(used => string.Equals(used.Id, source.Id, StringComparison.OrdinalIgnoreCase));
}
