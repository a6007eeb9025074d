using System.Threading.Channels;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Cascade;

/// <summary>The steps of a plan as the tree that they are: a node's turn comes when all nodes under it are gone.</summary>
internal sealed class CascadeTree(ArmService service, CascadePlan plan, SemaphoreSlim gate, ChannelWriter<CascadeUpdate> news)
{
    private readonly ILookup<ResourceId, CascadeStep> _children = plan.Steps
        .Where(step => step.ResourceId.Parent is not null)
        .ToLookup(step => step.ResourceId.Parent!);

    private int _done;

    /// <summary>Ends when every step has a result; the results are in the news.</summary>
    public async Task DeleteAllAsync(CancellationToken stop)
    {
        try
        {
            var planned = plan.Steps.Select(step => step.ResourceId).ToHashSet();
            var tops = plan.Steps.Where(step => step.ResourceId.Parent is not { } parent || !planned.Contains(parent));
            await Task.WhenAll(tops.Select(top => DeleteAsync(top, stop)));
            news.Complete();
        }
        catch (Exception error)
        {
            news.Complete(error);
            throw;
        }
    }

    /// <returns>True when the step's resource, and with it everything under it, is gone.</returns>
    private async Task<bool> DeleteAsync(CascadeStep step, CancellationToken stop)
    {
        var children = _children[step.ResourceId].ToArray();
        var gone = await Task.WhenAll(children.Select(child => DeleteAsync(child, stop)));
        await gate.WaitAsync(stop);
        try
        {
            var remaining = children.Zip(gone).Where(pair => !pair.Second).Select(pair => pair.First.ResourceId).ToArray();
            var deletion = new StepDeletion(service, step, hadChildren: children.Length > 0, (waitingFor, sent) => Report(result: null, waitingFor, sent));
            var result = await deletion.RunAsync(remaining, stop);
            Interlocked.Increment(ref _done);
            Report(result, waitingFor: null);
            return result.IsGone;
        }
        finally
        {
            gate.Release();
        }
    }

    private void Report(CascadeResult? result, string? waitingFor, ResourceId? sent = null) =>
        news.TryWrite(new(result, _done, plan.Steps.Count, waitingFor, sent));
}
