using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Regions;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Providers;

/// <summary>Provider metadata: which types exist, where, and in which API versions.</summary>
internal static class ProviderAnswers
{
    public static Answer List(Call call)
    {
        var providers = ResourceType.All.Select(type => type.Namespace).Distinct(StringComparer.Ordinal).Select(name => Provider(call, name));
        return new Answer(200, new JsonObject { ["value"] = new JsonArray(providers.ToArray<JsonNode>()) }, ByGateway: true);
    }

    public static Answer Get(Call call)
    {
        var name = ResourceType.All.FirstOrDefault(type => string.Equals(type.Namespace, call.Path.Namespace, StringComparison.OrdinalIgnoreCase))?.Namespace
            ?? throw GatewayRefusals.UnknownNamespace(call.Path.Namespace ?? "").Raise();
        return new Answer(200, Provider(call, name), ByGateway: true);
    }

    private static JsonObject Provider(Call call, string name) => new()
    {
        ["id"] = $"/subscriptions/{call.Subscription.SubscriptionId}/providers/{name}",
        ["namespace"] = name,
        ["resourceTypes"] = new JsonArray(ResourceType.All.Where(type => type.Namespace == name).Select(type => Type(call, type)).ToArray<JsonNode>()),
        ["registrationState"] = "Registered",
        ["registrationPolicy"] = "RegistrationRequired",
    };

    private static JsonObject Type(Call call, ResourceType type) => new()
    {
        ["resourceType"] = type.Type,
        ["locations"] = Texts(type.Untracked ? [] : call.Subscription.Locations.Select(RegionTable.DisplayName)),
        ["apiVersions"] = Texts(type.ApiVersions),
        ["capabilities"] = type.Untracked ? "None" : "SupportsTags, SupportsLocation",
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new(texts.Select(text => JsonValue.Create(text)).ToArray<JsonNode?>());
}
