using Xunit;

namespace GalleryTools.Testing.Connections;

/// <summary>An endpoint by its address: HTTPS on this machine, with a certificate that was made a moment ago.</summary>
public sealed class EndpointTests
{
    private const string Connect = "Connect-AzGalleryTools -Endpoint $args[0] -CertificateFile $args[1]";

    [Fact]
    public async Task An_endpoint_on_this_machine_needs_its_certificate_and_no_sign_in()
    {
        await using var service = await LoopbackService.StartAsync();
        using var session = ModuleSession.Imported();

        var context = session.Run(Connect, service.Endpoint, service.CertificateFile).ThrowIfFailed().Output.Single();

        Assert.Equal("None", context.Properties["Source"].Value);
        Assert.Equal(false, context.Properties["IsSimulator"].Value);
        Assert.Equal(new Uri(service.Endpoint).Authority, context.Properties["Cloud"].Value);
        Assert.NotEmpty(session.Run("Get-AzGalleryReplicationReport contoso-images contoso").ThrowIfFailed().Output);
    }

    [Fact]
    public async Task Without_the_certificate_file_the_refusal_names_the_certificate()
    {
        await using var service = await LoopbackService.StartAsync();
        using var session = ModuleSession.Imported();

        var refused = session.Run("Connect-AzGalleryTools -Endpoint $args[0]", service.Endpoint).Error;

        Assert.Equal("CertificateNotTrusted", refused.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("-CertificateFile", refused.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cascade_refuses_every_connection_but_the_simulators()
    {
        await using var service = await LoopbackService.StartAsync();
        using var session = ModuleSession.Imported();
        session.Run(Connect, service.Endpoint, service.CertificateFile).ThrowIfFailed();

        foreach (var more in new[] { "-WhatIf", "-Force -Scope Gallery", "" })
            Assert.Equal("SimulatorOnly,GalleryTools.Commands.RemoveCascadeCommand", session.Run($"Remove-AzGalleryCascade contoso-images sandbox {more}").Error.FullyQualifiedErrorId);
    }

    [Fact]
    public async Task An_access_token_reaches_the_service_and_no_stream()
    {
        await using var service = await LoopbackService.StartAsync();
        using var session = ModuleSession.Imported();

        var connected = session.Run(
            "param($e, $c) $t = [securestring]::new(); 'my-secret-token'.ToCharArray() | ForEach-Object { $t.AppendChar($_) }; "
            + "Connect-AzGalleryTools -Endpoint $e -CertificateFile $c -AccessToken $t -Debug -Verbose",
            service.Endpoint, service.CertificateFile).ThrowIfFailed();

        Assert.Equal("Bearer my-secret-token", service.LastAuthorization);
        Assert.DoesNotContain("my-secret-token", connected.Everything, StringComparison.Ordinal);
        Assert.NotEmpty(connected.Debug);
    }

    [Fact]
    public async Task A_managed_identity_signs_in_through_the_identity_endpoint()
    {
        await using var service = await LoopbackService.StartAsync();
        var environment = new Dictionary<string, string?> { ["IDENTITY_ENDPOINT"] = service.IdentityEndpoint, ["IDENTITY_HEADER"] = "header" };

        var shell = ShellProcess.Run(
            ["-Command", $"(Connect-AzGalleryTools -Identity -Endpoint {service.Endpoint} -CertificateFile '{service.CertificateFile}' -Debug).Source"], environment);

        Assert.Equal(["ManagedIdentity"], shell.Lines);
        Assert.Equal("Bearer " + LoopbackService.IdentityToken, service.LastAuthorization);
        Assert.DoesNotContain(LoopbackService.IdentityToken, shell.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_signed_in_the_answer_comes_quickly_and_says_what_was_tried()
    {
        var environment = new Dictionary<string, string?> { ["PATH"] = Path.GetDirectoryName(Environment.ProcessPath), ["HOME"] = Path.GetTempPath() };
        var started = TimeProvider.System.GetTimestamp();

        var shell = ShellProcess.Run(["-Command", $"try {{ Connect-AzGalleryTools {SampleSite.Subscription} }} catch {{ $_.FullyQualifiedErrorId; $_.Exception.Cause }}"], environment);

        Assert.Equal("CredentialsMissing,GalleryTools.Commands.ConnectToolsCommand", shell.Lines[0]);
        Assert.Contains("Azure CLI", shell.Lines[1], StringComparison.Ordinal);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20), "It took longer than twenty seconds.");
    }
}
