using GalleryTools.Help;

namespace GalleryTools.Tests.Help;

/// <summary>A script module of one command in a folder of its own, with help pages beside it. To the engine its metadata is a cmdlet's.</summary>
internal sealed class ToyModule : IDisposable
{
    private const string Code = """
        # .EXTERNALHELP Toy.psm1-Help.xml
        function Remove-Toy {
            [CmdletBinding(DefaultParameterSetName = 'ByName', SupportsShouldProcess)]
            [OutputType([string], [int])]
            param(
                [Parameter(Mandatory, ParameterSetName = 'ById', ValueFromPipeline, ValueFromPipelineByPropertyName)] [uri] $ResourceId,
                [Parameter(Mandatory, ParameterSetName = 'ByName', Position = 0)] [Alias('Toy')] [string] $Name,
                [Nullable[DayOfWeek]] $Day,
                [ValidateSet('Red', 'Blue')] [PSDefaultValue(Help = 'the colour of the toy')] [string[]] $Color,
                [switch] $Force,
                [Parameter(DontShow)] [string] $Hidden)
        }
        """;

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("toy-");

    public ToyModule()
    {
        _root.CreateSubdirectory("Toy");
        File.WriteAllText(Manifest, "@{ RootModule = 'Toy.psm1'; ModuleVersion = '1.0'; FunctionsToExport = 'Remove-Toy' }");
        File.WriteAllText(Path.Combine(Folder, "Toy.psm1"), Code);
    }

    public string Folder => Path.Combine(_root.FullName, "Toy");

    public string Manifest => Path.Combine(Folder, "Toy.psd1");

    public string Help => Path.Combine(_root.FullName, "help");

    public string AddPage(string text, string name = "Remove-Toy", string culture = "en-US")
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Help, culture)).FullName, name + ".md");
        File.WriteAllText(path, text);
        return path;
    }

    public (int ExitCode, string Log) Build()
    {
        using var log = new StringWriter();
        return (HelpBuild.Run(Folder, Help, log), log.ToString());
    }

    public void Dispose() => _root.Delete(recursive: true);
}
