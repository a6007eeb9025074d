using Xunit;

namespace GalleryTools.Testing.Shell;

public sealed class StreamTests
{
    [Fact]
    public void Output_goes_to_stdout_and_everything_else_to_stderr()
    {
        var shell = ShellProcess.RunCommand("'out'; Write-Error 'err'; Write-Warning 'warn'; Connect-AzGalleryTools -Simulator -Debug | Out-Null");

        Assert.Equal(["out"], shell.Lines);
        Assert.Contains("err", shell.Errors, StringComparison.Ordinal);
        Assert.Contains("WARNING: warn", shell.Errors, StringComparison.Ordinal);
        Assert.Contains("DEBUG: > GET", shell.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void No_ANSI_codes_where_the_output_is_redirected()
    {
        var shell = ShellProcess.RunCommand("Connect-AzGalleryTools -Simulator; Get-AzGalleryReplicationReport contoso-images contoso; Write-Error 'err'; throw 'more'");

        Assert.Contains("koreacentral", shell.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("more", shell.Output, StringComparison.Ordinal);
        Assert.Contains("more", shell.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shell.Output + shell.Errors);
    }

    [Fact]
    public void A_file_takes_arguments_by_name_and_position()
    {
        using var folder = new TemporaryFolder();
        var script = folder.Write("script.ps1", "param([string] $Name, [int] $Count, [switch] $Fast, [Parameter(ValueFromRemainingArguments)] $Rest) \"$Name|$Count|$Fast|$Rest|$($PSScriptRoot -eq '" + folder.Path + "')\"");

        Assert.Equal(["ada|3|True|last one|True"], ShellProcess.Run("-File", script, "-Name", "ada", "-Fast", "-Count", "3", "last one").Lines);
        Assert.Equal(["ada|3|False||True"], ShellProcess.Run("-File", script, "ada", "3").Lines);
        Assert.Equal(["ada|-3|True||True"], ShellProcess.Run("-File", script, "-Name:ada", "-Count", "-3", "-Fast:$true").Lines);
    }

    [Fact]
    public void Interactive_runs_line_by_line_until_the_input_ends()
    {
        var shell = ShellProcess.Run(["-Interactive"], environment: null, "$a = 40\n\nthrow 'no'\n$a + 2\n");

        Assert.Equal(0, shell.ExitCode);
        Assert.Contains("42", shell.Output, StringComparison.Ordinal);
        Assert.Contains("no", shell.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Interactive_ends_with_the_code_of_exit()
    {
        var shell = ShellProcess.Run(["-Interactive"], environment: null, "exit 5\n'never'\n");

        Assert.Equal(5, shell.ExitCode);
        Assert.DoesNotContain("never", shell.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_prompt_reads_its_answer_from_stdin()
    {
        var shell = ShellProcess.Run(["-Command", "$null = Connect-AzGalleryTools -Simulator; (Remove-AzGalleryCascade contoso-images sandbox).Count"], environment: null, "what?\nY\n");

        Assert.Equal("4", shell.Lines[^1]);
    }

    [Fact]
    public void A_prompt_that_nobody_answers_deletes_nothing_and_fails()
    {
        var shell = ShellProcess.RunCommand("$null = Connect-AzGalleryTools -Simulator; Remove-AzGalleryCascade contoso-images sandbox");

        Assert.Equal(1, shell.ExitCode);
        Assert.DoesNotContain("Deleted", shell.Output, StringComparison.Ordinal);
        Assert.Contains("-Force", shell.Errors, StringComparison.Ordinal);
    }
}
