using Xunit;

namespace GalleryTools.Testing.Shell;

public sealed class SignalTests
{
    [SkippableTheory]
    [InlineData(2, 130)]
    [InlineData(15, 143)]
    public async Task A_signal_in_the_middle_of_a_cascade_ends_it_within_a_second(int signal, int exitCode)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no signals.");
        using var shell = ShellProcess.Start(
            ["-Command", "$null = Connect-AzGalleryTools -Simulator -TimeScale 1; Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery -Debug 5>&1 | ForEach-Object { if (\"$_\" -match '> DELETE') { 'under way' } }"]);
        Assert.Equal("under way", await shell.Output.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1)));
        var started = TimeProvider.System.GetTimestamp();

        shell.Signal(signal);
        var ended = shell.Finish();

        Assert.Equal(exitCode, ended.ExitCode);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Contains("left: " + SampleSite.Sandbox, ended.Errors, StringComparison.Ordinal);
    }
}
