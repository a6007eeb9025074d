using System.Management.Automation;
using GalleryTools.Core.Connections;
using GalleryTools.Session;

namespace GalleryTools.Commands;

/// <summary>A cmdlet that talks to the service, over the session's connection or the one given with -Context.</summary>
public abstract class ConnectedCmdlet : GalleryCmdlet
{
    /// <summary>A token from outside is renewed in good time before it ends.</summary>
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(10);

    private ToolsContext? _connected;

    /// <summary>A connection of another runspace, as Get-AzGalleryToolsContext gives it.</summary>
    [Parameter]
    [ValidateNotNull]
    public ToolsContext? Context { get; set; }

    /// <summary>True for a cmdlet that changes anything: it never signs in through a chain of whatever answers first.</summary>
    private protected virtual bool NeedsExplicitConnection => false;

    /// <summary>What there is without a sign-in; null where there is none.</summary>
    private protected GalleryConnection? ExistingConnection => (Context ?? SessionContext.Get(this))?.Connection;

    private protected GalleryConnection Connection => Connected.Connection;

    private ToolsContext Connected
    {
        get
        {
            if (_connected is not null)
                return _connected;
            var connected = Context ?? SessionContext.Get(this) ?? ConnectByItself();
            if (NeedsExplicitConnection && connected is { IsImplicit: true, Connection.Source: CredentialSource.Chain })
                throw ConnectionFailure.NotConnected(MyInvocation.MyCommand.Name);
            Thread.VirtualTime = connected.VirtualTime;
            return _connected = connected;
        }
    }

    /// <summary>Before each call to the service, on the pipeline's thread, where Azure PowerShell can be asked.</summary>
    private protected override void BeforeCall()
    {
        if (_connected?.Connection is { Source: CredentialSource.AzContext } connection && connection.TokenExpiresOn - DateTimeOffset.UtcNow < RenewBefore)
            connection.Renew(new AzPowerShell(this).Request() ?? throw ConnectionFailure.NotConnected(MyInvocation.MyCommand.Name));
    }

    private ToolsContext ConnectByItself()
    {
        var request = new AzPowerShell(this).Request();
        if (request is null && NeedsExplicitConnection)
            throw ConnectionFailure.NotConnected(MyInvocation.MyCommand.Name);
        var connection = Await(() => Connector.ConnectAsync(request ?? new ConnectionRequest(), Stop));
        var context = new ToolsContext(connection) { IsImplicit = true };
        SessionContext.Set(this, context);
        return context;
    }
}
