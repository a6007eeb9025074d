namespace GalleryTools.Core.Connections;

/// <summary>What to connect to, and as whom. Transport and clock are the seams for the simulator and for tests.</summary>
public sealed record ConnectionRequest
{
    /// <summary>Null takes the only subscription that the account sees.</summary>
    public string? SubscriptionId { get; init; }

    public string? TenantId { get; init; }

    /// <summary>AzureCloud, AzureUSGovernment or AzureChinaCloud; not read where an endpoint is given.</summary>
    public string CloudName { get; init; } = "AzureCloud";

    /// <summary>An ARM endpoint by its address, https only.</summary>
    public string? Endpoint { get; init; }

    /// <summary>A PEM file whose certificate is trusted for the endpoint, and for it alone.</summary>
    public string? CertificateFile { get; init; }

    public CredentialSource Source { get; init; } = CredentialSource.Chain;

    /// <summary>Client id of a user-assigned managed identity; null for the system-assigned one.</summary>
    public string? ManagedIdentityClientId { get; init; }

    /// <summary>For <see cref="CredentialSource.AccessToken"/> and <see cref="CredentialSource.AzContext"/>.</summary>
    public HeldToken? Token { get; init; }

    /// <summary>Who signed in, where the giver of the token says so.</summary>
    public string? Account { get; init; }

    public HttpMessageHandler? Transport { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public bool IsSimulator { get; init; }
}
