using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Subscriptions;

/// <summary>What ARM asks of a new resource group's name and location.</summary>
internal static class GroupRules
{
    private const int Longest = 90;

    /// <exception cref="RefusedException">InvalidResourceGroup, in the words of azure-cli#14481 for characters; the others are not recorded.</exception>
    public static void RefuseName(string name)
    {
        var strange = string.Concat(name.Where(character => !char.IsLetterOrDigit(character) && character is not ('-' or '.' or '(' or ')' or '_')).Distinct());
        var complaint = strange.Length > 0
            ? $"has these invalid characters: '{strange}'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'."
            : name.Length > Longest ? $"is longer than {Longest} characters."
            : name.EndsWith('.') ? "ends with a period."
            : null;
        if (complaint is not null)
            throw Refusal.Gateway(400, "InvalidResourceGroup", $"The provided resource group name '{name}' {complaint}").Raise();
    }

    /// <exception cref="RefusedException">LocationNotAvailableForResourceGroup.</exception>
    public static void RefuseLocation(Call call, string location)
    {
        var known = call.Subscription.Locations;
        if (known.Contains(RegionTable.Normalize(location), StringComparer.OrdinalIgnoreCase))
            return;
        throw Refusal.Gateway(400, "LocationNotAvailableForResourceGroup",
            $"The provided location '{location}' is not available for resource group. List of available regions is '{string.Join(',', known)}'.").Raise();
    }
}
