using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Core.Validation;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Core.Tests.Validation;

public class ImageVersionBodyTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_written_reads_the_same(bool disks)
    {
        var request = (disks ? Requests.FromDisks : Requests.FromImage) with
        {
            Tags = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["owner"] = "images" },
            AllowDeletionOfReplicatedLocations = true,
        };

        var again = Read(request.ToJson().ToJsonString());

        Assert.Equal(request.ToJson().ToJsonString(), again.ToJson().ToJsonString());
        Assert.Equal("images", again.Tags["owner"]);
        Assert.Empty(again.Check());
    }

    [Fact]
    public void What_is_not_given_is_not_written() => Assert.Equal("""{"properties":{"storageProfile":{}}}""", new ImageVersionRequest().ToJson().ToJsonString());

    [Fact]
    public void Values_of_the_wrong_kind_are_findings_beside_the_others()
    {
        var request = Read("""
            { "location": 5, "tags": { "a": 1 }, "properties": {
              "publishingProfile": { "replicaCount": "three", "excludeFromLatest": "yes", "targetRegions": [ "westus", { "name": "westus", "regionalReplicaCount": 1.5 } ] },
              "storageProfile": { "source": { "id": "image" }, "dataDiskImages": {} } } }
            """);

        Assert.Equal(
            "location tags.a properties.publishingProfile.targetRegions[0] properties.publishingProfile.targetRegions[1].regionalReplicaCount "
            + "properties.publishingProfile.replicaCount properties.publishingProfile.excludeFromLatest properties.storageProfile.dataDiskImages",
            string.Join(' ', request.Unreadable.Select(value => value.Property)));
        Assert.Equal(
            "IntegersAreIntegers IntegersAreIntegers BodyHasTheApisShape BodyHasTheApisShape BodyHasTheApisShape BodyHasTheApisShape BodyHasTheApisShape "
            + "LocationIsGiven TargetRegionsAreNamed SourceIdsAreWellFormed",
            request.Rules());
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"properties":null}""")]
    [InlineData("""{"location":"\ud800"}""")]
    public void No_body_makes_it_throw(string body) => Assert.NotEmpty(Read(body).Check());

    [SkippableFact]
    public void What_the_service_accepted_has_no_errors()
    {
        var accepted = AcceptedBodies().ToList();

        Assert.True(accepted.Count > 30, $"{accepted.Count} recorded requests");
        Assert.All(accepted, put => Assert.Equal(
            "",
            string.Join(' ', (Read(put.Body) with { IsUpdate = put.Status == 200 }).Check().Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => finding.Message))));
    }

    /// <summary>Bodies of recorded PUTs of versions that were answered with 200 or 201, in the shape of API version 2019-07-01 and newer.</summary>
    private static IEnumerable<(string Body, int Status)> AcceptedBodies()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Require("data/recordings"), "*.json"))
        {
            foreach (var exchange in JsonNode.Parse(File.ReadAllText(file))!["exchanges"]!.AsArray())
            {
                var isVersion = exchange!["method"]!.GetValue<string>() == "PUT" && exchange["uri"]!.GetValue<string>().Contains("/versions/", StringComparison.Ordinal)
                    && exchange["uri"]!.GetValue<string>().Contains("/galleries/", StringComparison.Ordinal) && exchange["status"]!.GetValue<int>() is 200 or 201;
                // Some recordings hold the body as the text of a Python bytes literal.
                if (isVersion && exchange["requestBody"]?.ToString() is { } body && body.StartsWith('{') && body.Contains("storageProfile", StringComparison.Ordinal))
                    yield return (body.Replace("00000000-0000-0000-0000-000000000000", Requests.Subscription, StringComparison.Ordinal), exchange["status"]!.GetValue<int>());
            }
        }
    }

    private static ImageVersionRequest Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        return ImageVersionRequest.FromJson(document.RootElement, Requests.Subscription, "images", "gallery", "definition", "1.0.0");
    }
}
