using System.Management.Automation;
using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace GalleryTools.Testing.Validation;

public sealed class CheckReportsTests : IDisposable
{
    private const string Good = "-Location eastus -SourceImageId /subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/images/i";

    private const string Check = "Test-AzGalleryImageVersion g s d 1.0.0 -Offline ";

    private const string Two = "[pscustomobject]@{ Name = '1.0.0' }, [pscustomobject]@{ Name = 'one' } | Test-AzGalleryImageVersion g s d -Offline " + Good;

    private readonly TemporaryFolder _folder = new();

    private string Sarif => Path.Combine(_folder.Path, "found.sarif");

    private string JUnit => Path.Combine(_folder.Path, "found.xml");

    [Theory]
    [InlineData("")]
    [InlineData(" -Detailed")]
    public void The_pipeline_says_the_same_with_and_without_a_file(string detailed)
    {
        using var session = ModuleSession.Imported();

        var without = session.Run(Two + detailed);
        var with = session.Run(Two + detailed + " -OutFile $args[0]", Sarif);

        Assert.Equal(2, with.Output.Count + (detailed.Length == 0 ? 0 : -1));
        Assert.Equal(without.Everything, with.Everything);
        Assert.Contains("ImageVersionNameInvalid", RuleIds(), StringComparer.Ordinal);
    }

    [Fact]
    public void Several_versions_go_into_one_file()
    {
        using var session = ModuleSession.Imported();

        session.Run(Two + " -Detailed -OutFile $args[0]", JUnit).ThrowIfFailed();

        var suites = XDocument.Load(JUnit).Root!.Elements("testsuite").ToArray();
        Assert.Equal(["g/s/d/1.0.0", "g/s/d/one"], suites.Select(suite => (string?)suite.Attribute("name")));
        Assert.Equal(["0", "1"], suites.Select(suite => (string?)suite.Attribute("failures")));
    }

    [Fact]
    public void A_relative_path_begins_at_the_sessions_location()
    {
        using var session = ModuleSession.Imported();

        session.Run($"$null = $ExecutionContext.SessionState.Path.SetLocation($args[0]); {Check}{Good} -Detailed -OutFile found.sarif | Out-Null", _folder.Path).ThrowIfFailed();

        Assert.Equal(["NotCheckedOffline"], RuleIds());
    }

    [Fact]
    public void An_error_that_stops_the_script_leaves_the_report_of_what_was_checked()
    {
        using var session = ModuleSession.Imported();

        session.Run("[pscustomobject]@{ Name = 'one' }, [pscustomobject]@{ Name = 'two' } | Test-AzGalleryImageVersion g s d -Offline " + $"{Good} -OutFile $args[0] -ErrorAction Stop", JUnit);

        Assert.Equal("g/s/d/one", (string?)Assert.Single(XDocument.Load(JUnit).Root!.Elements("testsuite")).Attribute("name"));
        Assert.Equal([JUnit], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_run_that_is_interrupted_leaves_no_file()
    {
        using var session = ModuleSession.Imported();
        using var shell = session.Create("1..10000000 | ForEach-Object { [pscustomobject]@{ Name = \"$_\" } } | Test-AzGalleryImageVersion g s d -Offline -OutFile $args[0] -ErrorAction Ignore -WarningAction Ignore", JUnit);
        var output = new PSDataCollection<PSObject>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        output.DataAdded += (_, _) => begun.TrySetResult();
        var run = Task.Factory.FromAsync(shell.BeginInvoke<PSObject, PSObject>(input: null, output), shell.EndInvoke);
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1));

        await Task.Run(shell.Stop);
        await Assert.ThrowsAsync<PipelineStoppedException>(() => run);

        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Nothing_piped_in_is_a_report_without_versions()
    {
        using var session = ModuleSession.Imported();

        session.Run($"@() | {Check}{Good} -OutFile $args[0]", JUnit).ThrowIfFailed();

        Assert.Empty(XDocument.Load(JUnit).Root!.Elements());
    }

    [Theory]
    [InlineData("found.txt", "ReportFormatUnknown", ".sarif")]
    [InlineData("missing/found.xml", "ReportFolderMissing", "missing")]
    [InlineData("Env:found.xml", "ReportNotWritten", "Env:found.xml")]
    public void What_cannot_be_written_is_said_before_anything_is_read(string name, string errorId, string named)
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        var refused = session.Run($"Test-AzGalleryImageVersion g s d 1.0.0 {Good} -OutFile $args[0]", name.StartsWith("Env", StringComparison.Ordinal) ? name : Path.Combine(_folder.Path, name));

        Assert.Equal($"{errorId},GalleryTools.Commands.TestImageVersionCommand", refused.Error.FullyQualifiedErrorId);
        Assert.Contains(named, refused.Error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Empty(refused.Output);
        Assert.Empty(requests.All);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("TF_BUILD", "##vso[task.logissue type=error;code=ImageVersionNameInvalid]g/s/d/one: ")]
    [InlineData("GITHUB_ACTIONS", "::error title=ImageVersionNameInvalid::g/s/d/one: ")]
    public void Annotations_are_lines_of_standard_output_and_no_objects(string variable, string beginning)
    {
        var shell = Run($"$written = @(Test-AzGalleryImageVersion g s d one -Offline {Good} -Annotate -WarningAction Ignore -ErrorAction Ignore); \"$written\"", variable);

        Assert.Contains(shell.Lines, line => line.StartsWith(beginning, StringComparison.Ordinal));
        Assert.Equal("False", shell.Lines[^1]);
    }

    [Fact]
    public void Annotations_come_before_an_error_stops_the_script()
    {
        var shell = Run($"$ErrorActionPreference = 'Stop'; Test-AzGalleryImageVersion g s d one -Offline {Good} -Annotate", "TF_BUILD");

        Assert.Equal(1, shell.ExitCode);
        Assert.Contains(shell.Lines, line => line.StartsWith("##vso[task.logissue type=error", StringComparison.Ordinal));
    }

    [Fact]
    public void Elsewhere_Annotate_prints_nothing_and_says_why_when_asked()
    {
        var shell = Run($"Test-AzGalleryImageVersion g s d one -Offline {Good} -Annotate -Verbose -ErrorAction Ignore", variable: null);

        Assert.Equal(["False"], shell.Lines);
        Assert.Contains("VERBOSE: No annotations: neither TF_BUILD", shell.Errors, StringComparison.Ordinal);
    }

    /// <summary>As the help page has it.</summary>
    [Theory]
    [InlineData("Test-AzGalleryImageVersion g s d one -Offline", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Test-AzGalleryImageVersion g s d one -Offline", 1)]
    [InlineData("if (-not (Test-AzGalleryImageVersion g s d one -Offline)) { exit 1 }", 1)]
    [InlineData("if (-not (Test-AzGalleryImageVersion g s d 1.0.0 -Offline " + Good + ")) { exit 1 }", 0)]
    [InlineData("Test-AzGalleryImageVersion g s d one -Offline -Detailed", 0)]
    [InlineData("Test-AzGalleryImageVersion g s d one -Offline -OutFile found.txt", 0)]
    [InlineData("$ErrorActionPreference = 'Stop'; Test-AzGalleryImageVersion g s d one -Offline -OutFile found.txt", 1)]
    public void A_file_that_checks_ends_with(string script, int exitCode) =>
        Assert.Equal(exitCode, ShellProcess.Run("-File", _folder.Write("check.ps1", script)).ExitCode);

    public void Dispose() => _folder.Dispose();

    private static ShellOutcome Run(string commands, string? variable)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["TF_BUILD"] = null, ["GITHUB_ACTIONS"] = null };
        if (variable is not null)
            environment[variable] = "true";
        return ShellProcess.Run(["-Command", commands], environment);
    }

    private IEnumerable<string?> RuleIds() => JsonDocument.Parse(File.ReadAllText(Sarif)).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
        .Select(result => result.GetProperty("ruleId").GetString());
}
