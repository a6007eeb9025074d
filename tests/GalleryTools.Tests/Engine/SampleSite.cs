using System.Text.Json.Nodes;

namespace GalleryTools.Testing;

/// <summary>Names of the sample that the simulator brings, and snapshots made from it.</summary>
internal static class SampleSite
{
    public const string Subscription = "7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30";
    public const string Group = "contoso-images";

    /// <summary>The gallery that may go: one definition with two versions.</summary>
    public const string Sandbox = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.Compute/galleries/sandbox";

    /// <summary>In use, with operations under way.</summary>
    public const string Contoso = $"/subscriptions/{Subscription}/resourceGroups/{Group}/providers/Microsoft.Compute/galleries/contoso";

    public const string Rhel = Sandbox + "/images/rhel-9";

    public static string Json { get; } =
        File.ReadAllText(Path.Combine(PackedModule.Repository, "src", "GalleryTools.Simulator", "Snapshots", "contoso.json"));

    /// <summary>The sample with so many versions of rhel-9, from 1.0.0 on.</summary>
    public static string WithVersions(int count)
    {
        var snapshot = JsonNode.Parse(Json)!;
        var resources = snapshot["subscriptions"]![0]!["resources"]!.AsArray();
        var versions = resources.Where(resource => resource!["id"]!.GetValue<string>().StartsWith(Rhel + "/versions/", StringComparison.Ordinal)).ToArray();
        foreach (var version in versions)
            resources.Remove(version);
        for (var i = 0; i < count; i++)
        {
            var copy = versions[0]!.DeepClone();
            copy["id"] = $"{Rhel}/versions/1.0.{i}";
            copy["name"] = $"1.0.{i}";
            resources.Add(copy);
        }

        return snapshot.ToJsonString();
    }
}
