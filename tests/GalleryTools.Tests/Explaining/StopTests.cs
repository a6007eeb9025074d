using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Explaining;

[Collection(Stopwatching.Name)]
public sealed class StopTests
{
    [Theory]
    [InlineData("Resolve-AzGalleryError -Path $args[0]")]
    [InlineData("[IO.File]::ReadAllText($args[0]) | Resolve-AzGalleryError")]
    public async Task A_large_log_gives_the_prompt_back_within_a_second(string script)
    {
        using var folder = new TemporaryFolder();
        var line = $"2026-11-02T08:10:12.1234567Z ##[debug]GET {SampleSite.Contoso}/images/ubuntu-2404 200 OK {{\"attempt\":1}}\n";
        var log = folder.Write("large.log", string.Concat(Enumerable.Repeat(line, 40_000)));
        using var session = ModuleSession.Imported();
        session.Run("'Warmed up' | Resolve-AzGalleryError").ThrowIfFailed();
        using var shell = session.Create("'begins'; " + script, log);
        var output = new PSDataCollection<PSObject>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        output.DataAdded += (_, _) => begun.TrySetResult();
        var run = Task.Factory.FromAsync(shell.BeginInvoke<PSObject, PSObject>(input: null, output), shell.EndInvoke);
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var started = TimeProvider.System.GetTimestamp();

        await Task.Run(shell.Stop);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => run);

        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Single(output);
    }
}
