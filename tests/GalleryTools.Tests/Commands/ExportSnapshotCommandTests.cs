using System.Management.Automation;
using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class ExportSnapshotCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "snapshot.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_loaded_from_it_gives_the_same_report_plan_and_findings()
    {
        const string Look = """
            Get-AzGalleryReplicationReport contoso-images contoso | ConvertTo-Json
            Remove-AzGalleryCascade contoso-images contoso -Force -Scope Gallery -ErrorAction SilentlyContinue -ErrorVariable blockers
            $blockers.ForEach{ "$($_.FullyQualifiedErrorId) $($_.TargetObject)" }
            Test-AzGalleryImageVersion contoso-images contoso win2025 1.3 -Location moon -Detailed -SourceImageId "/subscriptions/$((Get-AzGalleryToolsContext).SubscriptionId)/resourceGroups/contoso-images/providers/Microsoft.Compute/images/none" | ConvertTo-Json
            """;
        using var session = ModuleSession.OnSimulator();
        var before = session.Run(Look);
        var planned = Plan(session);
        session.Run("$null = Export-AzGallerySnapshot $args[0]; $null = Connect-AzGalleryTools -Simulator -Snapshot $args[0]", File).ThrowIfFailed();

        Assert.True(before.Text.Length > 1000);
        Assert.Equal(before.Text, session.Run(Look).Text);
        Assert.Contains(planned, line => line.Contains("version 0.1.0", StringComparison.Ordinal));
        Assert.Equal(planned, Plan(session));
    }

    [Fact]
    public void It_says_what_it_wrote()
    {
        using var session = ModuleSession.OnSimulator();

        var written = session.Run("Export-AzGallerySnapshot $args[0] contoso-images contoso", File).ThrowIfFailed().Output.Single();

        Assert.Equal(File, written.Properties["Path"].Value);
        Assert.Equal((1, 2, 6, 2), ((int)written.Properties["Galleries"].Value, (int)written.Properties["Definitions"].Value, (int)written.Properties["Versions"].Value, (int)written.Properties["Operations"].Value));
        Assert.Equal(DateTimeKind.Utc, ((DateTime)written.Properties["Clock"].Value).Kind);
        Assert.Equal(new FileInfo(File).Length, written.Properties["Length"].Value);
        Assert.Equal(0, written.Properties["Gaps"].Value);
    }

    [Fact]
    public void A_user_sees_a_row_for_the_file()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run("Export-AzGallerySnapshot $args[0] contoso-images sandbox | Out-Default", File).ThrowIfFailed();

        Assert.Contains(session.Host.Screen.Lines, line => line.Contains("Galleries", StringComparison.Ordinal) && line.Contains("NotRead", StringComparison.Ordinal));
        Assert.Contains(session.Host.Screen.Lines, line => line.Contains(File, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Export-AzGallerySnapshot $args[0]", 2)]
    [InlineData("Export-AzGallerySnapshot $args[0] -ResourceGroupName contoso-images", 2)]
    [InlineData("Export-AzGallerySnapshot $args[0] -ResourceId " + SampleSite.Sandbox, 1)]
    [InlineData("[pscustomobject]@{ Id = '" + SampleSite.Sandbox + "'; Name = 'sandbox'; ResourceGroupName = 'contoso-images' } | Export-AzGallerySnapshot $args[0]", 1)]
    [InlineData("[pscustomobject]@{ Id = '" + SampleSite.Sandbox + "' }, [pscustomobject]@{ ResourceGroupName = 'contoso-images'; GalleryName = 'contoso' } | Export-AzGallerySnapshot $args[0]", 2)]
    public void Galleries_are_named_piped_or_all(string script, int galleries)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal(galleries, session.Run(script, File).ThrowIfFailed().Output.Single().Properties["Galleries"].Value);
    }

    [Theory]
    [InlineData("Export-AzGallerySnapshot $args[0] contoso-images sand*", "NameHasWildcard")]
    [InlineData("Export-AzGallerySnapshot $args[0] contoso-*", "NameHasWildcard")]
    [InlineData("Export-AzGallerySnapshot $args[0] contoso-images ''", "NameEmpty")]
    [InlineData("Export-AzGallerySnapshot $args[0] contoso-images $null", "NameEmpty")]
    [InlineData("Export-AzGallerySnapshot $args[0] ''", "NameEmpty")]
    [InlineData("Export-AzGallerySnapshot $args[0] $null", "NameEmpty")]
    [InlineData("Export-AzGallerySnapshot $args[0] -GalleryName sandbox", "NameEmpty")]
    [InlineData("[pscustomobject]@{ ResourceGroupName = 'contoso-images' } | Export-AzGallerySnapshot $args[0]", "NameEmpty")]
    [InlineData("[pscustomobject]@{ ResourceGroupName = 'contoso-images'; GalleryName = $null } | Export-AzGallerySnapshot $args[0]", "NameEmpty")]
    [InlineData("Export-AzGallerySnapshot $args[0] -ResourceId " + SampleSite.Rhel, "SnapshotOfGalleryOnly")]
    [InlineData("Export-AzGallerySnapshot $args[0] contoso-web", "SnapshotWithoutGallery")]
    [InlineData("Export-AzGallerySnapshot $args[0] contoso-images none", "ResourceNotFound")]
    public void What_names_no_gallery_is_refused_and_never_stands_for_all(string script, string errorId)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.StartsWith(errorId + ",", session.Run(script, File).Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("@() | Export-AzGallerySnapshot $args[0]")]
    [InlineData("'sandbox' | Export-AzGallerySnapshot $args[0] -ErrorAction SilentlyContinue")]
    public void An_empty_pipeline_exports_nothing(string script)
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        Assert.Empty(session.Run(script, File).Output);

        Assert.Empty(requests.All);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_file_that_is_there_is_overwritten_with_Force_only()
    {
        using var session = ModuleSession.OnSimulator();
        _folder.Write("snapshot.json", "mine");

        Assert.Equal("SnapshotFileExists,GalleryTools.Commands.ExportSnapshotCommand", session.Run("Export-AzGallerySnapshot $args[0]", File).Error.FullyQualifiedErrorId);
        Assert.Equal("mine", System.IO.File.ReadAllText(File));
        session.Run("Export-AzGallerySnapshot $args[0] -Force", File).ThrowIfFailed();
        Assert.NotNull(JsonNode.Parse(System.IO.File.ReadAllText(File)));
    }

    [Fact]
    public void WhatIf_reads_nothing_and_writes_nothing()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        Assert.Empty(session.Run("Export-AzGallerySnapshot $args[0] contoso-images sandbox -WhatIf", File).ThrowIfFailed().Output);

        Assert.Contains(session.Host.Screen.Lines, line => line.Contains("Export gallery sandbox on SIMULATOR", StringComparison.Ordinal) && line.Contains(File, StringComparison.Ordinal));
        Assert.Empty(requests.All);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_relative_path_begins_at_the_current_location()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run("$null = $ExecutionContext.SessionState.Path.SetLocation($args[0]); $null = Export-AzGallerySnapshot ./there.json", _folder.Path).ThrowIfFailed();

        Assert.Equal(["there.json"], Directory.GetFiles(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Debug_shows_the_exchanges_and_progress_comes_to_its_end()
    {
        using var session = ModuleSession.OnSimulator();

        var run = session.Run("Export-AzGallerySnapshot $args[0] -Debug", File).ThrowIfFailed();

        Assert.Contains(run.Debug, line => line.StartsWith("> GET", StringComparison.Ordinal) && line.Contains("/locks?", StringComparison.Ordinal));
        Assert.NotEmpty(run.Progress);
        Assert.Equal(ProgressRecordType.Completed, run.Progress[^1].RecordType);
    }

    private static string[] Plan(ModuleSession session)
    {
        var seen = session.Host.Screen.Lines.Count;
        session.Run("Remove-AzGalleryCascade contoso-images sandbox -WhatIf").ThrowIfFailed();
        return session.Host.Screen.Lines.Skip(seen).ToArray();
    }
}
