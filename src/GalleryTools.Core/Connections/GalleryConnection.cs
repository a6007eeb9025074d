using GalleryTools.Core.Service;

namespace GalleryTools.Core.Connections;

/// <summary>A connection to one subscription at one endpoint.</summary>
public sealed class GalleryConnection
{
    private readonly HeldTokenCredential? _held;

    internal GalleryConnection(ArmService service, HeldTokenCredential? held)
    {
        Service = service;
        _held = held;
    }

    public required Uri Endpoint { get; init; }

    /// <summary>A cloud's name, the endpoint's host, or SIMULATOR.</summary>
    public required string Cloud { get; init; }

    public required string SubscriptionId { get; init; }

    public string? TenantId { get; init; }

    public string? Account { get; init; }

    public required CredentialSource Source { get; init; }

    public bool IsSimulator { get; init; }

    /// <summary>The gallery API version that both this module and the cloud know.</summary>
    public string GalleryApiVersion => Service.Versions.Gallery;

    /// <summary>When a token from outside ends; null where the SDK renews it.</summary>
    public DateTimeOffset? TokenExpiresOn => _held?.Token.ExpiresOn;

    /// <summary>The service's time, which may not be this machine's.</summary>
    public TimeProvider Clock => Service.Clock;

    internal ArmService Service { get; }

    /// <summary>Goes on with a newer token of the same account, tenant and cloud.</summary>
    /// <exception cref="GalleryException">The session's sign-in is another one by now, or gave no token.</exception>
    /// <exception cref="InvalidOperationException">The connection does not live on a token from outside.</exception>
    public void Renew(ConnectionRequest signIn)
    {
        ArgumentNullException.ThrowIfNull(signIn);
        var held = _held ?? throw new InvalidOperationException("Only a connection on a token from outside is renewed from outside.");
        if (!Same(signIn.Account, Account) || !Same(signIn.CloudName, Cloud) || (signIn.TenantId is not null && !Same(signIn.TenantId, TenantId)))
            throw ConnectionFailure.SignInChanged(Account ?? "-", signIn.Account ?? "-");
        held.Token = Credentials.Checked(signIn.Token);
    }

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Every request until it is disposed carries the correlation id, and is shown where <paramref name="showExchange"/> is given.</summary>
    public static IDisposable BeginRun(string correlationId, Action<string>? showExchange) => new CallScope(correlationId, showExchange).Enter();
}
