using System.Globalization;
using GalleryTools.Core.Cascade;

namespace GalleryTools.Cascade;

/// <summary>What a run has done so far, and what is left.</summary>
internal sealed class CascadeTally(CascadePlan plan)
{
    private readonly HashSet<string> _ended = new(StringComparer.OrdinalIgnoreCase);

    public int Total => plan.Steps.Count;

    public int Gone { get; private set; }

    public bool IsComplete => Gone == Total;

    /// <summary>True when every step has a result, good or bad.</summary>
    public bool HasEnded => _ended.Count == Total;

    /// <summary>In the order of deletion.</summary>
    public IEnumerable<string> Left => plan.Steps.Select(step => step.ResourceId.ToString()).Where(id => !_ended.Contains(id));

    public string Summary => string.Create(CultureInfo.InvariantCulture, $"{Gone} of {Total} resources are gone on {plan.Cloud}.");

    public void Add(Core.Cascade.CascadeResult result)
    {
        _ended.Add(result.ResourceId.ToString());
        if (result.IsGone)
            Gone++;
    }
}
