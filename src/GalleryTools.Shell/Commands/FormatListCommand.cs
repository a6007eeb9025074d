using System.Management.Automation;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace GalleryTools.Shell.Commands;

[Cmdlet(VerbsCommon.Format, "List")]
public sealed class FormatListCommand : OuterFormatTableAndListBase
{
    public FormatListCommand() => FormatShape.Use(this, "List");
}
