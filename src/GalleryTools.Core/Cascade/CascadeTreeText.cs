using System.Globalization;
using GalleryTools.Core.Galleries;

namespace GalleryTools.Core.Cascade;

/// <summary>A plan as a person reads it: where, what in which order, and what stands against it.</summary>
public static class CascadeTreeText
{
    public static IEnumerable<string> Lines(CascadePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        yield return $"{plan.Cloud} {plan.Endpoint}, subscription {plan.SubscriptionId}, tenant {plan.TenantId ?? "-"}, account {plan.Account ?? "-"}";
        foreach (var line in Branches(plan))
            yield return line;
        yield return Totals(plan.Totals);
        foreach (var blocker in plan.Blockers)
            yield return $"BLOCKED  {blocker.Reason} {blocker.Fix}";
        if (plan.NotSeen.Count > 0)
            yield return $"Not looked at: {string.Join(", ", plan.NotSeen)}.";
    }

    /// <summary>Parents first, as a tree; the number is the order of deletion.</summary>
    private static IEnumerable<string> Branches(CascadePlan plan)
    {
        var children = plan.Steps.ToLookup(step => step.ResourceId.Parent);
        var planned = plan.Steps.Select(step => step.ResourceId).ToHashSet();
        return plan.Steps.Where(step => step.ResourceId.Parent is not { } parent || !planned.Contains(parent)).SelectMany(top => Branch(top, depth: 0));

        IEnumerable<string> Branch(CascadeStep step, int depth) =>
            children[step.ResourceId].SelectMany(child => Branch(child, depth + 1)).Prepend(Line(step, depth));
    }

    private static string Line(CascadeStep step, int depth)
    {
        var name = depth == 0 ? step.ResourceId.ToString() : step.ResourceId.Name;
        return string.Create(CultureInfo.InvariantCulture, $"{step.Order,5}  {new string(' ', depth * 2)}{NounOf(step.Kind)} {name}");
    }

    private static string NounOf(string kind) => kind switch
    {
        GalleryTypes.Gallery => "gallery",
        GalleryTypes.Definition => "definition",
        GalleryTypes.Version => "version",
        _ => kind,
    };

    private static string Totals(CascadeTotals totals) => string.Create(
        CultureInfo.InvariantCulture,
        $"Deletes {Count(totals.Versions, "version")}, {Count(totals.Definitions, "definition")}, {Count(totals.Galleries, "gallery", "galleries")}; about {Duration(totals.EstimatedDuration)} at the service's pace.");

    /// <summary>Hours beyond a day stay hours: 50:00:00.</summary>
    private static string Duration(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}");

    private static string Count(int number, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? noun : plural ?? noun + "s")}");
}
