using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Store;

namespace GalleryTools.Simulator.SoftDeletion;

/// <summary>When soft-deleted versions go for good. An entry of a version that was restored or deleted meanwhile does nothing.</summary>
internal sealed class PurgeCalendar
{
    private readonly SortedSet<PurgeDate> _dates = new(PurgeDate.ByTime);

    public void Add(StoredResource softDeleted)
    {
        if (TimeOf(softDeleted) is { } time)
            _dates.Add(new PurgeDate(softDeleted.Key, time));
    }

    public void Purge(ResourceStore resources, DateTimeOffset now)
    {
        while (_dates.Min is { } next && next.Time <= now)
        {
            _dates.Remove(next);
            if (resources.Find(next.Key) is { } there && TimeOf(there) == next.Time)
                resources.Remove(there.Id);
        }
    }

    // What was listed by an API version that has no deadlines stays until somebody deletes it.
    private static DateTimeOffset? TimeOf(StoredResource softDeleted) =>
        JsonText.ReadTime(softDeleted.Read().TextAt("properties.hardDeletionTargetTime"));
}
