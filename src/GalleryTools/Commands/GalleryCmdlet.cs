using System.Management.Automation;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Time;
using GalleryTools.Errors;
using GalleryTools.Session;

namespace GalleryTools.Commands;

/// <summary>
/// What all cmdlets share: work of Core runs on the pipeline thread, ends when the user stops it, shows its exchanges under -Debug, and
/// fails with an error record.
/// </summary>
public abstract class GalleryCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly string _correlationId = Guid.NewGuid().ToString();
    private CallingThread? _thread;

    /// <summary>Ends when the user presses Ctrl+C.</summary>
    protected CancellationToken Stop => _stop.Token;

    private protected CallingThread Thread => _thread ??= new CallingThread();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(Prepare);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(Execute);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(Finish);

    protected virtual void Prepare()
    {
    }

    protected abstract void Execute();

    protected virtual void Finish()
    {
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing)
            return;
        _thread?.Dispose();
        _stop.Dispose();
    }

    private protected virtual void BeforeCall()
    {
    }

    private protected T Await<T>(Func<Task<T>> work) => InRun(() => Thread.Run(() => new ValueTask<T>(work())));

    private protected IEnumerable<T> Pull<T>(IAsyncEnumerable<T> items)
    {
        using var pulled = Thread.Pull(items).GetEnumerator();
        while (InRun(pulled.MoveNext))
            yield return pulled.Current;
    }

    /// <summary>For the length of one call: between two, other cmdlets of the pipeline work on this thread, in runs of their own.</summary>
    private T InRun<T>(Func<T> work)
    {
        BeforeCall();
        Thread.VirtualTime?.Enter();
        try
        {
            using (GalleryConnection.BeginRun(_correlationId, ShowsExchanges ? Show : null))
                return work();
        }
        finally
        {
            Thread.VirtualTime?.Leave();
        }
    }

    private bool ShowsExchanges => Preference.ShowsDebug(this);

    private void Show(string exchange)
    {
        if (Thread.IsCurrent)
            WriteDebug(exchange);
        else
            Thread.Post(_ => WriteDebug(exchange), state: null);
    }

    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Core.GalleryException failure)
        {
            ThrowTerminatingError(failure.ToErrorRecord());
        }
        catch (OperationCanceledException) when (Stopping)
        {
            throw new PipelineStoppedException();
        }
    }
}
