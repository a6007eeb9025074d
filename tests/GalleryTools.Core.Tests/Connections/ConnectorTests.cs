using System.Text;
using System.Text.Json;
using GalleryTools.Core.Connections;
using Xunit;
using static GalleryTools.Core.Tests.SimulatedGallery;

namespace GalleryTools.Core.Tests.Connections;

public class ConnectorTests
{
    [Fact]
    public void A_connection_says_where_it_leads_and_as_whom()
    {
        using var site = new SimulatedGallery(new(), request => request with { Account = "somebody" });

        var connection = site.Connection;

        Assert.Equal(("SIMULATOR", GalleryContents.SubscriptionId, GalleryContents.TenantId, "somebody"), (connection.Cloud, connection.SubscriptionId, connection.TenantId, connection.Account));
        Assert.True(connection.IsSimulator);
    }

    [Theory]
    [InlineData("")]
    [InlineData("my subscription")]
    [InlineData("{11111111-2222-3333-4444-555555555555}")]
    [InlineData("11111111222233334444555555555555")]
    public void A_subscription_id_that_is_none_is_refused_before_anything_is_sent(string id)
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal("InvalidSubscriptionId", Refused(site, site.Request with { SubscriptionId = id }).ErrorId);
        Assert.Empty(site.Sent);
    }

    [Fact]
    public void A_subscription_that_is_not_there_is_an_error()
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal("SubscriptionNotFound", Refused(site, site.Request with { SubscriptionId = "22222222-2222-3333-4444-555555555555" }).ErrorId);
    }

    [Fact]
    public void A_cloud_that_nobody_knows_is_refused_with_those_that_are_known()
    {
        using var site = new SimulatedGallery(new());

        var error = Refused(site, site.Request with { Endpoint = null, CloudName = "AzureMoon" });

        Assert.Equal("UnknownCloud", error.ErrorId);
        Assert.All(Connector.CloudNames, name => Assert.Contains(name, error.Message + error.Cause + error.Fix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("management.azure.com")]
    [InlineData("ftp://management.azure.com")]
    [InlineData("")]
    public void An_endpoint_that_is_not_https_is_refused(string endpoint)
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal("EndpointNotHttps", Refused(site, site.Request with { Endpoint = endpoint }).ErrorId);
        Assert.Empty(site.Sent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such/file.pem")]
    [InlineData("Meziantou")]
    public void A_certificate_that_cannot_be_read_is_an_error_that_names_its_path(string path)
    {
        using var site = new SimulatedGallery(new());
        var file = path == "Meziantou" ? typeof(ConnectorTests).Assembly.Location : path;

        var error = Refused(site, site.Request with { Transport = null, CertificateFile = file });

        Assert.Equal("CertificateUnreadable", error.ErrorId);
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_only_subscription_of_an_account_is_taken()
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal(GalleryContents.SubscriptionId, site.Connect(site.Request with { SubscriptionId = null }).SubscriptionId);
    }

    [Fact]
    public void Of_several_subscriptions_none_is_guessed()
    {
        var contents = new GalleryContents();
        contents.AddSubscription("22222222-2222-3333-4444-555555555555");
        using var site = new SimulatedGallery(contents);

        var error = Refused(site, site.Request with { SubscriptionId = null });

        Assert.Equal("SubscriptionUnclear", error.ErrorId);
        Assert.Contains("22222222-2222-3333-4444-555555555555", error.Cause + error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_subscription_there_is_no_connection()
    {
        using var site = new SimulatedGallery(new()) { Fault = _ => Reply(200, """{"value":[]}""") };

        Assert.Equal("SubscriptionUnclear", Refused(site, site.Request with { SubscriptionId = null }).ErrorId);
    }

    [Theory]
    [InlineData(CredentialSource.AccessToken)]
    [InlineData(CredentialSource.AzContext)]
    public void A_token_that_was_not_given_is_missed_before_anything_is_sent(CredentialSource source)
    {
        using var site = new SimulatedGallery(new());

        Assert.Equal("AccessTokenMissing", Refused(site, site.Request with { Source = source }).ErrorId);
        Assert.Empty(site.Sent);
    }

    [Fact]
    public void A_token_that_was_given_goes_with_every_request_and_its_renewal_with_the_next()
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod");
        using var site = new SimulatedGallery(contents, request => request with
        {
            Source = CredentialSource.AzContext, Account = "ann@contoso.com", Token = new("first", DateTimeOffset.UtcNow.AddHours(1)),
        });
        var signIn = new ConnectionRequest { Account = "ann@contoso.com", CloudName = site.Connection.Cloud };

        site.Get(gallery);
        var renewed = DateTimeOffset.UtcNow.AddHours(2);
        site.Connection.Renew(signIn with { Token = new("second", renewed) });
        site.Get(gallery);

        Assert.Equal(["Bearer first", "Bearer second"], site.Sent.Select(request => request.Headers["Authorization"]));
        Assert.Equal(renewed, site.Connection.TokenExpiresOn);
    }

    [Fact]
    public void A_sign_in_that_has_changed_does_not_carry_on_a_connection()
    {
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod");
        using var site = new SimulatedGallery(contents, request => request with
        {
            Source = CredentialSource.AzContext, Account = "ann@contoso.com", Token = new("first", DateTimeOffset.UtcNow.AddHours(1)),
        });
        var signIn = new ConnectionRequest { Account = "bob@contoso.com", CloudName = site.Connection.Cloud, Token = new("second", ExpiresOn: null) };

        var error = Assert.Throws<GalleryException>(() => site.Connection.Renew(signIn)).Error;
        site.Get(gallery);

        Assert.Equal("SignInChanged", error.ErrorId);
        Assert.Equal(["Bearer first"], site.Sent.Select(request => request.Headers["Authorization"]));
    }

    [Fact]
    public void A_token_tells_its_account_and_its_end_where_the_giver_does_not()
    {
        var token = Token(new { upn = "ann@contoso.com", exp = 1_800_000_000 });
        using var site = new SimulatedGallery(new(), request => request with { Source = CredentialSource.AccessToken, Token = new(token, ExpiresOn: null) });

        Assert.Equal("ann@contoso.com", site.Connection.Account);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000), site.Connection.TokenExpiresOn);
    }

    [Fact]
    public void Only_a_connection_on_a_token_from_outside_is_renewed_from_outside()
    {
        using var site = new SimulatedGallery(new());

        Assert.Throws<InvalidOperationException>(() => site.Connection.Renew(new ConnectionRequest { Token = new("x", ExpiresOn: null) }));
        Assert.DoesNotContain("s3cr3t", new HeldToken("s3cr3t", GalleryContents.Start).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upn", "ann@contoso.com")]
    [InlineData("unique_name", "ann@contoso.com")]
    [InlineData("appid", "6f0c7e3a-9d24-4c35-b1da-2b6e0d9188f4")]
    [InlineData("oid", "6f0c7e3a-9d24-4c35-b1da-2b6e0d9188f4")]
    public void A_tokens_claims_name_its_account(string claim, string value) =>
        Assert.Equal(value, TokenClaims.Read(Token(new Dictionary<string, string> { [claim] = value })).Account);

    [Theory]
    [InlineData("")]
    [InlineData("opaque")]
    [InlineData("a.b.c")]
    [InlineData("a.W10.c")]
    [InlineData("a..c")]
    [InlineData("a.!!!.c")]
    public void A_token_that_says_nothing_has_no_claims(string token) => Assert.Equal(new TokenClaims(null, null), TokenClaims.Read(token));

    [Fact]
    public void Each_cloud_has_an_audience_of_its_own()
    {
        var audiences = Connector.CloudNames.Select(name => Connector.AudienceOf(name.ToUpperInvariant())).ToArray();

        Assert.Equal(3, audiences.Distinct().Count());
        Assert.All(audiences, audience => Assert.StartsWith("https://management.", audience, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://127.0.0.1:5001", true)]
    [InlineData("https://localhost", true)]
    [InlineData("https://[::1]", true)]
    [InlineData("https://127.0.0.1.contoso.com", false)]
    [InlineData("https://management.azure.com", false)]
    [InlineData("localhost", false)]
    public void Loopback_is_this_machines_own_address_alone(string endpoint, bool expected) => Assert.Equal(expected, Connector.IsLoopback(endpoint));

    private static GalleryError Refused(SimulatedGallery site, ConnectionRequest request) =>
        site.Refused(() => Connector.ConnectAsync(request, CancellationToken.None));

    private static string Token(object claims) =>
        $"e30.{Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(claims))).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln";
}
