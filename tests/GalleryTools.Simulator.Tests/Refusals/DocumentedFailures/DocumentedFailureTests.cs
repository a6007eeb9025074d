using Xunit;

namespace GalleryTools.Simulator.Tests.Refusals.DocumentedFailures;

public class DocumentedFailureTests
{
    internal static readonly IReadOnlyList<DocumentedCase> Cases =
    [
        .. GalleryCases.All, .. DefinitionCases.All, .. VersionRequestCases.All, .. VersionSourceCases.All, .. VersionEncryptionCases.All,
        .. VersionChangeCases.All, .. DeploymentCases.All, .. DiskCases.All,
    ];

    public static TheoryData<string, int> Numbered
    {
        get
        {
            var data = new TheoryData<string, int>();
            for (var index = 0; index < Cases.Count; index++)
                data.Add(Cases[index].Row, index);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Numbered))]
    public void A_careless_request_gets_the_documented_failure(string row, int index)
    {
        var expected = Cases[index];
        var site = new Site(expected.Snapshot);

        var answer = expected.Send(site);
        if (expected.IsLate)
        {
            Fails(site, answer, expected);
            return;
        }

        Assert.Equal((row, expected.Status, expected.Code), (row, answer.Status, answer.ErrorCode()));
        Assert.Equal(expected.Message, answer.ErrorMessage());
        Assert.Equal(expected.Target, answer.ErrorTarget());
        Assert.Equal(expected.ByGateway ? "gateway" : null, answer.Header("x-ms-failure-cause"));
        Assert.Equal(expected.ByGateway, !answer.Body.Contains('\n', StringComparison.Ordinal));
        Assert.Null(answer.Header("azure-asyncoperation"));
        Assert.Equal(answer.Status == 429, answer.Header("retry-after") is not null);
    }

    private static void Fails(Site site, SimulatedResponse accepted, DocumentedCase expected)
    {
        Assert.Equal(201, accepted.Status);
        Assert.Equal(expected.Status, site.Poll(accepted).Status);
        var end = site.Finish(accepted);
        Assert.Equal(("Failed", expected.Code, expected.Message), ((string?)end["status"], (string?)end["error"]!["code"], (string?)end["error"]!["message"]));
        var version = site.Get((string)accepted.Json()["id"]! + "?$expand=ReplicationStatus");
        Assert.Equal("Failed", version.State());
        Assert.All(version.Json()["properties"]!["replicationStatus"]!["summary"]!.AsArray(), region => Assert.Equal(expected.Message, (string?)region!["details"]));
    }
}
