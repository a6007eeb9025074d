using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace GalleryTools.Testing.Contract;

/// <summary>Ties each cmdlet to its file, its place in the manifest, its table, its help and its tests.</summary>
public sealed partial class CmdletContractTests
{
    private static readonly string Help = Path.Combine(PackedModule.Repository, "module", "help");

    public static TheoryData<string, string> Cmdlets
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (cmdlet, type) in ReadCmdlets())
                data.Add(cmdlet, type);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_has_a_file_of_its_classs_name(string cmdlet, string type)
    {
        var file = Path.Combine(PackedModule.Repository, "src", "GalleryTools", "Commands", type + ".cs");

        Assert.True(File.Exists(file), $"{cmdlet} is in no file {file}.");
        Assert.Contains($"public sealed class {type} : ", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_command_file_is_a_cmdlet_that_the_manifest_exports()
    {
        var files = Directory.GetFiles(Path.Combine(PackedModule.Repository, "src", "GalleryTools", "Commands"), "*Command.cs").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(files.Order(), ReadCmdlets().Select(cmdlet => (string?)cmdlet.Item2).Order());
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_has_tests_in_the_engine_and_in_Pester(string cmdlet, string type)
    {
        Assert.True(File.Exists(Path.Combine(PackedModule.Repository, "tests", "GalleryTools.Tests", "Commands", type + "Tests.cs")), $"No {type}Tests.cs.");
        Assert.True(File.Exists(Path.Combine(PackedModule.Repository, "tests", "Pester", cmdlet + ".Tests.ps1")), $"No {cmdlet}.Tests.ps1.");
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void What_a_cmdlet_writes_has_a_table(string cmdlet, string type)
    {
        using var session = ModuleSession.Imported();
        var written = session.Run("(Get-Command $args[0]).OutputType.Name", cmdlet).ThrowIfFailed().Lines.Where(name => name.StartsWith("GalleryTools.", StringComparison.Ordinal));
        var views = XDocument.Load(Path.Combine(PackedModule.Repository, "module", "GalleryTools.Format.ps1xml")).Descendants("ViewSelectedBy").Select(view => view.Element("TypeName")?.Value);

        Assert.True(written.All(views.Contains), $"{type} writes a type without a view.");
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void A_cmdlet_has_help_in_both_languages(string cmdlet, string type)
    {
        foreach (var language in new[] { "en-US", "ko" })
            Assert.True(File.Exists(Path.Combine(Help, language, cmdlet + ".md")), $"{type} has no help in {language}.");
    }

    [SkippableFact]
    public void No_cmdlet_takes_a_name_of_AzCompute()
    {
        var taken = File.ReadAllLines(SharedData.Require("az-compute-names.txt")).Select(line => line.Trim());

        Assert.Empty(ReadCmdlets().Select(cmdlet => cmdlet.Item1).Intersect(taken, StringComparer.OrdinalIgnoreCase));
    }

    private static (string, string)[] ReadCmdlets()
    {
        using var session = ModuleSession.Imported();
        return session.Run("Get-Command -Module GalleryTools | ForEach-Object { \"$($_.Name) $($_.ImplementingType.Name)\" }").ThrowIfFailed().Lines
            .Select(line => NameAndType().Match(line)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)).ToArray();
    }

    [GeneratedRegex("^(\\S+) (\\S+)$")]
    private static partial Regex NameAndType();
}
