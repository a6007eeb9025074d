using GalleryTools.Simulator.Operations;

namespace GalleryTools.Simulator.Faults;

/// <summary>What a fault does to an operation that has just started.</summary>
internal static class OperationFaults
{
    public static void Strike(FaultRule fault, Operation operation)
    {
        if (fault.Kind == FaultKind.OperationFails)
        {
            // Compute's words for a failure of its own, where the schedule has none.
            operation.Error = new OperationError(
                fault.Code ?? "InternalExecutionError", fault.Message ?? "An internal execution error occurred. Please retry later.");
            return;
        }
        // The region that would have been the last one is copied for ever.
        operation.Replication = operation.Replication
            .Select(region => region.EndTime == operation.EndTime ? region with { EndTime = DateTimeOffset.MaxValue } : region).ToArray();
        operation.EndTime = DateTimeOffset.MaxValue;
    }
}
