using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using GalleryTools.Core.Cascade;
using Xunit;

namespace GalleryTools.Core.Tests.Cascade;

public class FingerprintTests
{
    private const string Version = """
        {
          "name": "1.0.0",
          "id": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.Compute/galleries/prod/images/web/versions/1.0.0",
          "type": "Microsoft.Compute/galleries/images/versions",
          "location": "eastus2",
          "tags": { "location": "East US", "provisioningState": "x" },
          "properties": {
            "publishingProfile": {
              "publishedDate": "2026-10-01T08:00:00Z",
              "targetRegions": [ { "name": "East US 2", "regionalReplicaCount": 1 }, { "name": "westeurope", "regionalReplicaCount": 2 } ],
              "excludeFromLatest": false
            },
            "storageProfile": { "source": { "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/i" }, "dataDiskImages": [ { "lun": 0 } ] },
            "provisioningState": "Succeeded"
          }
        }
        """;

    /// <summary>Plans are saved and approved: these values must stay what they are.</summary>
    [Theory]
    [InlineData("{}", "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")]
    [InlineData("""{"b":1,"a":[true,null,"x"]}""", "54a65415ad370228851a1da4b31b6fd42dc58b19a50d35cae759325f7388ce64")]
    [InlineData(Version, "ddc6502663c930637fcebf229d693f44887d4114922e1467b2895a40b4cf88be")]
    public void Known_resources_have_known_fingerprints(string json, string fingerprint) => Assert.Equal(fingerprint, Of(json));

    [Fact]
    public void A_known_list_of_lines_has_a_known_fingerprint() =>
        Assert.Equal("7e18f737311b2dc3b2f269dd78396b0351f14fb66efa879f768cb23181883c78", Fingerprint.Of(["a", "b"]));

    public static TheoryData<string, string> Irrelevant => new()
    {
        { "\"provisioningState\": \"Succeeded\"", "\"provisioningState\": \"Updating\"" },
        { "\"provisioningState\": \"Succeeded\"", "\"replicationStatus\": { \"aggregatedState\": \"Completed\" }" },
        { "\"provisioningState\": \"Succeeded\"", "\"sharingStatus\": { \"aggregatedState\": \"Succeeded\" }" },
        { "East US 2", "eastus2" },
        { "westeurope", "West Europe" },
        { "\"location\": \"eastus2\"", "\"location\": \"East US 2\"" },
        { "resourceGroups/images/providers", "resourcegroups/IMAGES/providers" },
        { "\"name\": \"1.0.0\",", "" },
    };

    [Theory]
    [MemberData(nameof(Irrelevant))]
    public void What_changes_by_itself_and_other_spellings_do_not_matter(string old, string changed)
    {
        // The name moves to the end in the last row: the order of keys doesn't matter either.
        var other = changed.Length == 0 ? Version.Replace(old, "", StringComparison.Ordinal).TrimEnd('}', '\n', ' ') + "}, \"name\": \"1.0.0\" }" : Version.Replace(old, changed, StringComparison.Ordinal);

        Assert.NotEqual(Version, other);
        Assert.Equal(Of(Version), Of(other));
    }

    [Theory]
    [InlineData("\"provisioningState\": \"x\"", "\"provisioningState\": \"y\"")]
    [InlineData("\"location\": \"East US\"", "\"location\": \"eastus\"")]
    [InlineData("08:00:00Z", "08:00:01Z")]
    [InlineData("East US 2", "East US 3")]
    [InlineData("\"lun\": 0", "\"lun\": 1")]
    [InlineData("Compute/images/i", "Compute/images/I")]
    public void Any_other_change_does(string old, string changed) =>
        Assert.NotEqual(Of(Version), Of(Version.Replace(old, changed, StringComparison.Ordinal)));

    [Fact]
    public void Wherever_a_value_is_changed_taken_away_or_added_the_fingerprint_changes()
    {
        var leaves = Leaves(JsonNode.Parse(Version)!).Where(path => !path.StartsWith("$.properties.provisioningState", StringComparison.Ordinal)).ToArray();
        Gen.Select(Gen.Int[0, leaves.Length - 1], Gen.Int[0, 2], Gen.String[Gen.Char['A', 'z'], 1, 8]).Sample((index, kind, text) =>
        {
            var changed = JsonNode.Parse(Version)!;
            var leaf = Find(changed, leaves[index]);
            var parent = leaf.Parent!;
            if (kind == 0)
                leaf.ReplaceWith("-" + text);
            else if (kind == 1 && parent is JsonObject holder)
                holder.Remove(leaf.GetPropertyName());
            else if (parent is JsonObject target)
                target["new" + text] = text;
            return Of(changed.ToJsonString()) != Of(Version);
        });
    }

    [Fact]
    public void The_order_of_keys_never_matters() => Gen.Int.Sample(seed =>
        Of(Shuffled(JsonNode.Parse(Version)!, new Random(seed))!.ToJsonString()) == Of(Version));

    private static string Of(string json) => Fingerprint.Of(JsonDocument.Parse(json).RootElement);

    private static IEnumerable<string> Leaves(JsonNode node) => node switch
    {
        JsonObject json => json.SelectMany(property => Leaves(property.Value!)),
        JsonArray json => json.SelectMany(item => Leaves(item!)),
        _ => [node.GetPath()],
    };

    private static JsonNode Find(JsonNode node, string path) => node switch
    {
        JsonObject json => json.Select(property => property.Value!).First(child => IsAt(child, path)) is var child && child.GetPath() == path ? child : Find(child, path),
        JsonArray json => json.Select(item => item!).First(child => IsAt(child, path)) is var child && child.GetPath() == path ? child : Find(child, path),
        _ => node,
    };

    private static bool IsAt(JsonNode node, string path)
    {
        var own = node.GetPath();
        return path == own || path.StartsWith(own + ".", StringComparison.Ordinal) || path.StartsWith(own + "[", StringComparison.Ordinal);
    }

    private static JsonNode? Shuffled(JsonNode? node, Random random) => node switch
    {
        JsonObject json => new JsonObject(json.OrderBy(_ => random.Next()).Select(property => KeyValuePair.Create(property.Key, Shuffled(property.Value, random)))),
        JsonArray json => new JsonArray(json.Select(item => Shuffled(item, random)).ToArray()),
        _ => node?.DeepClone(),
    };
}
