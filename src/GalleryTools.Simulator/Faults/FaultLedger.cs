using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;

namespace GalleryTools.Simulator.Faults;

/// <summary>A schedule under way: how many requests have matched each rule, and how many of them it struck.</summary>
internal sealed class FaultLedger
{
    private readonly FaultSchedule _schedule;
    private readonly int[] _matched;
    private readonly int[] _raised;

    public FaultLedger(FaultSchedule schedule)
    {
        _schedule = schedule;
        _matched = schedule.Rules.Select(rule => rule.Matched).ToArray();
        _raised = schedule.Rules.Select(rule => rule.Raised).ToArray();
    }

    /// <summary>What strikes the request, or null.</summary>
    public FaultRule? OfRequest(ArmRequest request) => Strike(request, operation: false);

    /// <summary>What strikes the operation that the request has started, or null.</summary>
    public FaultRule? OfOperation(ArmRequest request) => Strike(request, operation: true);

    public JsonObject ToJson() => _schedule.Rules.Count == 0 ? [] : new JsonObject
    {
        ["seed"] = _schedule.Seed,
        ["rules"] = new JsonArray(_schedule.Rules.Select((rule, index) => rule.ToJson(_matched[index], _raised[index])).ToArray<JsonNode>()),
    };

    private FaultRule? Strike(ArmRequest request, bool operation)
    {
        FaultRule? struck = null;
        for (var index = 0; index < _schedule.Rules.Count; index++)
        {
            var rule = _schedule.Rules[index];
            if (rule.ConcernsOperation != operation || !rule.Matches(request))
                continue;
            _matched[index]++;
            if (struck is not null || !Strikes(rule, index))
                continue;
            _raised[index]++;
            struck = rule;
        }
        return struck;
    }

    private bool Strikes(FaultRule rule, int index)
    {
        if (_raised[index] >= rule.AtMost)
            return false;
        if (rule is { Share: null, Occurrences.Count: 0 } || rule.Occurrences.Contains(_matched[index]))
            return true;
        // Drawn from a sequence of the rule's own: neither other rules nor the service's draws move it.
        return rule.Share is { } share && new SeededRandom(unchecked((_schedule.Seed * 397) + index), _matched[index]).NextShare() < share;
    }
}
