using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class RemoveCascadeCommandTests
{
    private const string Remove = "Remove-AzGalleryCascade contoso-images sandbox";

    [Fact]
    public void WhatIf_prints_the_tree_and_reads_only()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        Assert.Empty(session.Run(Remove + " -WhatIf").ThrowIfFailed().Output);

        var screen = string.Join('\n', session.Host.Screen.Lines);
        Assert.Contains("4  gallery " + SampleSite.Sandbox, screen, StringComparison.Ordinal);
        Assert.Contains("3    definition rhel-9", screen, StringComparison.Ordinal);
        Assert.Contains("1      version 0.1.0", screen, StringComparison.Ordinal);
        Assert.Contains("SIMULATOR", screen, StringComparison.Ordinal);
        Assert.True(requests.HasReadsOnly);
        Assert.NotEmpty(requests.All);
    }

    [Theory]
    [InlineData("$WhatIfPreference = $true; {0} -Force -Scope Gallery")]
    [InlineData("& {{ $WhatIfPreference = 'yes'; {0} -Force -Scope Gallery }}")]
    [InlineData("& {{ $WhatIfPreference = 1; {0} -Confirm:$false -Scope Gallery }}")]
    [InlineData("{0} -WhatIf -Force")]
    public void However_WhatIf_is_asked_for_nothing_is_deleted(string script)
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        Assert.Empty(session.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, Remove)).ThrowIfFailed().Output);

        Assert.True(requests.HasReadsOnly);
    }

    [Fact]
    public void With_Force_and_Scope_all_goes_children_first()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        var removed = session.Run(Remove + " -Force -Scope Gallery").ThrowIfFailed();

        var order = removed.Output.Select(result => (string)result.Properties["ResourceId"].Value).ToArray();
        // The versions go side by side; which of them is gone first is the service's choice.
        Assert.Equal([SampleSite.Rhel + "/versions/0.1.0", SampleSite.Rhel + "/versions/0.2.0"], order[..2].Order(StringComparer.Ordinal));
        Assert.Equal([SampleSite.Rhel, SampleSite.Sandbox], order[2..]);
        Assert.All(removed.Output, result => Assert.Equal("Deleted", result.Properties["Status"].Value));
        Assert.Contains("4 of 4 resources are gone on SIMULATOR.", removed.Information);
        Assert.InRange(requests.Deletes, 4, 10);
        Assert.Empty(session.Host.Screen.Prompts);
    }

    [Fact]
    public void A_user_sees_a_table_of_results()
    {
        using var session = ModuleSession.OnSimulator();

        session.Run(Remove + " -Force -Scope Gallery | Out-Default").ThrowIfFailed();

        Assert.Contains(session.Host.Screen.Lines, line => line.StartsWith("Status", StringComparison.Ordinal) && line.Contains("Name", StringComparison.Ordinal));
        Assert.Contains(session.Host.Screen.Lines, line => line.StartsWith("Deleted", StringComparison.Ordinal) && line.EndsWith("sandbox/rhel-9/0.1.0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("contoso-images sandbox rhel-9", "Definition", 3)]
    [InlineData("contoso-images sandbox rhel-9 0.1.0", "Version", 1)]
    [InlineData("-ResourceId " + SampleSite.Rhel + "/versions/0.1.0", "Version", 1)]
    public void Only_what_is_named_goes(string arguments, string scope, int count)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal(count, session.Run($"Remove-AzGalleryCascade {arguments} -Force -Scope {scope}").ThrowIfFailed().Output.Count);
    }

    [Fact]
    public void Progress_ends_with_Completed()
    {
        using var session = ModuleSession.OnSimulator();

        var progress = session.Run(Remove + " -Force -Scope Gallery").Progress;

        Assert.True(progress.Count > 1);
        Assert.Equal(System.Management.Automation.ProgressRecordType.Completed, progress[^1].RecordType);
        Assert.Single(progress.Select(record => record.ActivityId).Distinct());
        Assert.All(progress, record => Assert.InRange(record.PercentComplete, -1, 100));
    }

    [Fact]
    public void Blockers_are_errors_and_nothing_is_deleted()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        var blocked = session.Run("Remove-AzGalleryCascade contoso-images contoso -Force -Scope Gallery");

        Assert.Empty(blocked.Output);
        Assert.Equal(2, blocked.Errors.Count);
        Assert.All(blocked.Errors, error => Assert.Equal("ResourceInFlight,GalleryTools.Commands.RemoveCascadeCommand", error.FullyQualifiedErrorId));
        Assert.Equal(SampleSite.Contoso + "/images/win2025/versions/2026.10.0", blocked.Errors[0].TargetObject);
        Assert.Empty(session.Host.Screen.Prompts);
        Assert.True(requests.HasReadsOnly);
    }

    [Fact]
    public void The_result_comes_before_the_next_delete_has_ended()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();
        int? deletesAtFirstResult = null;
        using var shell = session.Create(Remove + " -Force -Scope Gallery -ThrottleLimit 1");
        var results = new System.Management.Automation.PSDataCollection<System.Management.Automation.PSObject>();
        results.DataAdded += (_, _) => deletesAtFirstResult ??= requests.Deletes;

        shell.Invoke(input: null, results);

        Assert.Equal(4, results.Count);
        Assert.InRange(deletesAtFirstResult!.Value, 1, 2);
    }
}
