using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Tokens;

public class TokenTests
{
    private const string Resource = "https%3A%2F%2Fmanagement.core.windows.net%2F";

    private static readonly string Origin = SimulatedService.Endpoint.GetLeftPart(UriPartial.Authority);

    [Theory]
    [InlineData("POST", "/msi/token", $"resource={Resource}")]
    [InlineData("GET", $"/msi/token?resource={Resource}&api-version=2019-08-01", null)]
    [InlineData("GET", $"/metadata/identity/oauth2/token?api-version=2018-02-01&resource={Resource}", null)]
    public void Each_kind_of_client_gets_a_token_of_the_tenant(string method, string path, string? form)
    {
        var site = new Site();

        var token = site.Raw(method, Origin + path, form).Json();

        Assert.Equal("Bearer", (string?)token["token_type"]);
        Assert.Equal("86400", (string?)token["expires_in"]);
        Assert.Equal(site.Clock.GetUtcNow().AddDays(1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), (string?)token["expires_on"]);
        var claims = Claims((string)token["access_token"]!);
        Assert.Equal("2b6e0d91-88f4-4c35-b1da-6f0c7e3a9d24", (string?)claims["tid"]);
        Assert.Equal("https://management.core.windows.net/", (string?)claims["aud"]);
        Assert.Equal((string?)claims["oid"], (string?)claims["sub"]);
        Assert.Equal(site.Clock.GetUtcNow().AddDays(1).ToUnixTimeSeconds(), (long?)claims["exp"]);
    }

    [Fact]
    public void The_first_form_of_App_Service_has_a_date_instead_of_seconds() =>
        Assert.Equal("11/03/2026 08:00:00 +00:00", (string?)new Site().Raw("GET", $"{Origin}/MSI/token/?resource={Resource}&api-version=2017-09-01").Json()["expires_on"]);

    [Fact]
    public void Without_a_resource_there_is_none()
    {
        var refused = new Site().Raw("GET", Origin + "/msi/token?api-version=2018-02-01");

        Assert.Equal(400, refused.Status);
        Assert.Equal("invalid_request", (string?)refused.Json()["error"]);
    }

    [Fact]
    public void A_token_of_the_services_own_ends_on_its_clock()
    {
        var site = new Site();
        var token = (string)site.Raw("POST", Origin + "/msi/token", "resource=r").Json()["access_token"]!;

        site.Clock.Advance(TimeSpan.FromSeconds(86399));
        Assert.Equal(200, With(site, token).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        var expired = With(site, token);

        Assert.Equal(401, expired.Status);
        Assert.Equal("ExpiredAuthenticationToken", expired.ErrorCode());
        const string message = "The access token expiry UTC time '11/3/2026 8:00:00 AM' is earlier than current UTC time '11/3/2026 8:00:00 AM'.";
        Assert.Equal(message, (string?)expired.Json()["error"]!["message"]);
        Assert.Contains($"error=\"invalid_token\", error_description=\"{message}\"", expired.Header("www-authenticate"), StringComparison.Ordinal);
        Assert.Equal("gateway", expired.Header("x-ms-failure-cause"));
    }

    [Fact]
    public void The_scenario_says_how_long_a_token_is_good_for()
    {
        var site = new Site(ContosoWith.Change(json => json["scenario"]!["tokenSeconds"] = 60));
        var token = (string)site.Raw("POST", Origin + "/msi/token", "resource=r").Json()["access_token"]!;

        site.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(401, With(site, token).Status);
    }

    [Theory]
    [InlineData("somebody-elses")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJleHAiOjF9.")]
    [InlineData("")]
    public void Anybody_elses_token_passes(string token) => Assert.Equal(200, With(new Site(), token).Status);

    private static SimulatedResponse With(Site site, string token) => site.Service.Handle(new SimulatedRequest(
        "GET",
        new Uri(Origin + "/subscriptions?api-version=2022-12-01"),
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Authorization"] = "Bearer " + token },
        Body: null));

    private static JsonNode Claims(string token)
    {
        var part = token.Split('.')[1];
        return JsonNode.Parse(Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '=')))!;
    }
}
