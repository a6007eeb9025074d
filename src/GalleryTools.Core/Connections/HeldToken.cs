namespace GalleryTools.Core.Connections;

/// <summary>A token from outside, which only its giver can renew.</summary>
/// <param name="ExpiresOn">Null when neither giver nor token says.</param>
public sealed record HeldToken(string Value, DateTimeOffset? ExpiresOn)
{
    /// <summary>Never shows the token.</summary>
    public override string ToString() => $"token that expires {ExpiresOn:u}";
}
