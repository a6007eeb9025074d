using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Cascade;

[Collection(Stopwatching.Name)]
public sealed class StopTests
{
    /// <summary>At this pace the versions take two minutes and the rest some twenty seconds more.</summary>
    private const double RealTime = 1;

    [Fact]
    public async Task Stopped_in_the_middle_it_ends_within_a_second_and_says_what_is_left()
    {
        using var session = ModuleSession.OnSimulator(timeScale: RealTime);
        using var shell = session.Create("Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery");
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (_, _) => waiting.TrySetResult();
        var run = Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke);
        await waiting.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var started = TimeProvider.System.GetTimestamp();

        await Task.Run(shell.Stop);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => run);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        var told = session.Host.Screen.ErrorLines;
        Assert.Contains("0 of 4", told[0], StringComparison.Ordinal);
        Assert.Contains($"  NotStarted: {SampleSite.Sandbox}", told);
        Assert.Equal("CascadeCancelled", session.Run("$global:Error[0].FullyQualifiedErrorId").Text.Split(',')[0]);
    }

    [Fact]
    public void A_command_downstream_that_wants_no_more_ends_it_cleanly()
    {
        using var session = ModuleSession.OnSimulator(timeScale: 1000);

        var first = session.Run("Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery -ThrottleLimit 1 | Select-Object -First 1; 'goes on'").ThrowIfFailed();

        Assert.Equal(2, first.Output.Count);
        Assert.Equal("goes on", first.Lines.Last());
        Assert.Equal(ProgressRecordType.Completed, first.Progress[^1].RecordType);
        Assert.Contains($"  NotStarted: {SampleSite.Sandbox}", session.Host.Screen.ErrorLines);
        Assert.Equal("1", session.Run("(Get-AzGalleryReplicationReport contoso-images sandbox).Count").ThrowIfFailed().Text);
    }

    [Fact]
    public async Task A_report_that_waits_gives_the_prompt_back_within_a_second()
    {
        using var session = ModuleSession.OnSimulator();
        using var shell = session.Create("while ($true) { Get-AzGalleryReplicationReport contoso-images contoso }");
        var rows = new PSDataCollection<PSObject>();
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rows.DataAdded += (_, _) => reading.TrySetResult();
        var run = Task.Factory.FromAsync(shell.BeginInvoke<PSObject, PSObject>(input: null, rows), shell.EndInvoke);
        await reading.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var started = TimeProvider.System.GetTimestamp();

        await Task.Run(shell.Stop);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => run);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(session.Run("Get-AzGalleryReplicationReport contoso-images contoso").ThrowIfFailed().Output);
    }
}
