using System.Diagnostics.CodeAnalysis;
using Azure.Identity;
using Azure.ResourceManager;

namespace GalleryTools.Core.Connections;

/// <summary>A cloud by the name that Azure PowerShell and the Azure CLI give it, or one endpoint by its address.</summary>
internal sealed record Cloud(string Name, Uri Endpoint, string Audience, Uri SignIn)
{
    private static readonly Cloud[] Known =
    [
        From("AzureCloud", ArmEnvironment.AzurePublicCloud, AzureAuthorityHosts.AzurePublicCloud),
        From("AzureUSGovernment", ArmEnvironment.AzureGovernment, AzureAuthorityHosts.AzureGovernment),
        From("AzureChinaCloud", ArmEnvironment.AzureChina, AzureAuthorityHosts.AzureChina),
    ];

    public static IEnumerable<string> Names => Known.Select(cloud => cloud.Name);

    public static bool TryFind(string name, [NotNullWhen(true)] out Cloud? cloud)
    {
        cloud = Known.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return cloud is not null;
    }

    /// <summary>An endpoint by its address; where it needs a sign-in, it is the public cloud's.</summary>
    public static Cloud At(Uri endpoint, string name) =>
        new(name, endpoint, endpoint.GetLeftPart(UriPartial.Authority), AzureAuthorityHosts.AzurePublicCloud);

    private static Cloud From(string name, ArmEnvironment environment, Uri signIn) =>
        new(name, environment.Endpoint, environment.Audience, signIn);
}
