using System.Text.Json.Nodes;
using CsCheck;
using Xunit;

namespace GalleryTools.Simulator.Tests.Service;

public class AnyBodyTests
{
    private const string Image = $"{Site.Galleries}/contoso/images/ubuntu-2404";

    private static readonly string[] Junk = ["null", "7", "-1", "1.5", "true", "\"\"", "\"/\"", "\"/subscriptions/\"", "[]", "[7]", "[null]", "[[{}]]", "{}", """{"id":[]}"""];

    private static readonly (string Path, string Body)[] Requests =
    [
        ($"{Site.Galleries}/fresh", """{"location":"eastus","tags":{},"properties":{"description":"a","identifier":{},"sharingProfile":{"permissions":"Community","groups":[{"type":"Subscriptions","ids":["a"]}],"communityGalleryInfo":{"publicNamePrefix":"p"}},"softDeletePolicy":{"isSoftDeleteEnabled":true}}}"""),
        ($"{Site.Galleries}/contoso/images/fresh", """{"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","endOfLifeDate":"2030-01-01","identifier":{"publisher":"P","offer":"O","sku":"S"},"recommended":{"vCPUs":{"min":1,"max":2},"memory":{"min":1}},"disallowed":{"diskTypes":["a"]},"features":[{"name":"a","value":"b"}]}}"""),
        ($"{Image}/versions/5.0.0", $$$$"""{"location":"eastus","identity":{},"properties":{"publishingProfile":{"replicaCount":1,"source":{"managedImage":{"id":"x"}},"targetRegions":[{"name":"eastus","regionalReplicaCount":1,"encryption":{"osDiskImage":{"diskEncryptionSetId":"{{{{Site.Compute}}}}/diskEncryptionSets/images-eastus","securityProfile":{}},"dataDiskImages":[{"lun":0,"diskEncryptionSetId":"x"}]}}]},"storageProfile":{"source":{"id":"{{{{Site.UbuntuImage}}}}"},"osDiskImage":{"source":{"id":"x","uri":"y"}},"dataDiskImages":[{"lun":0,"source":{"id":"x"}}]},"safetyProfile":{"allowDeletionOfReplicatedLocations":true} } }"""),
        ($"{Image}/versions/1.0.0", """{"location":"eastus","tags":{},"properties":{"publishingProfile":{"targetRegions":[{"name":"eastus"}],"storageAccountType":"Standard_LRS"},"storageProfile":{"source":{"id":"x"},"osDiskImage":{"hostCaching":"None"},"dataDiskImages":[{"lun":0}]},"safetyProfile":{}}}"""),
        ($"{Site.Compute}/disks/fresh", """{"location":"eastus","sku":{"name":"a"},"properties":{"creationData":{"createOption":"Empty"},"diskSizeGB":7}}"""),
    ];

    [Fact]
    public void Whatever_a_body_holds_it_gets_an_answer()
    {
        var mutation = Gen.Select(Gen.Int[0, 1000], Gen.Int[0, Junk.Length - 1]).Array[1, 3];
        Gen.Select(Gen.Int[0, Requests.Length - 1], Gen.Bool, mutation).Sample((which, patch, mutations) =>
        {
            var site = new Site();
            var body = JsonNode.Parse(Requests[which].Body)!;
            foreach (var (place, junk) in mutations)
                Replace(body, place, JsonNode.Parse(Junk[junk]));

            var answer = site.Send(patch ? "PATCH" : "PUT", Requests[which].Path, Site.Version, body.ToJsonString());
            site.Clock.Advance(TimeSpan.FromHours(2));
            var read = site.Get(Requests[which].Path + "?$expand=ReplicationStatus");
            site.Service.Save();
            return answer.Status is >= 200 and < 500 && read.Status is 200 or 404;
        }, iter: 1000);
    }

    private static void Replace(JsonNode root, int place, JsonNode? junk)
    {
        var places = Places(root).ToArray();
        var (parent, name, index) = places[place % places.Length];
        if (parent is JsonObject holder)
            holder[name!] = junk;
        else
            parent.AsArray()[index] = junk;
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode? node)
    {
        IEnumerable<(JsonNode Parent, string? Name, int Index, JsonNode? Child)> places = node switch
        {
            JsonObject holder => holder.Select(property => ((JsonNode)holder, (string?)property.Key, 0, property.Value)).ToArray(),
            JsonArray items => items.Select((item, index) => ((JsonNode)items, (string?)null, index, item)).ToArray(),
            _ => [],
        };
        foreach (var (parent, name, index, child) in places)
        {
            yield return (parent, name, index);
            foreach (var deeper in Places(child))
                yield return deeper;
        }
    }
}
