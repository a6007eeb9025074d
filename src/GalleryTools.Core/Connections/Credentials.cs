using Azure.Core;
using Azure.Identity;

namespace GalleryTools.Core.Connections;

internal static class Credentials
{
    public static TokenCredential For(ConnectionRequest request, Cloud cloud) => request.Source switch
    {
        CredentialSource.None => new HeldTokenCredential(new("none", ExpiresOn: null)),
        CredentialSource.AccessToken or CredentialSource.AzContext =>
            new HeldTokenCredential(Checked(request.Token)),
        CredentialSource.ManagedIdentity => new ManagedIdentityCredential(
            request.ManagedIdentityClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned),
        _ => Chain(request, cloud),
    };

    /// <summary>A token that is there, with its end, which the token itself says where its giver doesn't.</summary>
    /// <exception cref="GalleryException">There is none.</exception>
    public static HeldToken Checked(HeldToken? token) => token is { Value.Length: > 0 }
        ? token with { ExpiresOn = token.ExpiresOn ?? TokenClaims.Read(token.Value).ExpiresOn }
        : throw ConnectionFailure.AccessTokenMissing();

    /// <summary>Azure.Identity's own chain, cut in three because its order puts Visual Studio before the Azure CLI.</summary>
    private static ChainedTokenCredential Chain(ConnectionRequest request, Cloud cloud) => new(
        new DefaultAzureCredential(Only(request, cloud, options =>
        {
            options.ExcludeWorkloadIdentityCredential = false;
            options.ExcludeManagedIdentityCredential = false;
        })),
        new DefaultAzureCredential(Only(request, cloud, options => options.ExcludeAzureCliCredential = false)),
        new DefaultAzureCredential(Only(request, cloud, options =>
        {
            options.ExcludeVisualStudioCredential = false;
            options.ExcludeAzureDeveloperCliCredential = false;
            options.ExcludeAzurePowerShellCredential = false;
        })));

    private static DefaultAzureCredentialOptions Only(ConnectionRequest request, Cloud cloud, Action<DefaultAzureCredentialOptions> include)
    {
        var options = new DefaultAzureCredentialOptions
        {
            AuthorityHost = cloud.SignIn,
            TenantId = request.TenantId,
            ExcludeEnvironmentCredential = true,
            ExcludeInteractiveBrowserCredential = true,
            ExcludeWorkloadIdentityCredential = true,
            ExcludeManagedIdentityCredential = true,
            ExcludeAzureCliCredential = true,
            ExcludeVisualStudioCredential = true,
            ExcludeVisualStudioCodeCredential = true,
            ExcludeAzureDeveloperCliCredential = true,
            ExcludeAzurePowerShellCredential = true,
            ExcludeBrokerCredential = true,
        };
        include(options);
        return options;
    }
}
