using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Resources;

namespace GalleryTools.Simulator.Galleries;

/// <summary>A gallery's name is taken once in a subscription, whatever the group (gallery-05). Status and code are not recorded.</summary>
internal static class GalleryNames
{
    public static Refusal? Check(Write write)
    {
        if (write.Existing is not null)
            return null;
        var subscription = $"/subscriptions/{write.Id.SubscriptionId}".ToLowerInvariant();
        var isTaken = write.State.Resources.OfType(write.Id.ResourceType, subscription)
            .Any(gallery => string.Equals(gallery.Id.Name, write.Id.Name, StringComparison.OrdinalIgnoreCase));
        return isTaken
            ? new Refusal(409, "Conflict",
                $"The gallery name '{write.Id.Name}' is not unique within the subscription '{write.Id.SubscriptionId}'. Please pick another gallery name.")
            : null;
    }
}
