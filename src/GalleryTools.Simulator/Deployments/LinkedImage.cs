using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Resources;
using GalleryTools.Simulator.Subscriptions;

namespace GalleryTools.Simulator.Deployments;

/// <summary>What ARM says of an image's id: ids are qualified, and their subscription is the tenant's own (deployment-04).</summary>
internal static class LinkedImage
{
    /// <param name="path">Of the id, from <c>properties</c> on.</param>
    public static Refusal? Check(Write write, ImageReference image, string path)
    {
        if (image.Member != "id")
            return null;
        var isQualified = image.Id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase)
            || image.Id.StartsWith("/providers/", StringComparison.OrdinalIgnoreCase);
        if (!isQualified)
            return GatewayRefusals.LinkedInvalidPropertyId(image.Id, path);
        return image.Path.SubscriptionId is null ? null : LinkedSubscription.Check(write, image.Path);
    }
}
