using System.Globalization;
using GalleryTools.Core;
using GalleryTools.Core.Cascade;

namespace GalleryTools.Cascade;

/// <summary>What a run has done so far, and what is left.</summary>
internal sealed class CascadeTally(CascadePlan plan)
{
    private readonly HashSet<ResourceId> _ended = [];
    private readonly HashSet<ResourceId> _sent = [];

    public int Total => plan.Steps.Count;

    public int Gone { get; private set; }

    public bool IsComplete => Gone == Total;

    /// <summary>True when every step has a result, good or bad.</summary>
    public bool HasEnded => _ended.Count == Total;

    /// <summary>In the order of deletion, with what is known of each: Unknown where its delete was sent, else NotStarted.</summary>
    public IEnumerable<(CascadeStatus Status, ResourceId Id)> Left => plan.Steps
        .Select(step => step.ResourceId)
        .Where(id => !_ended.Contains(id))
        .Select(id => (_sent.Contains(id) ? CascadeStatus.Unknown : CascadeStatus.NotStarted, id));

    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{Gone} of {Total} resources are gone on {plan.Cloud}.");

    public void Add(CascadeUpdate update)
    {
        if (update.Sent is { } sent)
            _sent.Add(sent);
        if (update.Result is not { } result)
            return;
        _ended.Add(result.ResourceId);
        if (result.IsGone)
            Gone++;
    }
}
