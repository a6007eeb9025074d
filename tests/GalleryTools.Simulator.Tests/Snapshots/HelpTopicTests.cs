using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Tests.Snapshots;

/// <summary>The JSON that about_GalleryTools_Simulator shows is what the simulator takes.</summary>
public class HelpTopicTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("ko")]
    public void What_the_topic_shows_can_be_loaded(string culture)
    {
        var page = File.ReadAllText(Path.Combine(SharedData.RepositoryRoot()!, "module", "help", culture, "about_GalleryTools_Simulator.md"));
        var shown = Regex.Matches(page, "```json\n(.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5))
            .Select(block => JsonNode.Parse(block.Value["```json".Length..^"```".Length])!.AsObject().Single())
            .ToDictionary(member => member.Key, member => member.Value!.DeepClone(), StringComparer.Ordinal);
        var site = new Site(ContosoWith.Change(json =>
        {
            foreach (var (name, value) in shown)
                json[name] = value.DeepClone();
        }));

        Assert.Equal(["faults", "scenario"], shown.Keys.Order(StringComparer.Ordinal));
        // The limits that the scenario sets, at the first read; the fourth rule of its faults is the last.
        var first = site.Get($"{Site.Galleries}/contoso/images/ubuntu-2404/versions/1.0.0");
        Assert.StartsWith("Microsoft.Compute/GetGalleryImageVersion3Min;19", first.Header("x-ms-ratelimit-remaining-resource"), StringComparison.Ordinal);
        Assert.Equal("49", first.Header("x-ms-ratelimit-remaining-subscription-reads"));
        Assert.Equal(4, JsonNode.Parse(site.Service.Save().ToJson())!["faults"]!["rules"]!.AsArray().Count);
    }
}
