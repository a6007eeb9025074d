namespace GalleryTools.Simulator.Operations;

/// <summary>An operation in the line of those that run.</summary>
/// <param name="Due">Its end as it was when it was entered.</param>
/// <param name="Order">Of two that end together, the first entered comes first.</param>
/// <remarks>A class in a SortedSet, which comes compiled; a PriorityQueue over a tuple is compiled anew in every session.</remarks>
internal sealed record ScheduledEnd(Operation Operation, DateTimeOffset Due, long Order)
{
    public static IComparer<ScheduledEnd> ByDueTime { get; } = Comparer<ScheduledEnd>.Create(Compare);

    private static int Compare(ScheduledEnd left, ScheduledEnd right)
    {
        var byDue = left.Due.CompareTo(right.Due);
        return byDue != 0 ? byDue : left.Order.CompareTo(right.Order);
    }
}
