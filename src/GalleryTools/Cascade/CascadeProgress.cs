using System.Management.Automation;
using GalleryTools.Core.Cascade;

namespace GalleryTools.Cascade;

/// <summary>Progress of a run: done, left, and the time that the rest takes at the pace so far.</summary>
internal sealed class CascadeProgress(Cmdlet cmdlet, CascadePlan plan, TimeProvider clock)
{
    private const int Activity = 1;

    private readonly long _started = clock.GetTimestamp();

    public void Show(CascadeUpdate update) => cmdlet.WriteProgress(new ProgressRecord(Activity, $"Deleting on {plan.Cloud}", Status(update))
    {
        PercentComplete = update.Total == 0 ? 100 : 100 * update.Done / update.Total,
        SecondsRemaining = SecondsRemaining(update),
    });

    public void Complete() =>
        cmdlet.WriteProgress(new ProgressRecord(Activity, $"Deleting on {plan.Cloud}", "Done") { RecordType = ProgressRecordType.Completed });

    private static string Status(CascadeUpdate update) =>
        update.WaitingFor is null ? $"{update.Done} of {update.Total}" : $"{update.Done} of {update.Total}, waiting for {update.WaitingFor}";

    private int SecondsRemaining(CascadeUpdate update)
    {
        if (update.Done == 0)
            return (int)plan.Totals.EstimatedDuration.TotalSeconds;
        var left = clock.GetElapsedTime(_started) / update.Done * (update.Total - update.Done);
        return (int)Math.Min(left.TotalSeconds, int.MaxValue);
    }
}
