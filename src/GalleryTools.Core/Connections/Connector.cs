using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;
using Azure.ResourceManager.Compute;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Connections;

/// <summary>Makes a connection, and proves it by reading the subscription.</summary>
public static class Connector
{
    /// <exception cref="GalleryException">The request is wrong, nobody is signed in, or the subscription can't be read.</exception>
    public static async Task<GalleryConnection> ConnectAsync(ConnectionRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.SubscriptionId is { } id && !Guid.TryParseExact(id, "D", out _))
            throw ConnectionFailure.InvalidSubscriptionId(id);
        var cloud = FindCloud(request);
        var transport = request.Transport ?? (request.CertificateFile is { } pem ? PinnedCertificate.Trusting(pem) : null);
        var credential = Credentials.For(request, cloud);
        var account = await AccountAsync(request, cloud, credential, stop);

        var clock = new ServiceClock(request.Clock);
        var probe = Open(cloud, credential, transport, clock, ApiVersions.Unknown);
        var subscriptionId = request.SubscriptionId ?? await OnlySubscriptionAsync(probe, stop);
        var subscription = await probe.GetAsync(ResourceId.Parse($"/subscriptions/{subscriptionId}"), stop);
        var versions = await VersionsAsync(probe, subscriptionId, stop);

        return new GalleryConnection(Open(cloud, credential, transport, clock, versions), request.Source == CredentialSource.None ? null : credential as HeldTokenCredential)
        {
            Endpoint = cloud.Endpoint,
            Cloud = cloud.Name,
            SubscriptionId = subscriptionId,
            TenantId = subscription.Text("tenantId") ?? request.TenantId,
            Account = account,
            Source = request.Source,
            IsSimulator = request.IsSimulator,
        };
    }

    public static IEnumerable<string> CloudNames => Cloud.Names;

    /// <summary>The resource that a token for this cloud's Resource Manager is asked for.</summary>
    /// <exception cref="GalleryException">No cloud has this name.</exception>
    public static string AudienceOf(string cloudName) =>
        Cloud.TryFind(cloudName, out var cloud) ? cloud.Audience : throw ConnectionFailure.UnknownCloud(cloudName);

    /// <summary>True for an address of this machine's own, which needs no sign-in.</summary>
    public static bool IsLoopback(string endpoint) => Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static Cloud FindCloud(ConnectionRequest request)
    {
        if (request.Endpoint is null)
            return Cloud.TryFind(request.CloudName, out var known) ? known : throw ConnectionFailure.UnknownCloud(request.CloudName);
        if (!Uri.TryCreate(request.Endpoint, UriKind.Absolute, out var endpoint) || endpoint.Scheme != Uri.UriSchemeHttps || endpoint.UserInfo.Length > 0)
            throw ConnectionFailure.EndpointNotHttps(request.Endpoint);
        return Cloud.At(endpoint, request.IsSimulator ? "SIMULATOR" : endpoint.Authority);
    }

    private static async Task<string?> AccountAsync(ConnectionRequest request, Cloud cloud, TokenCredential credential, CancellationToken stop)
    {
        if (request.Source == CredentialSource.None || request.Account is not null)
            return request.Account;
        try
        {
            var token = await credential.GetTokenAsync(new TokenRequestContext([cloud.Audience.TrimEnd('/') + "/.default"], tenantId: request.TenantId), stop);
            return TokenClaims.Read(token.Token).Account;
        }
        catch (AuthenticationFailedException error)
        {
            throw ConnectionFailure.CredentialsMissing(request.Source, error);
        }
    }

    private static async Task<string> OnlySubscriptionAsync(ArmService service, CancellationToken stop)
    {
        var seen = new List<string>();
        await foreach (var subscription in service.ListAsync("/subscriptions", ApiVersions.Subscriptions, resource: null, stop))
        {
            if (subscription.Text("subscriptionId") is { } id)
                seen.Add(id);
        }

        return seen is [var only] ? only : throw ConnectionFailure.SubscriptionUnclear(seen);
    }

    private static async Task<ApiVersions> VersionsAsync(ArmService service, string subscriptionId, CancellationToken stop)
    {
        try
        {
            return ApiVersions.FromProvider(await service.GetProviderAsync(subscriptionId, stop));
        }
        catch (GalleryException refused) when (refused.Error.ServiceCode == "AuthorizationFailed")
        {
            // An account that may read one gallery only can't read the provider.
            return ApiVersions.Unknown;
        }
    }

    private static ArmService Open(Cloud cloud, TokenCredential credential, HttpMessageHandler? transport, ServiceClock clock, ApiVersions versions)
    {
        var options = new ArmClientOptions
        {
            Environment = new ArmEnvironment(cloud.Endpoint, cloud.Audience),
            RetryPolicy = new RetryOnClock(clock),
            Diagnostics = { ApplicationId = "GalleryTools", IsTelemetryEnabled = true, IsDistributedTracingEnabled = false },
        };
        if (transport is not null)
            options.Transport = new HttpClientTransport(new HttpClient(transport, disposeHandler: false));
        options.AddPolicy(new ExchangeDisplay(clock), HttpPipelinePosition.BeforeTransport);
        options.SetApiVersion(GalleryResource.ResourceType, versions.Gallery);
        options.SetApiVersion(GalleryImageResource.ResourceType, versions.Gallery);
        options.SetApiVersion(GalleryImageVersionResource.ResourceType, versions.Gallery);
        return new ArmService(new ArmClient(credential, Guid.Empty.ToString(), options), cloud.Endpoint, clock, versions);
    }
}
