using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests;

/// <summary>The Contoso snapshot, changed.</summary>
internal static class ContosoWith
{
    public const string Tenant = "2b6e0d91-88f4-4c35-b1da-6f0c7e3a9d24";
    public const string OtherSubscription = "0c1d2e3f-1111-4222-8333-444455556666";

    public static Snapshot Change(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Snapshot.Contoso().ToJson())!.AsObject();
        change(json);
        return Snapshot.Parse(json.ToJsonString());
    }

    public static Snapshot Scenario(string scenario) => Change(json => json["scenario"] = JsonNode.Parse(scenario));

    public static Snapshot Resources(params string[] resources) => Change(json => Add(json["subscriptions"]![0]!, resources));

    /// <summary>A second subscription with a group <c>theirs</c>.</summary>
    public static Snapshot Neighbour(string tenant, params string[] resources) => Change(json =>
    {
        var other = json["subscriptions"]![0]!.DeepClone();
        other["subscriptionId"] = OtherSubscription;
        other["tenantId"] = tenant;
        other["resources"] = new JsonArray();
        Add(other, [Resource($"/subscriptions/{OtherSubscription}/resourceGroups/theirs", "{}"), .. resources]);
        json["subscriptions"]!.AsArray().Add(other);
    });

    /// <summary>A resource as GET returns it.</summary>
    public static string Resource(string id, string properties, string location = "eastus", string more = "") =>
        $$"""{"id":"{{id}}","name":"{{id.Split('/')[^1]}}","location":"{{location}}"{{more}},"properties":{{properties}}}""";

    /// <summary>A generalized definition of V2, unless its properties say otherwise.</summary>
    public static string Definition(string name, string more) => Resource($"{Site.Galleries}/contoso/images/{name}", Merge(
        $$"""{"osType":"Linux","osState":"Generalized","hyperVGeneration":"V2","identifier":{"publisher":"Contoso","offer":"{{name}}","sku":"1"},"provisioningState":"Succeeded"}""", more));

    /// <summary>A finished version in East US.</summary>
    public static string Version(string definition, string name, string more = "{}") => Resource($"{Site.Galleries}/contoso/images/{definition}/versions/{name}", Merge(
        """{"publishingProfile":{"targetRegions":[{"name":"East US","regionalReplicaCount":1,"storageAccountType":"Standard_LRS"}],"excludeFromLatest":false,"storageAccountType":"Standard_LRS"},"storageProfile":{"osDiskImage":{"sizeInGB":30,"hostCaching":"ReadWrite"}},"provisioningState":"Succeeded"}""", more));

    private static void Add(JsonNode subscription, IEnumerable<string> resources)
    {
        foreach (var resource in resources)
            subscription["resources"]!.AsArray().Add(JsonNode.Parse(resource));
    }

    private static string Merge(string properties, string more)
    {
        var merged = JsonNode.Parse(properties)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(more)!.AsObject())
            merged[name] = value?.DeepClone();
        return merged.ToJsonString();
    }
}
