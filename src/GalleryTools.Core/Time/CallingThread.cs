using System.Collections.Concurrent;

namespace GalleryTools.Core.Time;

/// <summary>
/// Runs asynchronous work on the thread that calls, as a cmdlet needs it: what the work awaits comes back to this thread, and while there
/// is nothing to do, a virtual clock moves on to its next timer.
/// </summary>
public sealed class CallingThread : SynchronizationContext, IDisposable
{
    /// <summary>What a wait handle takes at most: 24 days.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(int.MaxValue);

    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();
    private readonly AutoResetEvent _wake = new(initialState: false);
    private readonly int _threadId = Environment.CurrentManagedThreadId;

    /// <summary>The clock to move when the work waits on it; null when the work runs on the wall clock.</summary>
    public VirtualTime? VirtualTime { get; set; }

    /// <summary>True on the thread that made this context, the only one that may write to a PowerShell pipeline.</summary>
    public bool IsCurrent => Environment.CurrentManagedThreadId == _threadId;

    public override void Post(SendOrPostCallback d, object? state)
    {
        _posted.Enqueue((d, state));
        _wake.Set();
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Work is posted to the calling thread; nothing may block on it.");

    public T Run<T>(Func<ValueTask<T>> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = work().AsTask();
            _ = task.ContinueWith(_ => _wake.Set(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            while (!task.IsCompleted)
                RunPostedOrWait();
            RunPosted();
            return task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    /// <summary>The items, each handed on before the next one is asked for. The work ends when the caller stops pulling.</summary>
    public IEnumerable<T> Pull<T>(IAsyncEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var enumerator = items.GetAsyncEnumerator();
        try
        {
            while (Run(enumerator.MoveNextAsync))
                yield return enumerator.Current;
        }
        finally
        {
            Run(async () =>
            {
                await enumerator.DisposeAsync();
                return true;
            });
        }
    }

    public void Dispose() => _wake.Dispose();

    private void RunPostedOrWait()
    {
        if (RunPosted())
            return;
        if (VirtualTime?.UntilNextTimer() is not { } wait)
            _wake.WaitOne();
        else if (VirtualTime.Scale is not { } scale || !_wake.WaitOne(Shorter(wait / scale, LongestWait)))
            VirtualTime.AdvanceToNextTimer();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private bool RunPosted()
    {
        var ran = false;
        while (_posted.TryDequeue(out var item))
        {
            item.Callback(item.State);
            ran = true;
        }

        return ran;
    }
}
