using System.Globalization;
using GalleryTools.Core.Connections;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Service;
using static GalleryTools.Core.Validation.FindingSeverity;

namespace GalleryTools.Core.Validation;

/// <summary>What only reads of the service show: whether definition, regions and sources are there. Each is read once, all side by side.</summary>
public static class ImageVersionLookups
{
    private static readonly ImageVersionRule ParentExists = Rule("ParentExists", "ParentNotFound", Error);
    private static readonly ImageVersionRule RegionsAreAvailable = Rule("RegionsAreAvailable", "LocationNotAvailable", Error);
    private static readonly ImageVersionRule SourcesExist = Rule("SourcesExist", "SourceNotFound", Error);

    /// <summary>What an offline check leaves open; never a pass.</summary>
    public static IReadOnlyList<Finding> NotMade(ImageVersionRequest request, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(request);
        return [Finding(Rule("Lookups", "NotCheckedOffline", NotChecked), Violation.At(string.Empty, value: null), request, culture)];
    }

    public static async Task<IReadOnlyList<Finding>> CheckAsync(
        GalleryConnection connection, ImageVersionRequest request, CultureInfo culture, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(request);
        var service = connection.Service;
        Task<IReadOnlyList<Finding>>[] looks =
        [
            LookAsync(ParentExists, "galleryImageDefinitionName", () => MissingParentAsync(service, request, stop)),
            LookAsync(RegionsAreAvailable, RequestPath.Regions, () => MissingRegionsAsync(service, request, stop)),
            .. SourcesOf(request).Select(source => LookAsync(SourcesExist, source.Property, () => MissingSourceAsync(service, source.Property, source.Id, stop))),
        ];
        return (await Task.WhenAll(looks)).SelectMany(findings => findings).ToArray();

        // A read that is refused leaves its question open, and says so.
        async Task<IReadOnlyList<Finding>> LookAsync(ImageVersionRule rule, string property, Func<Task<IEnumerable<Violation>>> look)
        {
            try
            {
                return (await look()).Select(violation => Finding(rule, violation, request, culture)).ToArray();
            }
            catch (GalleryException refused)
            {
                var open = Violation.At(property, value: null, ("property", property), ("reason", refused.Error.Message));
                return [Finding(Rule(rule.Id, "LookupRefused", NotChecked), open, request, culture)];
            }
        }
    }

    /// <summary>Rows definition-06 and version-02.</summary>
    private static async Task<IEnumerable<Violation>> MissingParentAsync(ArmService service, ImageVersionRequest request, CancellationToken stop)
    {
        if (request.DefinitionId is not { } id)
            return [];
        return await ExistsAsync(service, id, stop)
            ? []
            : [Violation.At("galleryImageDefinitionName", request.ImageDefinitionName, ("parent", $"{request.GalleryName}/{request.ImageDefinitionName}"))];
    }

    /// <summary>Row version-01: the regions of the subscription, as the provider's metadata names them.</summary>
    private static async Task<IEnumerable<Violation>> MissingRegionsAsync(ArmService service, ImageVersionRequest request, CancellationToken stop)
    {
        if (!Guid.TryParseExact(request.SubscriptionId, "D", out _))
            return [];
        var provider = await service.GetProviderAsync(request.SubscriptionId!, stop);
        var available = provider.Member("resourceTypes").Items()
            .Where(type => string.Equals(type.Text("resourceType"), "galleries/images/versions", StringComparison.OrdinalIgnoreCase))
            .SelectMany(type => type.Member("locations").Items())
            .Select(location => RegionName.Normalize(location.GetString() ?? string.Empty))
            .ToHashSet();
        if (available.Count == 0)
            throw ArmService.NotUnderstood("the provider names no region for image versions");
        var asked = request.TargetRegions
            .Select((region, index) => (Property: RequestPath.Region(index, "name"), region.Name))
            .Prepend((Property: "location", Name: request.Location));
        return asked
            .Where(region => !string.IsNullOrWhiteSpace(region.Name) && !available.Contains(RegionName.Normalize(region.Name)))
            .Select(region => Violation.At(region.Property, region.Name, ("location", region.Name!)));
    }

    /// <summary>Row version-29.</summary>
    private static async Task<IEnumerable<Violation>> MissingSourceAsync(ArmService service, string property, ResourceId source, CancellationToken stop) =>
        await ExistsAsync(service, source, stop) ? [] : [Violation.At(property, source.ToString(), ("resourceId", source.ToString()))];

    private static IEnumerable<(string Property, ResourceId Id)> SourcesOf(ImageVersionRequest request)
    {
        var given = request.DataDisks
            .Select((disk, index) => (Property: RequestPath.DataDisk(index, "source.id"), Id: disk.Source?.SourceId))
            .Prepend(($"{RequestPath.OsDisk}.source.id", request.OsDisk?.Source?.SourceId))
            .Prepend(($"{RequestPath.Source}.virtualMachineId", request.SourceImageVMId))
            .Prepend(($"{RequestPath.Source}.id", request.SourceImageId));
        foreach (var (property, text) in given)
        {
            // Ids of another shape are a local rule's business.
            if (ResourceId.TryParse(text, out var id) && id.ResourceGroupName is not null)
                yield return (property, id);
        }
    }

    private static async Task<bool> ExistsAsync(ArmService service, ResourceId id, CancellationToken stop)
    {
        try
        {
            return await service.FindAsync(id, stop) is not null;
        }
        catch (GalleryException absent) when (absent.Error.ServiceCode is "ParentResourceNotFound" or "ResourceGroupNotFound")
        {
            return false;
        }
    }

    private static ImageVersionRule Rule(string id, string errorId, FindingSeverity severity) => new(id, errorId, severity, (_, _) => []);

    private static Finding Finding(ImageVersionRule rule, Violation violation, ImageVersionRequest request, CultureInfo culture) =>
        FindingText.Explain(rule, CheckedBy.Lookup, violation, request, culture, KnownErrorCatalog.Default);
}
