using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class GetReplicationReportCommandTests
{
    [Fact]
    public void A_gallery_gives_a_row_for_each_version_and_region()
    {
        using var session = ModuleSession.OnSimulator();

        var rows = session.Run("Get-AzGalleryReplicationReport contoso-images contoso").ThrowIfFailed().Output;

        Assert.Equal(19, rows.Count);
        var failed = rows.Single(row => row.Properties["Verdict"].Value as string == "Failed");
        Assert.Equal("japaneast", failed.Properties["Region"].Value);
        Assert.NotEmpty((string)failed.Properties["Fix"].Value);
        var underWay = rows.First(row => row.Properties["Verdict"].Value as string == "InProgress");
        Assert.True((DateTime)underWay.Properties["EtaEarliest"].Value <= (DateTime)underWay.Properties["EtaLatest"].Value);
        Assert.Equal(DateTimeKind.Utc, ((DateTime)underWay.Properties["EtaLatest"].Value).Kind);
    }

    [Theory]
    [InlineData("contoso-images contoso ubuntu-2404", 9)]
    [InlineData("contoso-images contoso ubuntu-2404 1.0.0", 3)]
    [InlineData("-ResourceId " + SampleSite.Contoso + "/images/ubuntu-2404", 9)]
    public void A_definition_or_a_version_gives_its_own_rows(string arguments, int count)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal(count, session.Run("Get-AzGalleryReplicationReport " + arguments).ThrowIfFailed().Output.Count);
    }

    [Fact]
    public void A_user_sees_a_table_for_each_gallery()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run("Get-AzGalleryReplicationReport contoso-images contoso | Out-Default").ThrowIfFailed();

        var screen = session.Host.Screen.Lines;
        Assert.Contains(screen, line => line.Contains("Gallery: contoso", StringComparison.Ordinal));
        Assert.Contains(screen, line => line.StartsWith("Definition", StringComparison.Ordinal) && line.Contains("Earliest", StringComparison.Ordinal));
        Assert.Contains(screen, line => line.Contains("westeurope", StringComparison.Ordinal) && line.Contains("08:08", StringComparison.Ordinal) && line.Contains("08:25", StringComparison.Ordinal));
        Assert.DoesNotContain(screen, line => line.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_row_arrives_before_the_last_read_is_sent()
    {
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.OnSimulator(folder.Write("many.json", SampleSite.WithVersions(40)));
        var requests = session.RequestsFromNowOn();
        int? atFirstRow = null;
        using var shell = session.Create("Get-AzGalleryReplicationReport contoso-images sandbox");
        var rows = new PSDataCollection<PSObject>();
        rows.DataAdded += (_, _) => atFirstRow ??= Reads(requests);

        shell.Invoke(input: null, rows);

        Assert.Equal(40, Reads(requests));
        Assert.InRange(atFirstRow!.Value, 1, 20);
    }

    [Fact]
    public void A_row_that_nobody_wants_any_more_is_not_read()
    {
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.OnSimulator(folder.Write("many.json", SampleSite.WithVersions(40)));
        var requests = session.RequestsFromNowOn();

        Assert.Single(session.Run("Get-AzGalleryReplicationReport contoso-images sandbox | Select-Object -First 1").ThrowIfFailed().Output);

        Assert.InRange(Reads(requests), 1, 20);
    }

    [Fact]
    public void Objects_of_AzCompute_come_in_by_their_id()
    {
        using var session = ModuleSession.OnSimulator();

        var rows = session.Run($$"""
            [pscustomobject]@{ Id = '{{SampleSite.Sandbox}}'; Name = 'sandbox'; Type = 'Microsoft.Compute/galleries'; ResourceGroupName = 'contoso-images' },
            [pscustomobject]@{ Id = '{{SampleSite.Contoso}}/images/ubuntu-2404'; Name = 'ubuntu-2404'; Type = 'Microsoft.Compute/galleries/images'; ResourceGroupName = 'contoso-images' } |
                Get-AzGalleryReplicationReport
            """).ThrowIfFailed();

        Assert.Equal(2 + 9, rows.Output.Count);
    }

    [Theory]
    [InlineData("contoso-images contoso ''", "NameEmpty")]
    [InlineData("contoso-images contoso $null", "NameEmpty")]
    [InlineData("contoso-images cont*", "NameHasWildcard")]
    [InlineData("-ResourceId /subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30", "NotAGalleryResourceId")]
    [InlineData("contoso-images nowhere", "ParentNotFound")]
    public void What_is_not_there_or_not_a_name_is_refused(string arguments, string errorId)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal($"{errorId},GalleryTools.Commands.GetReplicationReportCommand", session.Run("Get-AzGalleryReplicationReport " + arguments).Error.FullyQualifiedErrorId);
    }

    private static int Reads(RequestLog requests) => requests.All.Count(request => request.Address.Query.Contains("ReplicationStatus", StringComparison.Ordinal));
}
