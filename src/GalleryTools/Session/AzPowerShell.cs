using System.Globalization;
using System.Management.Automation;
using System.Net;
using System.Security;
using GalleryTools.Core.Connections;

namespace GalleryTools.Session;

/// <summary>The session's own Azure PowerShell sign-in (Connect-AzAccount), where Az.Accounts is loaded. It is never loaded by us.</summary>
internal sealed class AzPowerShell(PSCmdlet cmdlet)
{
    private const string ContextScript =
        "$c = Get-AzContext; if ($c -and $c.Account) { @{ Subscription = $c.Subscription.Id; Tenant = $c.Tenant.Id; Account = $c.Account.Id; Cloud = $c.Environment.Name } }";

    private const string TokenScript = "param($Resource) Get-AzAccessToken -ResourceUrl $Resource -ErrorAction Stop -WarningAction SilentlyContinue";

    /// <summary>Null when Az.Accounts is not loaded, or nobody is signed in there.</summary>
    public ConnectionRequest? Request()
    {
        if (Invoke("Get-Module -Name Az.Accounts").Count == 0)
            return null;
        if (Invoke(ContextScript) is not [{ BaseObject: System.Collections.Hashtable context }])
            return null;
        var cloud = context["Cloud"] as string ?? "AzureCloud";
        return new ConnectionRequest
        {
            Source = CredentialSource.AzContext,
            SubscriptionId = context["Subscription"] as string,
            TenantId = context["Tenant"] as string,
            Account = context["Account"] as string,
            CloudName = cloud,
            Token = Token(Connector.AudienceOf(cloud)),
        };
    }

    /// <summary>Get-AzAccessToken gives text up to Az.Accounts 4 and a SecureString since 5.</summary>
    public HeldToken Token(string audience)
    {
        var token = Invoke(TokenScript, audience) is [var only] ? only : throw new InvalidOperationException("Get-AzAccessToken gave no token.");
        var value = token.Properties["Token"]?.Value;
        return new HeldToken(
            value is SecureString secret ? new NetworkCredential(string.Empty, secret).Password : value as string ?? string.Empty,
            token.Properties["ExpiresOn"]?.Value switch
            {
                DateTimeOffset date => date,
                DateTime date => new DateTimeOffset(date),
                string text when DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) => date,
                _ => null,
            });
    }

    private System.Collections.ObjectModel.Collection<PSObject> Invoke(string script, params object[] arguments) =>
        cmdlet.InvokeCommand.InvokeScript(script, useNewScope: true, System.Management.Automation.Runspaces.PipelineResultTypes.None, input: null, arguments);
}
