using Xunit;

namespace GalleryTools.Testing.Shell;

/// <summary>The few cmdlets of pwsh that the engine's package lacks.</summary>
public sealed class CmdletTests
{
    [Theory]
    [InlineData("1, 2, 3 | Select-Object -First 2", "1 2")]
    [InlineData("1, 2, 3 | Select-Object -Last 2", "2 3")]
    [InlineData("1, 2, 3 | Select-Object -First 0", "")]
    [InlineData("1..5 | ForEach-Object { $global:seen = $_; $_ } | Select-Object -First 2 | Out-Null; $global:seen", "2")]
    [InlineData("@{ a = 1; b = 2 } | Select-Object -ExpandProperty Keys | Where-Object { $_ -eq 'a' }", "a")]
    [InlineData("([pscustomobject]@{ a = 1; b = 2 } | Select-Object b, @{ n = 'c'; e = { $_.a + 5 } }).c", "6")]
    [InlineData("([pscustomobject]@{ ab = 1; ac = 2; d = 3 } | Select-Object a*).PSObject.Properties.Name", "ab ac")]
    [InlineData("Write-Output 1, 2 | ForEach-Object { \"<$_>\" }", "<1> <2>")]
    [InlineData("(Write-Output 1, 2 -NoEnumerate).Count", "2")]
    [InlineData("@{ a = 1 } | ConvertTo-Json -Compress", "{\"a\":1}")]
    [InlineData("1, $null, 'x' | ConvertTo-Json -Compress", "[1,null,\"x\"]")]
    [InlineData("ConvertTo-Json @{ a = @{ b = @{ c = 1 } } } -Depth 5 -Compress", "{\"a\":{\"b\":{\"c\":1}}}")]
    [InlineData("[pscustomobject]@{ d = [DayOfWeek]::Monday } | ConvertTo-Json -Compress", "{\"d\":1}")]
    public void Writes(string script, string expected)
    {
        using var session = ModuleSession.Empty();

        Assert.Equal(expected, string.Join(' ', session.Run(script).ThrowIfFailed().Lines));
    }

    [Fact]
    public void Get_Content_reads_lines_or_the_whole_text()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("text.txt", "one\ntwo\n");
        using var session = ModuleSession.Empty();

        Assert.Equal(["one", "two"], session.Run("Get-Content $args[0]", file).ThrowIfFailed().Lines);
        Assert.Equal(["one\ntwo\n"], session.Run("Get-Content -Raw $args[0]", file).ThrowIfFailed().Lines);
        Assert.Equal("PathNotFound", session.Run("Get-Content $args[0]", file + "x").Error.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void Write_Error_and_Write_Warning_reach_their_streams()
    {
        using var session = ModuleSession.Empty();

        var written = session.Run("Write-Error 'broken' -ErrorId E1 -Category InvalidData -TargetObject 7; Write-Warning 'careful'");

        Assert.Equal("broken", written.Error.Exception.Message);
        Assert.StartsWith("E1", written.Error.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(["careful"], written.Warnings);
    }

    [Theory]
    [InlineData("Format-Table", "a b")]
    [InlineData("Format-List", "a : 1")]
    public void Format_draws(string command, string expected)
    {
        using var session = ModuleSession.Empty();

        session.Run($"[pscustomobject]@{{ a = 1; b = 2 }} | {command} | Out-Default").ThrowIfFailed();

        Assert.Contains(session.Host.Screen.Lines, line => line.TrimEnd() == expected);
    }
}
