using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Snapshots;

[Collection(Stopwatching.Name)]
public sealed class StopTests
{
    [Fact]
    public async Task An_export_gives_the_prompt_back_within_a_second_and_leaves_no_file()
    {
        using var folder = new TemporaryFolder();
        using var target = new TemporaryFolder();
        using var session = ModuleSession.OnSimulator(folder.Write("many.json", SampleSite.WithVersions(1500)));
        using var shell = session.Create("Export-AzGallerySnapshot $args[0] contoso-images sandbox", Path.Combine(target.Path, "snapshot.json"));
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shell.Streams.Progress.DataAdded += (_, _) => reading.TrySetResult();
        var run = Task.Factory.FromAsync(shell.BeginInvoke(), shell.EndInvoke);
        await reading.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var started = TimeProvider.System.GetTimestamp();

        await Task.Run(shell.Stop);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => run);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Empty(Directory.GetFiles(target.Path));
        Assert.NotEmpty(session.Run("Export-AzGallerySnapshot $args[0] contoso-images contoso", Path.Combine(target.Path, "again.json")).ThrowIfFailed().Output);
    }
}
