using System.Globalization;
using System.Text.RegularExpressions;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Regions;

namespace GalleryTools.Simulator.Quotas;

/// <summary>The vCPUs that machines and scale sets take in a region, by the names of their sizes.</summary>
internal static partial class CoreCount
{
    public static long In(ServiceState state, string subscriptionId, string region)
    {
        var scope = $"/subscriptions/{subscriptionId}".ToLowerInvariant();
        var machines = state.Resources.OfType("Microsoft.Compute/virtualMachines", scope).Select(stored => stored.Read())
            .Where(machine => IsIn(machine.TextAt("location"), region)).Sum(machine => (long)OfSize(machine.TextAt("properties.hardwareProfile.vmSize")));
        var scaleSets = state.Resources.OfType("Microsoft.Compute/virtualMachineScaleSets", scope).Select(stored => stored.Read())
            .Where(set => IsIn(set.TextAt("location"), region)).Sum(set => OfSize(set.TextAt("sku.name")) * (long)(set.NumberAt("sku.capacity") ?? 0));
        return machines + scaleSets;
    }

    private static bool IsIn(string? location, string region) => RegionTable.Normalize(location ?? "") == region;

    // "Standard_D4s_v5" has four; a name that says nothing counts as one.
    private static int OfSize(string? size) =>
        size is not null && Digits().Match(size) is { Success: true } match ? int.Parse(match.Groups["cores"].Value, CultureInfo.InvariantCulture) : 1;

    [GeneratedRegex("^[A-Za-z]+_[A-Za-z]+(?<cores>[0-9]{1,4})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
