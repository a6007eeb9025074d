using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Providers;

/// <summary>What ARM checks of <c>api-version</c>.</summary>
internal static class ApiVersions
{
    private static readonly KnownVersions OfResources = KnownVersions.Of("Resources");

    /// <exception cref="RefusedException">MissingApiVersionParameter or InvalidApiVersionParameter.</exception>
    public static void RequireWellFormed(ArmRequest request)
    {
        if (request.ApiVersion.Length == 0)
            throw GatewayRefusals.MissingApiVersion().Raise();
        var date = request.ApiVersion.EndsWith("-preview", StringComparison.OrdinalIgnoreCase) ? request.ApiVersion[..^8] : request.ApiVersion;
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            throw GatewayRefusals.InvalidApiVersion(request.ApiVersion, OfResources.All).Raise();
    }

    /// <summary>Of what ARM answers itself: subscriptions, groups, providers and its list of resources.</summary>
    /// <exception cref="RefusedException">InvalidApiVersionParameter.</exception>
    public static void RequireArms(ArmRequest request)
    {
        if (!OfResources.Cover(request.ApiVersion))
            throw GatewayRefusals.InvalidApiVersion(request.ApiVersion, OfResources.All).Raise();
    }

    /// <exception cref="RefusedException">NoRegisteredProviderFound: each type has versions of its own, and those of galleries are not Compute's.</exception>
    public static void RequireRegistered(Call call, ResourceType type, string? location)
    {
        if (type.Has(call.Request.ApiVersion))
            return;
        var locations = call.Subscription.Locations;
        var place = RegionTable.Normalize(location ?? (locations.Count > 0 ? locations[0] : ""));
        throw GatewayRefusals.NoRegisteredProvider(place, call.Request.ApiVersion, type.Type, type.ApiVersions, locations).Raise();
    }
}
