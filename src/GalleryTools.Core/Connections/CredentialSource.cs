namespace GalleryTools.Core.Connections;

/// <summary>Where a connection's token comes from.</summary>
public enum CredentialSource
{
    /// <summary>No sign-in: the simulator, or an endpoint on this machine's loopback address.</summary>
    None,

    /// <summary>A token that the caller gave.</summary>
    AccessToken,

    /// <summary>The session's Azure PowerShell context (Connect-AzAccount).</summary>
    AzContext,

    ManagedIdentity,

    /// <summary>The first that answers: workload identity, managed identity, Azure CLI, developer tools. Never for changes.</summary>
    Chain,
}
