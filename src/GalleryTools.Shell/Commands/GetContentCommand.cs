using System.Management.Automation;

namespace GalleryTools.Shell.Commands;

[Cmdlet(VerbsCommon.Get, "Content")]
public sealed class GetContentCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("LiteralPath", "FullName")]
    public string[] Path { get; set; } = [];

    [Parameter]
    public SwitchParameter Raw { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in Path)
        {
            var file = GetUnresolvedProviderPathFromPSPath(path);
            if (!File.Exists(file))
                WriteError(new ErrorRecord(new FileNotFoundException($"Cannot find path '{file}' because it does not exist."), "PathNotFound", ErrorCategory.ObjectNotFound, path));
            else if (Raw)
                WriteObject(File.ReadAllText(file));
            else
                WriteObject(File.ReadLines(file), enumerateCollection: true);
        }
    }
}
