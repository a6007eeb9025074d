using Azure.Core;

namespace GalleryTools.Core.Connections;

internal sealed class HeldTokenCredential(HeldToken token) : TokenCredential
{
    public HeldToken Token { get; set; } = token;

    /// <summary>
    /// The SDK keeps a token until shortly before its end. This one is said to end at once, so that it is asked for with every request,
    /// which costs nothing, and a renewed one goes out with the next.
    /// </summary>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(Token.Value, DateTimeOffset.UnixEpoch);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
