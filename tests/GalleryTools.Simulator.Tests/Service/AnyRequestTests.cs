using System.Globalization;
using CsCheck;
using Xunit;

namespace GalleryTools.Simulator.Tests.Service;

/// <summary>Requests of every kind, each spoilt in a few places: whatever comes, the service answers, and goes on as before.</summary>
public class AnyRequestTests
{
    private const int Steps = 12;
    private const string Image = $"{Site.Galleries}/contoso/images/ubuntu-2404";
    private const string Locks = "providers/Microsoft.Authorization/locks";

    private static readonly int Runs = Environment.GetEnvironmentVariable("GALLERYTOOLS_FULL") is null ? 300 : 20_000;

    private static readonly string[] Methods = ["PUT", "PUT", "PUT", "PATCH", "POST", "GET", "DELETE", "HEAD", "TRACE"];

    private static readonly (string Path, string Version, string Body)[] Requests =
    [
        ($"{Site.Galleries}/fresh", "2024-03-03", """{"location":"eastus","tags":{"a":"b"},"properties":{"description":"a","sharingProfile":{"permissions":"Groups"},"softDeletePolicy":{"isSoftDeleteEnabled":true}}}"""),
        ($"{Site.Galleries}/contoso/images/fresh", Site.Version, """{"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"P","offer":"O","sku":"S"},"recommended":{"vCPUs":{"min":1,"max":2}}}}"""),
        ($"{Image}/versions/5.0.0", Site.Version, $$"""{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus","regionalReplicaCount":1}]},"storageProfile":{"source":{"id":"{{Site.UbuntuImage}}"} } } }"""),
        ($"{Image}/versions/5.1.0", Site.Version, $$$"""{"location":"eastus","properties":{"publishingProfile":{"targetRegions":[{"name":"eastus"}]},"storageProfile":{"osDiskImage":{"hostCaching":"None","source":{"id":"{{{Site.Compute}}}/snapshots/os"}},"dataDiskImages":[{"lun":0,"source":{"id":"{{{Site.Compute}}}/disks/data"}}]} } }"""),
        ($"{Site.Galleries}/contoso/share", Site.Version, """{"operationType":"Add","groups":[{"type":"Subscriptions","ids":["11111111-2222-3333-4444-555555555555"]}]}"""),
        ($"{Site.Web}/providers/Microsoft.Compute/virtualMachines/fresh", "2024-07-01", $$"""{"location":"eastus","properties":{"hardwareProfile":{"vmSize":"Standard_D4s_v5"},"osProfile":{"computerName":"a"},"storageProfile":{"imageReference":{"id":"{{Image}}"} } } }"""),
        ($"{Site.Web}/providers/Microsoft.Compute/virtualMachineScaleSets/fresh", "2024-07-01", $$"""{"location":"eastus","sku":{"name":"Standard_D2s_v5","capacity":2},"properties":{"virtualMachineProfile":{"osProfile":{},"storageProfile":{"imageReference":{"id":"{{Image}}"} } } } }"""),
        ($"{Site.Compute}/disks/fresh", "2024-03-02", $$"""{"location":"eastus","sku":{"name":"Premium_LRS"},"properties":{"creationData":{"createOption":"FromImage","galleryImageReference":{"id":"{{Image}}/versions/1.0.0"} } } }"""),
        ($"{Site.Galleries}/contoso/applications/fresh", "2021-07-01", """{"location":"eastus","properties":{"supportedOSType":"Linux"}}"""),
        ($"{Site.Galleries}/contoso/applications/fresh/versions/1.0.0", "2022-01-03", """{"location":"eastus","properties":{"publishingProfile":{"source":{"mediaLink":"https://contoso.example/a"},"manageActions":{"install":"a","remove":"b"},"targetRegions":[{"name":"eastus"}]}}}"""),
        ($"/subscriptions/{Site.Subscription}/resourceGroups/fresh", "2021-04-01", """{"location":"eastus","tags":{"a":"b"}}"""),
        ($"{Site.Group}/{Locks}/fresh", "2020-05-01", """{"properties":{"level":"CanNotDelete","notes":"a"}}"""),
    ];

    private static readonly string[] Lists =
    [
        Site.Galleries, $"{Site.Galleries}/contoso/images", $"{Image}/versions", $"{Site.Galleries}/contoso/applications",
        $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/galleries", $"/subscriptions/{Site.Subscription}/resourceGroups",
        $"/subscriptions/{Site.Subscription}/resources", $"/subscriptions/{Site.Subscription}/{Locks}", $"{Site.Web}/providers/Microsoft.Compute/virtualMachines",
        $"{Site.Web}/providers/Microsoft.Compute/virtualMachineScaleSets", $"{Site.Compute}/disks", $"{Site.Compute}/images",
        $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/eastus/usages",
        $"/subscriptions/{Site.Subscription}/providers/Microsoft.Compute/locations/eastus/sharedGalleries",
    ];

    // Written into a path, a query or a body's text wherever it falls.
    private static readonly string[] Splinters =
    [
        "%2F", "%2f..%2f", "%25", "%00", "%5C", "%ED%A0%80", "%F0%9F%98%80", "%20", "/", "//", "?", "#", "&", "=", "'", "\"", "\\ud800", "\\u0000", "{", "}", "[", "]", ",", ":",
        "-1", "2147483648", "1e999", "null", "true", "é", "providers/", "/providers/Microsoft.Compute/galleries/x", "$top=2147483647", "&$filter=name%20eq%20'a'",
        "&$skiptoken=AAAA", "&$expand=ReplicationStatus", "&bypassSoftDelete=true", "0", "99999999999999999999", "..", "subscriptions",
    ];

    private static readonly Gen<Splinter[]> Spoiling = Gen.Select(
        Gen.Bool, Gen.Int[0, 500], Gen.Int[0, 8], One(Splinters), (inBody, at, removed, text) => new Splinter(inBody, at, removed, text)).Array[0, 3];

    private static readonly Gen<(string Method, int Which, Splinter[] Splinters)[]> Sequences =
        Gen.Select(One(Methods), Gen.Int[0, Requests.Length - 1], Spoiling).Array[1, Steps];

    [Fact]
    public void Whatever_comes_the_service_answers_and_goes_on()
    {
        // A run is a seed: the same requests each time, and its number is all that is needed to see it again.
        for (var run = 0; run < Runs; run++)
        {
            var requests = Sequences.Generate(new PCG(1, (ulong)run), null, out _);
            var failure = Record.Exception(() => Try(requests));
            Assert.True(failure is null, $"Run {run.ToString(CultureInfo.InvariantCulture)}: {failure}");
        }
    }

    private static void Try((string Method, int Which, Splinter[] Splinters)[] requests)
    {
        var site = new Site();
        foreach (var (method, which, splinters) in requests)
        {
            Send(site, method, Requests[which], splinters);
            site.Clock.Advance(TimeSpan.FromMinutes(7));
        }
        Assert.Equal(Contents(site), Contents(new Site(Snapshot.Parse(site.Service.Save().ToJson()))));
    }

    private static void Send(Site site, string method, (string Path, string Version, string Body) request, Splinter[] splinters)
    {
        var url = $"{request.Path}?api-version={request.Version}";
        var body = request.Body;
        foreach (var splinter in splinters)
        {
            if (splinter.InBody)
                body = splinter.Into(body);
            else
                url = splinter.Into(url);
        }
        // What no client can send as an address doesn't reach the service.
        if (!Uri.TryCreate($"{SimulatedService.Endpoint.ToString().TrimEnd('/')}/{url.TrimStart('/')}", UriKind.Absolute, out var uri))
            return;
        var answer = site.Service.Handle(new SimulatedRequest(method, uri, body));
        Assert.InRange(answer.Status, 200, 499);
    }

    /// <summary>All lists, or what takes their place where their parent went.</summary>
    private static string Contents(Site site)
    {
        site.Service.Throttling = false;
        return string.Join('\n', Lists.Select(list =>
        {
            var answer = site.Get(list, VersionOf(list));
            Assert.True(answer.Status is 200 or 404, $"{list}: {answer.Body}");
            return answer.Status == 200 ? answer.Json()["value"]!.ToJsonString() : "none";
        }));
    }

    private static string VersionOf(string list) => list switch
    {
        _ when list.Contains("Microsoft.Authorization", StringComparison.Ordinal) => "2020-05-01",
        _ when list.EndsWith("/resourceGroups", StringComparison.Ordinal) || list.EndsWith("/resources", StringComparison.Ordinal) => "2021-04-01",
        _ => Site.Version,
    };

    private static Gen<string> One(string[] of) => Gen.Int[0, of.Length - 1].Select(index => of[index]);

    private sealed record Splinter(bool InBody, int At, int Removed, string Text)
    {
        public string Into(string text)
        {
            var at = At % (text.Length + 1);
            return text[..at] + Text + text[Math.Min(text.Length, at + Removed)..];
        }
    }
}
