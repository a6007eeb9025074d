using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Hosting;

public sealed class StopTests
{
    private const int Interrupt = 2;
    private const int Terminate = 15;

    [SkippableTheory]
    [InlineData(Interrupt)]
    [InlineData(Terminate)]
    public async Task A_signal_ends_it_soon_and_well(int signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var server = await ServerProcess.StartAsync();
        var sent = TimeProvider.System.GetTimestamp();

        var end = await server.SignalAsync(signal);

        Assert.Equal(0, end.ExitCode);
        Assert.Empty(end.Output);
        Assert.True(TimeProvider.System.GetElapsedTime(sent) < TimeSpan.FromSeconds(5), "It took longer than five seconds.");
    }

    [SkippableFact]
    public async Task A_client_that_is_being_answered_does_not_hold_it_up()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no such signals.");
        using var folder = new TemporaryFolder();
        var faults = folder.Write("faults.json", """{"rules":[{"fault":"SlowBody","seconds":600}]}""");
        using var server = await ServerProcess.StartAsync("--faults", faults);
        using var client = server.Connect();
        using var slow = await client.GetAsync(new Uri("/tenants?api-version=2021-10-01", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        var sent = TimeProvider.System.GetTimestamp();

        var end = await server.SignalAsync(Terminate);

        Assert.Equal(0, end.ExitCode);
        Assert.True(TimeProvider.System.GetElapsedTime(sent) < TimeSpan.FromSeconds(10), "It took longer than ten seconds.");
        await Assert.ThrowsAnyAsync<Exception>(() => slow.Content.ReadAsStringAsync());
    }
}
