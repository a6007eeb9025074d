using System.Management.Automation;
using GalleryTools.Session;

namespace GalleryTools.Commands;

[Cmdlet(VerbsCommon.Get, "AzGalleryToolsContext")]
[OutputType(typeof(ToolsContext))]
public sealed class GetToolsContextCommand : GalleryCmdlet
{
    /// <summary>Writes nothing while the session is not connected.</summary>
    protected override void Execute()
    {
        if (SessionContext.Get(this) is { } context)
            WriteObject(context);
    }
}
