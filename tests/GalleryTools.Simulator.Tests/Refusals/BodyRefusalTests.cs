using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class BodyRefusalTests
{
    private readonly Site _site = new();

    [Theory]
    [InlineData("""{"location":"\ud800"}""")]
    [InlineData("""{"location":"eastus","tags":{"a":"\uDC00"}}""")]
    [InlineData("""{"location":"eastus","tags":{"\ud800":"a"}}""")]
    [InlineData("""{"location":"eastus","properties":{"description":"\ud83d and no more"}}""")]
    public void Half_a_surrogate_pair_is_no_text(string body)
    {
        var refused = _site.Put($"{Site.Galleries}/fresh", body);

        Assert.Equal((400, "InvalidRequestContent"), (refused.Status, refused.ErrorCode()));
        Assert.Equal(404, _site.Get($"{Site.Galleries}/fresh").Status);
    }

    [Fact]
    public void A_whole_pair_is()
    {
        Assert.Equal(201, _site.Put($"{Site.Galleries}/fresh", """{"location":"eastus","tags":{"a":"\ud83d\ude00"}}""").Status);
        Assert.Equal("\ud83d\ude00", (string?)_site.Get($"{Site.Galleries}/fresh").Json()["tags"]!["a"]);
    }

    [Fact]
    public void In_a_token_it_names_nobody()
    {
        var claims = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"oid":"\ud800"}"""));
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = $"Bearer e30.{claims}.x" };
        var url = new Uri($"{SimulatedService.Endpoint.ToString().TrimEnd('/')}{Site.Galleries}/contoso?api-version={Site.Version}");

        Assert.Equal(200, _site.Service.Handle(new SimulatedRequest("GET", url, headers, null)).Status);
    }

    [Fact]
    public void In_a_snapshot_it_is_said()
    {
        var json = Snapshot.Contoso().ToJson().Replace("\"rhel-9\"", "\"rhel-\\ud800\"", StringComparison.Ordinal);

        var failure = Assert.Throws<SnapshotException>(() => Snapshot.Parse(json));

        Assert.Contains("surrogate", failure.Message, StringComparison.Ordinal);
        Assert.Throws<SnapshotException>(() => FaultSchedule.Parse("""{"rules":[{"fault":"\ud800"}]}"""));
    }

    [Theory]
    [InlineData(28, 201)]
    [InlineData(40, 400)]
    [InlineData(62, 400)]
    [InlineData(500, 400)]
    public void What_is_too_deep_is_refused_and_the_rest_can_be_listed_and_saved(int depth, int status)
    {
        var nested = string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth);

        var answer = _site.Put($"{Site.Galleries}/fresh", $$"""{"location":"eastus","tags":{{nested}}}""");

        Assert.Equal((status, status == 201 ? null : "InvalidRequestContent"), (answer.Status, answer.ErrorCode()));
        Assert.Equal(status == 201 ? 3 : 2, _site.Get(Site.Galleries).Json()["value"]!.AsArray().Count);
        Assert.Equal(200, new Site(Snapshot.Parse(_site.Service.Save().ToJson())).Get(Site.Galleries).Status);
    }

    [Fact]
    public void A_snapshot_that_could_not_be_written_again_is_refused()
    {
        Assert.Contains("depth", Assert.Throws<SnapshotException>(() => ContosoWith.Change(json =>
        {
            JsonNode nested = new JsonObject();
            for (var depth = 0; depth < 50; depth++)
                nested = new JsonObject { ["a"] = nested };
            json["subscriptions"]![0]!["resources"]![0]!["tags"] = nested;
        })).Message, StringComparison.Ordinal);
    }
}
