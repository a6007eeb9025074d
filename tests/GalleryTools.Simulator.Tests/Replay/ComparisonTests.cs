using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Replay;

/// <summary>The replay would prove nothing if its comparison let differences through.</summary>
public class ComparisonTests
{
    private const string Refused = """{"error":{"code":"Conflict","message":"The resource 'a' is 1 of 2.","target":"galleryImage"}}""";

    [Theory]
    [InlineData(Refused, 409)]
    [InlineData("""{"error":{"code":"Conflict","message":"The resource 'other' is 3 of 4.","target":"galleryImage"}}""", 409)]
    [InlineData(Refused, 400, "status 409 became 400 Conflict")]
    [InlineData("""{"error":{"code":"Conflict","message":"The thing 'a' is 1 of 2.","target":"galleryImage"}}""", 409, "error message 'The resource 'a' is 1 of 2.' became 'The thing 'a' is 1 of 2.'")]
    [InlineData("""{"error":{"code":"Conflict","message":"The resource 'a' is 1 of 2.","target":"gallery"}}""", 409, "error target 'galleryImage' became 'gallery'")]
    [InlineData("""{"error":{"code":"Conflict","message":"The resource 'a' is 1 of 2.","target":"galleryImage","details":[]}}""", 409, "added error.details: Array")]
    public void A_difference_in_status_error_or_type_is_named(string body, int status, params string[] differences)
    {
        var recorded = Exchange(409, Refused);
        var simulated = new SimulatedResponse(status, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase), body);

        Assert.Equal(differences, Comparison.Compare(recorded, simulated));
    }

    [Fact]
    public void A_missing_header_and_another_operation_address_are_named()
    {
        var recorded = Exchange(202, "", ("location", "https://a/subscriptions/s/providers/p/locations/EastUS/capsOperations/1?monitor=true&t=1"), ("x-ms-request-id", "1"));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["location"] = "https://b/subscriptions/s/providers/p/locations/eastus/capsOperations/2" };

        Assert.Equal(
            [
                "missing header x-ms-request-id",
                "location '/subscriptions/s/providers/p/locations/eastus/capsoperations?monitor=true' became '/subscriptions/s/providers/p/locations/eastus/capsoperations'",
            ],
            Comparison.Compare(recorded, new SimulatedResponse(202, headers, "")));
    }

    [Theory]
    [InlineData("2021-07-01", "2021-09-01", true)]
    [InlineData("2021-07-01", "2021-10-01", false)]
    [InlineData("2021-07-01", "2021-08-31", false)]
    [InlineData("2021-10-01", "2021-09-15", false)]
    public void A_deviation_covers_its_API_version_and_days_only(string apiVersion, string day, bool covers)
    {
        var deviation = new Deviation("GET galleries", "added *", "A reason.", ["2021-07-01"], new DateOnly(2021, 9, 1), new DateOnly(2021, 10, 1));

        Assert.Equal(covers, deviation.Covers(Exchange(200, "{}", apiVersion, ("date", day + "T12:00:00Z")), "added x: String"));
        Assert.False(deviation.Covers(Exchange(200, "{}", apiVersion, ("date", day + "T12:00:00Z")), "missing x: String"));
    }

    private static RecordedExchange Exchange(int status, string body, params (string Name, string Value)[] headers) => Exchange(status, body, "2021-07-01", headers);

    private static RecordedExchange Exchange(int status, string body, string apiVersion, params (string Name, string Value)[] headers) => new(
        new JsonObject
        {
            ["method"] = "GET",
            ["uri"] = $"/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/contoso?api-version={apiVersion}",
            ["status"] = status,
            ["responseHeaders"] = new JsonObject(headers.Select(header => KeyValuePair.Create(header.Name, (JsonNode?)header.Value))),
            ["responseBody"] = body,
        },
        index: 0,
        before: default);
}
