namespace GalleryTools.Simulator.SoftDeletion;

/// <param name="Key">The soft-deleted version's id in lower case.</param>
/// <param name="Time">From then on it is gone.</param>
internal sealed record PurgeDate(string Key, DateTimeOffset Time)
{
    public static IComparer<PurgeDate> ByTime { get; } = Comparer<PurgeDate>.Create(Compare);

    private static int Compare(PurgeDate left, PurgeDate right)
    {
        var byTime = left.Time.CompareTo(right.Time);
        return byTime != 0 ? byTime : string.CompareOrdinal(left.Key, right.Key);
    }
}
