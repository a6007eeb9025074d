using Xunit;

namespace GalleryTools.Testing.Shell;

[Collection(Stopwatching.Name)]
public sealed class SignalTests
{
    private const string Cascade =
        "$null = Connect-AzGalleryTools -Simulator -TimeScale 1; "
        + "Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery -Debug 5>&1 | ForEach-Object { if (\"$_\" -match '> DELETE') { 'under way' } }";

    [SkippableTheory]
    [InlineData(2, 130)]
    [InlineData(15, 143)]
    public async Task A_signal_in_the_middle_of_a_cascade_ends_it_within_a_second(int signal, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signals.");

        // A busy machine may hold up one process, and hardly three in a row.
        var took = TimeSpan.MaxValue;
        for (var attempt = 0; attempt < 3 && took > TimeSpan.FromSeconds(1); attempt++)
            took = await TimeToEndAsync(signal, exitCode);

        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    private static async Task<TimeSpan> TimeToEndAsync(int signal, int exitCode)
    {
        using var shell = ShellProcess.Start(["-Command", Cascade]);
        Assert.Equal("under way", await shell.Output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        var started = TimeProvider.System.GetTimestamp();

        shell.Signal(signal);
        var ended = shell.Finish();

        var took = TimeProvider.System.GetElapsedTime(started);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains("NotStarted: " + SampleSite.Sandbox, ended.Errors, StringComparison.Ordinal);
        return took;
    }
}
