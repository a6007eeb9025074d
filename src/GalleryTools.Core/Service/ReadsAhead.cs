using System.Runtime.CompilerServices;

namespace GalleryTools.Core.Service;

/// <summary>Reads that run side by side, so many at a time, with their answers in the order of what was asked.</summary>
internal static class ReadsAhead
{
    public const int SideBySide = 8;

    /// <summary>No read is under way any more when the caller leaves, early or not.</summary>
    public static async IAsyncEnumerable<TAnswer> InOrderAsync<T, TAnswer>(
        IAsyncEnumerable<T> items, Func<T, CancellationToken, Task<TAnswer>> read, [EnumeratorCancellation] CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var reads = new Queue<Task<TAnswer>>();
        try
        {
            await foreach (var item in items.WithCancellation(stop))
            {
                reads.Enqueue(read(item, ending.Token));
                if (reads.Count == SideBySide)
                    yield return await reads.Dequeue();
            }

            while (reads.TryDequeue(out var next))
                yield return await next;
        }
        finally
        {
            // On this thread, not on one of the pool: a virtual clock would run ahead meanwhile.
#pragma warning disable CA1849, MA0042
            ending.Cancel();
#pragma warning restore CA1849, MA0042
            foreach (var left in reads)
                await ((Task)left).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }
}
