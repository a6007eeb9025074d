using System.Runtime.CompilerServices;
using System.Threading.Channels;
using GalleryTools.Core.Connections;

namespace GalleryTools.Core.Cascade;

/// <summary>Carries out a plan: what lies side by side is deleted side by side, a parent only when all that it held is gone.</summary>
public static class CascadeRun
{
    /// <summary>
    /// Deletes side by side. At the recorded 90 seconds each that makes 640 in half an hour, safely under the limit of 1,000
    /// (data/traffic.md sections 2 and 6).
    /// </summary>
    public const int DefaultThrottleLimit = 32;

    /// <summary>Yields news as they happen, and ends after the last step, or with the caller.</summary>
    /// <exception cref="InvalidOperationException">The plan has blockers, steps outside its roots, or was made at another endpoint or subscription.</exception>
    public static IAsyncEnumerable<CascadeUpdate> RunAsync(
        GalleryConnection connection, CascadePlan plan, int throttleLimit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(throttleLimit, 1);
        if (plan.Blockers.Count > 0)
            throw new InvalidOperationException("A plan with blockers deletes nothing.");
        if (plan.Endpoint != connection.Endpoint.GetLeftPart(UriPartial.Authority) || plan.SubscriptionId != connection.SubscriptionId)
            throw new InvalidOperationException($"The plan was made for {plan.SubscriptionId} at {plan.Endpoint}, and runs nowhere else.");
        if (plan.Steps.FirstOrDefault(step => !plan.Roots.Any(root => root.Holds(step.ResourceId))) is { } beside)
            throw new InvalidOperationException($"'{beside.ResourceId}' is a step of the plan, and lies under none of its roots.");
        return NewsAsync(connection, plan, throttleLimit, stop);
    }

    private static async IAsyncEnumerable<CascadeUpdate> NewsAsync(
        GalleryConnection connection, CascadePlan plan, int throttleLimit, [EnumeratorCancellation] CancellationToken stop)
    {
        var news = Channel.CreateUnbounded<CascadeUpdate>(new UnboundedChannelOptions { SingleReader = true });
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var gate = new SemaphoreSlim(throttleLimit);
        var tree = new CascadeTree(connection.Service, plan, gate, news.Writer);
        var run = tree.DeleteAllAsync(ending.Token);
        try
        {
            // Not ReadAllAsync: it goes on upon a thread of the pool, and a virtual clock runs ahead meanwhile.
            // Without the token: a run that is stopped completes its news, and what had ended by then is still told.
            while (await news.Reader.WaitToReadAsync(CancellationToken.None))
            {
                while (news.Reader.TryRead(out var update))
                    yield return update;
            }
            await run;
        }
        finally
        {
            // The caller may leave in the middle: nothing of the run outlives it.
            // On this thread, not on one of the pool: a virtual clock would run ahead meanwhile.
#pragma warning disable CA1849, MA0042
            ending.Cancel();
#pragma warning restore CA1849, MA0042
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        }
    }
}
