using Xunit;

namespace GalleryTools.Testing.Connections;

/// <summary>Az.Accounts in the session, played by a script module: subscription, tenant, account, cloud and token are its own.</summary>
public sealed class AzPowerShellTests
{
    private const string Secret = "token-that-nobody-may-see";

    private const string PlainToken = $"'{Secret}'";

    private const string SecureToken =
        $"$s = [securestring]::new(); '{Secret}'.ToCharArray() | ForEach-Object {{ $s.AppendChar($_) }}; $s";

    [Theory]
    [InlineData(PlainToken)]
    [InlineData(SecureToken)]
    public void Its_token_is_asked_for_the_clouds_own_audience_and_shown_nowhere(string token)
    {
        using var session = WithAz(token);

        // Ends at the first line that -Debug shows, which is before the request leaves.
        var shown = session.Run("Connect-AzGalleryTools -Debug -Verbose 4>&1 5>&1 | Select-Object -First 1").ThrowIfFailed();

        Assert.StartsWith($"> GET https://management.usgovcloudapi.net/subscriptions/{SampleSite.Subscription}?", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Authorization: REDACTED", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, shown.Everything, StringComparison.Ordinal);
        Assert.StartsWith("https://management.", session.Run("$global:asked").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_asked_for_goes_before_the_context()
    {
        using var session = WithAz(PlainToken);

        var refused = session.Run("Connect-AzGalleryTools -SubscriptionId abc").Error;

        Assert.Equal("InvalidSubscriptionId", refused.FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void A_failing_Get_AzAccessToken_is_an_error_that_a_person_can_read()
    {
        using var session = WithAz("throw 'Run Connect-AzAccount to login.'");

        var refused = session.Run("Connect-AzGalleryTools").Error;

        Assert.Contains("Run Connect-AzAccount", refused.ToString(), StringComparison.Ordinal);
    }

    private static ModuleSession WithAz(string token)
    {
        using var folder = new TemporaryFolder();
        var module = folder.Write("Az.Accounts.psm1", $$"""
            function Get-AzContext { [pscustomobject]@{
                Subscription = [pscustomobject]@{ Id = '{{SampleSite.Subscription}}' }; Tenant = [pscustomobject]@{ Id = 'aaaa' }
                Account = [pscustomobject]@{ Id = 'ada@contoso.com' }; Environment = [pscustomobject]@{ Name = 'AzureUSGovernment' } } }
            function Get-AzAccessToken { [CmdletBinding()] param($ResourceUrl)
                $global:asked = $ResourceUrl
                [pscustomobject]@{ Token = $({{token}}); ExpiresOn = [DateTimeOffset]::UtcNow.AddHours(1) } }
            """);
        var session = ModuleSession.Imported();
        session.Run("Import-Module $args[0]", module).ThrowIfFailed();
        return session;
    }
}
