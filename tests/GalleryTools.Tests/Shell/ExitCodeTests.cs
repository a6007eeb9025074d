using Xunit;

namespace GalleryTools.Testing.Shell;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 3", 3)]
    [InlineData("throw 'no'", 1)]
    [InlineData("Write-Error no", 1)]
    [InlineData("Write-Error no; 'fine'", 0)]
    [InlineData("Get-AzGalleryReplicationReport a b -Context $null", 1)]
    [InlineData("if (", 1)]
    public void Of_commands(string commands, int expected) => Assert.Equal(expected, ShellProcess.RunCommand(commands).ExitCode);

    [Theory]
    [InlineData("'fine'", 0)]
    [InlineData("exit 3", 3)]
    [InlineData("throw 'no'", 1)]
    [InlineData("Write-Error no", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Write-Error no", 1)]
    [InlineData("if (", 1)]
    public void Of_a_file(string script, int expected)
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(expected, ShellProcess.Run("-File", folder.Write("script.ps1", script)).ExitCode);
    }

    [Theory]
    [InlineData("-File", "missing.ps1")]
    [InlineData("-Nonsense", "1")]
    [InlineData("-Command", null)]
    public void Of_arguments_that_it_does_not_know(string argument, string? value)
    {
        var shell = ShellProcess.Run(value is null ? [argument] : [argument, value]);

        Assert.Equal(64, shell.ExitCode);
        Assert.Contains("GalleryTools.Shell -File", shell.Errors, StringComparison.Ordinal);
        Assert.Equal("", shell.Output);
    }

    [Fact]
    public void Of_help()
    {
        var shell = ShellProcess.Run("--help");

        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("-Interactive", shell.Output, StringComparison.Ordinal);
    }
}
