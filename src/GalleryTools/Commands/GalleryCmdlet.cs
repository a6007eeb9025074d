using System.Management.Automation;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Time;
using GalleryTools.Errors;

namespace GalleryTools.Commands;

/// <summary>
/// What all cmdlets share: work of Core runs on the pipeline thread, ends when the user stops it, shows its exchanges under -Debug, and
/// fails with an error record.
/// </summary>
public abstract class GalleryCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private CallingThread? _thread;
    private IDisposable? _run;

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
        _run?.Dispose();
        _thread?.Dispose();
        _stop.Dispose();
    }

    private protected T Await<T>(Func<Task<T>> work)
    {
        _run ??= GalleryConnection.BeginRun(Guid.NewGuid().ToString(), ShowsExchanges ? Show : null);
        return Thread.Run(() => new ValueTask<T>(work()));
    }

    private protected IEnumerable<T> Pull<T>(IAsyncEnumerable<T> items)
    {
        _run ??= GalleryConnection.BeginRun(Guid.NewGuid().ToString(), ShowsExchanges ? Show : null);
        return Thread.Pull(items);
    }

    private bool ShowsExchanges => MyInvocation.BoundParameters.TryGetValue("Debug", out var asked)
        ? asked is SwitchParameter { IsPresent: true }
        : SessionState.PSVariable.GetValue("DebugPreference") is ActionPreference and not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

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
