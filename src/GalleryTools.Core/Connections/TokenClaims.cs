using System.Text.Json;
using GalleryTools.Core.Service;

namespace GalleryTools.Core.Connections;

/// <summary>What an access token says of itself. Read for display and expiry only, never trusted: checking it is the service's work.</summary>
internal sealed record TokenClaims(string? Account, DateTimeOffset? ExpiresOn)
{
    public static TokenClaims Read(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3)
            return new(null, null);
        try
        {
            using var payload = JsonDocument.Parse(Decode(parts[1]));
            var claims = payload.RootElement;
            return new(
                claims.Text("upn") ?? claims.Text("unique_name") ?? claims.Text("appid") ?? claims.Text("oid"),
                claims.Number("exp") is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null);
        }
        catch (Exception notAToken) when (notAToken is FormatException or JsonException)
        {
            return new(null, null);
        }
    }

    private static byte[] Decode(string base64Url)
    {
        var base64 = base64Url.Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(base64.PadRight(base64.Length + (4 - (base64.Length % 4)) % 4, '='));
    }
}
