using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Operations;

/// <summary>New operations, with their ends already decided.</summary>
internal static class OperationStart
{
    public static Operation For(Write write, string noun)
    {
        var verb = write.Existing is null ? "Create" : write.IsPatch && noun == "GalleryImageVersion" ? "Patch" : "Update";
        return Start(write.Call, write.Id, verb + noun, write.Location ?? "");
    }

    public static Operation ForDelete(Call call, ArmPath id, string noun, string location) => Start(call, id, "Delete" + noun, location);

    public static Operation ForShare(Call call, ArmPath gallery, string location) => Start(call, gallery, "ShareGallery", location);

    /// <summary>How long an operation takes: what the scenario says, or else drawn from the measured times.</summary>
    public static TimeSpan DurationOf(ServiceState state, string kind) => state.Scenario.Durations.TryGetValue(kind, out var seconds)
        ? TimeSpan.FromSeconds(seconds)
        : OperationTimes.Of(kind).At(state.Random.NextShare());

    private static Operation Start(Call call, ArmPath id, string kind, string location)
    {
        var state = call.State;
        var incident = state.Scenario.Failures.FirstOrDefault(failure => failure.Operation == kind
            && (failure.Resource == "*" || string.Equals(failure.Resource, id.Text, StringComparison.OrdinalIgnoreCase)));
        return new Operation
        {
            Id = state.Random.NextGuid().ToString(),
            Kind = kind,
            ResourceId = id.Text,
            Location = RegionTable.Normalize(location),
            ApiVersion = call.Request.ApiVersion,
            StartTime = state.Now,
            EndTime = state.Now + DurationOf(state, kind),
            Error = incident is null ? null : new OperationError(incident.Code, incident.Message),
        };
    }
}
