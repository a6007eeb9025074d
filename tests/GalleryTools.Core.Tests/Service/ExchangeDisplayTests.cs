using System.Net;
using System.Text;
using CsCheck;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Service;
using Xunit;

namespace GalleryTools.Core.Tests.Service;

public class ExchangeDisplayTests
{
    private static readonly Gen<string> Secret = Gen.Char["abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789-_"].Array[24, 60].Select(characters => new string(characters));

    [Fact]
    public void Requests_and_answers_are_shown_with_what_the_service_said()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 0, versions: 0);
        using var site = new SimulatedGallery(contents);

        var shown = Show(() => site.Get(gallery));

        Assert.StartsWith($"> GET https://simulator.gallerytools.invalid{gallery}?api-version=2026-03-03", shown, StringComparison.Ordinal);
        Assert.Contains("< 200 OK", shown, StringComparison.Ordinal);
        Assert.Contains("x-ms-request-id: ", shown, StringComparison.Ordinal);
        Assert.Contains("\"provisioningState\": \"Succeeded\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_body_of_an_answer_that_comes_over_the_network_is_shown_and_still_read()
    {
        using var site = new SimulatedGallery(new());
        using var network = new Streamed("""{"id":"/subscriptions/s","tenantId":"t","state":"Enabled","resourceTypes":[]}""");

        var shown = Show(() => Assert.Equal("t", site.Connect(site.Request with { Transport = network }).TenantId));

        Assert.Contains("\"state\":\"Enabled\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_and_signed_operation_addresses_are_not_shown()
    {
        var contents = new GalleryContents();
        var version = contents.Version(contents.Definition(contents.Gallery("prod"), "web"), "1.0.0");
        using var site = new SimulatedGallery(contents, request => request with { Source = CredentialSource.AccessToken, Token = new("s3cr3t-t0ken-of-the-caller", ExpiresOn: null) });
        var addresses = new List<string>();
        site.Service.Answered += (_, response) => addresses.AddRange(new[] { response.Header("azure-asyncoperation"), response.Header("location") }.OfType<string>());

        var shown = Show(() => site.Run(site.Plan(version)));

        Assert.Contains("Authorization: REDACTED", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", shown, StringComparison.Ordinal);
        Assert.NotEmpty(addresses);
        Assert.All(addresses.SelectMany(address => new Uri(address).Query[1..].Split('&')).Where(parameter => parameter[1] == '='), parameter =>
            Assert.DoesNotContain(parameter, shown, StringComparison.Ordinal));
        Assert.Contains("capsOperations", shown, StringComparison.Ordinal);
    }

    public static TheoryData<string> Bodies => new()
    {
        """{"adminPassword":"SECRET"}""",
        """{"properties":{"osProfile":{"secrets":["SECRET"]}}}""",
        """{"accessToken" : "SECRET"}""",
        """{"accessSAS":"https://x.blob.core.windows.net/c/d.vhd?sv=2024&sig=SECRET"}""",
        """{"uri":"https://x.blob.core.windows.net/c/d.vhd?sv=2024&sig=SECRET"}""",
        """{"uri":"https:\/\/x.blob.core.windows.net\/c\/d.vhd?sv=2024&sig=SECRET"}""",
        """{"uri":"https://x.blob.core.windows.net/c/d.vhd?sv=2024\u0026sig=SECRET"}""",
        """{"message":"Reading https://x.blob.core.windows.net/d.vhd?sig=SECRET failed."}""",
        """{"message":"The query sv=2024&sig=SECRET&se=1 was refused."}""",
        """{"message":"DefaultEndpointsProtocol=https;AccountName=x;AccountKey=SECRET;EndpointSuffix=core.windows.net"}""",
        """{"message":"The header Bearer SECRET is malformed."}""",
        """{"message":"Setup API_KEY='SECRET' /password:SECRET failed."}""",
        """{"message":"The page https://x.example.com/a#token=SECRET is gone."}""",
        """{"api-key":"SECRET","passphrase":"SECRET","serviceCredential":"SECRET"}""",
        """{"message":"https://user:SECRET@proxy.contoso.com/x refused"}""",
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_secret_in_a_body_is_never_shown(string body) => Secret.Sample(secret =>
        !Redaction.OfBody(body.Replace("SECRET", secret, StringComparison.Ordinal)).Contains(secret, StringComparison.Ordinal));

    [Theory]
    [InlineData("https://x.invalid/a?t=SECRET&api-version=1")]
    [InlineData("https://x.invalid/a?api-version=1&c=SECRET")]
    [InlineData("https://x.invalid/a?s=SECRET")]
    [InlineData("https://x.invalid/a?h=SECRET")]
    [InlineData("https://x.invalid/a?sig=SECRET&sv=2024")]
    [InlineData("https://x.invalid/a?SECRET")]
    [InlineData("https://user:SECRET@x.invalid/a?api-version=1")]
    [InlineData("https://x.invalid/a#SECRET")]
    public void A_secret_in_an_address_is_never_shown(string address) => Secret.Sample(secret =>
    {
        var shown = Redaction.OfUri(new Uri(address.Replace("SECRET", secret, StringComparison.Ordinal)));
        return !shown.Contains(secret, StringComparison.Ordinal) && shown.StartsWith("https://x.invalid/a", StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("Authorization", "Bearer SECRET")]
    [InlineData("authorization", "SECRET")]
    [InlineData("x-ms-authorization-auxiliary", "Bearer SECRET")]
    [InlineData("Set-Cookie", "a=SECRET")]
    [InlineData("Location", "https://x.invalid/operations/1?s=SECRET")]
    [InlineData("Azure-AsyncOperation", "https://x.invalid/operations/1?api-version=1&s=SECRET")]
    public void A_secret_in_a_header_is_never_shown(string name, string value) => Secret.Sample(secret =>
        !Redaction.OfHeader(name, value.Replace("SECRET", secret, StringComparison.Ordinal)).Contains(secret, StringComparison.Ordinal));

    [Fact]
    public void What_is_no_secret_stays_readable()
    {
        const string Body = """{"error":{"code":"Conflict","message":"Keep 'https://aka.ms/x' and 10% of 3 = 4."},"name":"token-ring"}""";

        Assert.Equal(Body, Redaction.OfBody(Body));
        Assert.Equal("https://x.invalid/a?api-version=1&$expand=ReplicationStatus", Redaction.OfUri(new("https://x.invalid/a?api-version=1&$expand=ReplicationStatus")));
    }

    private static string Show(Action work)
    {
        var shown = new StringBuilder();
        using (GalleryConnection.BeginRun("0f8fad5b-d9cb-469f-a165-70867728950e", text => shown.AppendLine(text)))
            work();
        return shown.ToString();
    }

    /// <summary>Answers with a stream that can be read once, as the network's.</summary>
    private sealed class Streamed(string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new Once(Encoding.UTF8.GetBytes(body))) });
    }

    private sealed class Once(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
