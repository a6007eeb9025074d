using System.Management.Automation;
using GalleryTools.Session;

namespace GalleryTools.Commands;

[Cmdlet(VerbsCommunications.Disconnect, "AzGalleryTools")]
public sealed class DisconnectToolsCommand : GalleryCmdlet
{
    protected override void Execute() => SessionContext.Set(this, context: null);
}
