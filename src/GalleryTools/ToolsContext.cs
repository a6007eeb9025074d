using GalleryTools.Core.Connections;
using GalleryTools.Core.Time;
using GalleryTools.Simulator;

namespace GalleryTools;

/// <summary>The connection that cmdlets use. Hand it to other runspaces with -Context.</summary>
public sealed class ToolsContext
{
    internal ToolsContext(GalleryConnection connection, VirtualTime? virtualTime = null, SimulatedService? simulator = null)
    {
        Connection = connection;
        VirtualTime = virtualTime;
        Simulator = simulator;
    }

    /// <summary>A cloud's name, an endpoint's host, or SIMULATOR.</summary>
    public string Cloud => Connection.Cloud;

    public string Endpoint => Connection.Endpoint.GetLeftPart(UriPartial.Authority);

    public string SubscriptionId => Connection.SubscriptionId;

    public string? TenantId => Connection.TenantId;

    public string? Account => Connection.Account;

    /// <summary>None, AccessToken, AzContext, ManagedIdentity or Chain.</summary>
    public string Source => Connection.Source.ToString();

    public string GalleryApiVersion => Connection.GalleryApiVersion;

    public bool IsSimulator => Connection.IsSimulator;

    /// <summary>The service's time, in UTC: the simulator has a clock of its own.</summary>
    public DateTime Clock => Connection.Clock.GetUtcNow().UtcDateTime;

    internal GalleryConnection Connection { get; }

    /// <summary>True where nobody asked for the connection: the first read made it by itself, with whatever sign-in answered first.</summary>
    internal bool IsImplicit { get; init; }

    internal VirtualTime? VirtualTime { get; }

    /// <summary>The embedded service, where the connection is to one: whoever holds it sees every request.</summary>
    internal SimulatedService? Simulator { get; }
}
