using Azure.Core;

namespace GalleryTools.Core.Connections;

internal sealed class HeldTokenCredential(HeldToken token, TimeProvider clock) : TokenCredential
{
    /// <summary>A token that does not say when it ends is asked for again after this time.</summary>
    private static readonly TimeSpan Unstated = TimeSpan.FromHours(1);

    public HeldToken Token { get; set; } = token;

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(Token.Value, Token.ExpiresOn ?? clock.GetUtcNow() + Unstated);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
