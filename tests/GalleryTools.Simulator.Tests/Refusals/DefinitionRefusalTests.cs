using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals;

public class DefinitionRefusalTests
{
    private const string Images = $"{Site.Galleries}/contoso/images";
    private const string Good = """
        {"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"P","offer":"O","sku":"S"}}}
        """;

    private readonly Site _site = new();

    [Fact]
    public void A_good_definition_gets_its_defaults()
    {
        var created = _site.Put($"{Images}/fresh", Good);

        Assert.Equal(201, created.Status);
        Assert.Equal(("V1", "x64"), ((string?)created.Json()["properties"]!["hyperVGeneration"], (string?)created.Json()["properties"]!["architecture"]));
    }

    [Theory]
    [InlineData("fresh.", "InvalidResourceName", "The provided resource name 'contoso/fresh.' has these invalid trailing characters: '.'. The name can not end with characters: '.'.")]
    [InlineData("-fresh", "InvalidParameter", @"The entity name '-fresh' is invalid according to its validation rule: ^[^_\W][\w-._]{0,79}(?<![-.])$.")]
    [InlineData("fresh-", "InvalidParameter", @"The entity name 'fresh-' is invalid according to its validation rule: ^[^_\W][\w-._]{0,79}(?<![-.])$.")]
    public void A_definition_name_follows_the_rules(string name, string code, string message)
    {
        var answer = _site.Put($"{Images}/{name}", Good);
        Assert.Equal((400, code, message), (answer.Status, answer.ErrorCode(), answer.ErrorMessage()));
    }

    [Theory]
    [InlineData("identifier.publisher", "\"P.\"", "InvalidParameter", "Asset name galleryImage.properties.identifier.publisher is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed 128 characters.")]
    [InlineData("identifier.sku", "\"\"", "InvalidParameter", "Asset name galleryImage.properties.identifier.sku is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed 64 characters.")]
    [InlineData("endOfLifeDate", "\"2026-11-01\"", "InvalidParameter", "EndOfLifeDate must be set to a future date.")]
    [InlineData("recommended", """{"vCPUs":{"min":8,"max":2}}""", "InvalidParameter", "The minimum value of galleryImage.properties.recommended.vCPUs must not be greater than the maximum value of galleryImage.properties.recommended.vCPUs.")]
    public void A_property_follows_the_rules(string path, string value, string code, string message)
    {
        var body = JsonNode.Parse(Good)!;
        var steps = path.Split('.');
        var parent = steps.Length == 2 ? body["properties"]![steps[0]]! : body["properties"]!;
        parent[steps[^1]] = JsonNode.Parse(value);

        var answer = _site.Put($"{Images}/fresh", body.ToJsonString());

        Assert.Equal((400, code, message), (answer.Status, answer.ErrorCode(), answer.ErrorMessage()));
        Assert.StartsWith("galleryImage.properties." + steps[0], answer.ErrorTarget(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_cannot_be_read_leaves_the_body_unbound()
    {
        var answer = _site.Put($"{Images}/fresh", Good.Replace("\"osType\"", "\"endOfLifeDate\":\"tomorrow\",\"osType\"", StringComparison.Ordinal));

        Assert.Equal((400, "BadRequest", null), (answer.Status, answer.ErrorCode(), answer.ErrorTarget()));
        Assert.Equal("Could not convert string to DateTimeOffset: tomorrow. Path 'properties.endOfLifeDate'.", answer.ErrorMessage());
    }

    [Fact]
    public void Publisher_offer_and_sku_are_taken_once_only()
    {
        _site.Put($"{Images}/first", Good);
        var answer = _site.Put($"{Images}/second", Good);

        Assert.Equal((409, "Conflict"), (answer.Status, answer.ErrorCode()));
        Assert.Equal("Gallery image: first identified by (publisher:P, offer:O, sku:S) already exists. Choose a different publisher, offer, sku combination.",
            answer.ErrorMessage());
    }

    [Theory]
    [InlineData("osType", "\"Windows\"")]
    [InlineData("osState", "\"Specialized\"")]
    [InlineData("hyperVGeneration", "\"V2\"")]
    [InlineData("identifier", """{"publisher":"P","offer":"O","sku":"T"}""")]
    public void What_a_definition_is_cannot_be_changed(string name, string value)
    {
        _site.Put($"{Images}/fresh", Good);
        var body = JsonNode.Parse(Good)!;
        body["properties"]![name] = JsonNode.Parse(value);

        var answer = _site.Put($"{Images}/fresh", body.ToJsonString());

        Assert.Equal((409, "PropertyChangeNotAllowed"), (answer.Status, answer.ErrorCode()));
        Assert.Equal($"Changing property '{answer.ErrorTarget()}' is not allowed.", answer.ErrorMessage());
        Assert.StartsWith("galleryImage.properties." + name, answer.ErrorTarget(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_can_be_changed()
    {
        _site.Put($"{Images}/fresh", Good);
        _site.Finish(_site.Patch($"{Images}/fresh", """{"properties":{"description":"new"}}"""));
        Assert.Equal("new", (string?)_site.Get($"{Images}/fresh").Json()["properties"]!["description"]);
    }
}
