using System.Net;
using System.Net.Sockets;
using GalleryTools.Testing;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Hosting;

/// <summary>With what it does not start: one line that names the value and the way out.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("'--verbose' is not an argument of this server", "--help", "--verbose")]
    [InlineData("'--snapshot' needs a value after it", "--help", "--snapshot")]
    [InlineData("'--snapshot' needs a value after it", "--help", "--snapshot", "--time-scale", "2")]
    [InlineData("'--time-scale' stands there twice", "give it once", "--time-scale", "2", "--time-scale", "3")]
    [InlineData("--time-scale '0' can't be used", "from 0.001 to 100000", "--time-scale", "0")]
    [InlineData("--time-scale '1e-300' can't be used", "from 0.001 to 100000", "--time-scale", "1e-300")]
    [InlineData("--time-scale 'NaN' can't be used", "from 0.001 to 100000", "--time-scale", "NaN")]
    [InlineData("--time-scale 'fast' can't be used", "such as 60", "--time-scale", "fast")]
    [InlineData("--url 'localhost' is not a URL", "https://localhost:8443", "--url", "localhost")]
    [InlineData("--url 'http://localhost:8080' is not HTTPS", "https://localhost:8443", "--url", "http://localhost:8080")]
    [InlineData("--url 'https://0.0.0.0:8443' is not this machine", "localhost", "--url", "https://0.0.0.0:8443")]
    [InlineData("--url 'https://images.contoso.com:8443' is not this machine", "127.0.0.1", "--url", "https://images.contoso.com:8443")]
    [InlineData("--url 'https://localhost' names no port", ":0", "--url", "https://localhost")]
    [InlineData("--url 'https://localhost:8443/arm' has more than a host and a port", "https://localhost:8443", "--url", "https://localhost:8443/arm")]
    public async Task A_wrong_command_line_ends_with_2(string complaint, string fix, params string[] arguments)
    {
        var end = await ServerProcess.RunAsync(arguments);

        Assert.Equal(2, end.ExitCode);
        Assert.Empty(end.Output);
        var line = Assert.Single(end.ErrorLines);
        Assert.Contains(complaint, line, StringComparison.Ordinal);
        Assert.Contains(fix, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--snapshot", "missing.json", "can't be read", "leave it out")]
    [InlineData("--faults", "missing.json", "can't be read", "--faults a file such as")]
    [InlineData("--certificate-out", "missing/simulator.pem", "can't be written", "a folder that is there")]
    public async Task A_file_that_is_not_there_ends_with_1(string argument, string file, string complaint, string fix)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, file);

        var end = await ServerProcess.RunAsync(argument, path, "--url", "https://localhost:0");

        Refused(end, path, complaint, fix);
    }

    [Theory]
    [InlineData("--snapshot", "{}", "'schemaVersion' is missing")]
    [InlineData("--snapshot", "{", "is not valid JSON")]
    [InlineData("--snapshot", """{"schemaVersion":1,"clock":"2026-11-02T08:00:00Z","subscriptions":[]}""", "has no subscription")]
    [InlineData("--faults", """{"rules":[{"fault":"Earthquake"}]}""", "must be one of")]
    public async Task A_file_that_is_not_what_it_should_be_ends_with_1(string argument, string text, string complaint)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("given.json", text);

        var end = await ServerProcess.RunAsync(argument, path, "--url", "https://localhost:0");

        Refused(end, path, complaint, $"Give {argument} a file");
    }

    [Fact]
    public async Task A_port_in_use_ends_with_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var end = await ServerProcess.RunAsync("--url", $"https://127.0.0.1:{port}");

        Refused(end, $"Port {port}", "in use by another program", "choose another port");
    }

    [Fact]
    public async Task Help_is_no_failure()
    {
        var end = await ServerProcess.RunAsync("--help");

        Assert.Equal(0, end.ExitCode);
        foreach (var argument in new[] { "--url", "--snapshot", "--time-scale", "--faults", "--certificate-out" })
            Assert.Contains(argument, end.Output, StringComparison.Ordinal);
    }

    private static void Refused(ServerOutcome end, params string[] parts)
    {
        Assert.Equal(1, end.ExitCode);
        Assert.Empty(end.Output);
        var line = Assert.Single(end.ErrorLines);
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.Ordinal));
    }
}
