using System.Management.Automation;
using System.Net;
using System.Security;
using GalleryTools.Completion;
using GalleryTools.Core.Connections;
using GalleryTools.Session;
using GalleryTools.Simulator;

namespace GalleryTools.Commands;

[Cmdlet(VerbsCommunications.Connect, "AzGalleryTools", DefaultParameterSetName = SignedIn)]
[OutputType(typeof(ToolsContext))]
public sealed class ConnectToolsCommand : GalleryCmdlet
{
    private const string SignedIn = "SignedIn";
    private const string ByIdentity = "Identity";
    private const string ByToken = "AccessToken";
    private const string BySimulator = "Simulator";

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public string? SubscriptionId { get; set; }

    [Parameter(ParameterSetName = SignedIn, ValueFromPipelineByPropertyName = true)]
    [Parameter(ParameterSetName = ByIdentity)]
    [Parameter(ParameterSetName = ByToken)]
    [ValidateNotNullOrEmpty]
    public string? TenantId { get; set; }

    [Parameter(ParameterSetName = SignedIn)]
    [Parameter(ParameterSetName = ByIdentity)]
    [Parameter(ParameterSetName = ByToken)]
    [ArgumentCompleter(typeof(CloudCompleter))]
    [ValidateNotNull]
    public string? Cloud { get; set; }

    [Parameter(ParameterSetName = SignedIn)]
    [Parameter(ParameterSetName = ByIdentity)]
    [Parameter(ParameterSetName = ByToken)]
    [ValidateNotNull]
    public string? Endpoint { get; set; }

    [Parameter(ParameterSetName = SignedIn)]
    [Parameter(ParameterSetName = ByIdentity)]
    [Parameter(ParameterSetName = ByToken)]
    [ValidateNotNull]
    public string? CertificateFile { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = ByIdentity)]
    public SwitchParameter Identity { get; set; }

    [Parameter(ParameterSetName = ByIdentity)]
    [ValidateNotNullOrEmpty]
    public string? ClientId { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = ByToken)]
    public SecureString? AccessToken { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = BySimulator)]
    public SwitchParameter Simulator { get; set; }

    [Parameter(ParameterSetName = BySimulator)]
    [ValidateNotNull]
    public string? Snapshot { get; set; }

    [Parameter(ParameterSetName = BySimulator)]
    [ValidateRange(1, 1_000_000)]
    public double? TimeScale { get; set; }

    protected override void Execute()
    {
        var context = Simulator ? OpenSimulator() : new ToolsContext(Await(() => Connector.ConnectAsync(Request(), Stop)));
        SessionContext.Set(this, context);
        if (context.Simulator is { NotRead.Count: > 0 } simulator)
            WriteWarning(ConnectionFailure.SnapshotIncomplete(simulator.NotRead.Select(unread => unread.Id).ToArray()));
        WriteObject(context);
    }

    private ToolsContext OpenSimulator()
    {
        var file = Snapshot is null ? null : GetUnresolvedProviderPathFromPSPath(Snapshot);
        try
        {
            return Await(() => SimulatorSession.OpenAsync(file, SubscriptionId, TimeScale, Stop));
        }
        catch (SnapshotException invalid)
        {
            throw ConnectionFailure.SnapshotInvalid(file!, invalid);
        }
    }

    private ConnectionRequest Request() => ParameterSetName switch
    {
        ByIdentity => Asked(new() { Source = CredentialSource.ManagedIdentity, ManagedIdentityClientId = ClientId }),
        ByToken => Asked(new() { Source = CredentialSource.AccessToken, Token = new(new NetworkCredential(string.Empty, AccessToken).Password, ExpiresOn: null) }),
        _ when Endpoint is not null && Connector.IsLoopback(Endpoint) => Asked(new() { Source = CredentialSource.None }),
        _ => Asked((Cloud ?? Endpoint) is null ? new AzPowerShell(this).Request() ?? new() : new()),
    };

    /// <summary>What was asked for goes before what a sign-in of the session would say.</summary>
    private ConnectionRequest Asked(ConnectionRequest request) => request with
    {
        SubscriptionId = SubscriptionId ?? request.SubscriptionId,
        TenantId = TenantId ?? request.TenantId,
        CloudName = Cloud ?? request.CloudName,
        Endpoint = Endpoint,
        CertificateFile = CertificateFile is null ? null : GetUnresolvedProviderPathFromPSPath(CertificateFile),
    };
}
