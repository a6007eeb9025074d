using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace GalleryTools.Shell.Commands;

[Cmdlet(VerbsCommon.Format, "Table")]
public sealed class FormatTableCommand : OuterFormatTableBase
{
    public FormatTableCommand() => FormatShape.Use(this, "Table");
}
