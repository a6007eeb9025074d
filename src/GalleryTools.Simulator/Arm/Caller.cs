using System.Text;
using System.Text.Json;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Arm;

/// <summary>Who calls.</summary>
internal static class Caller
{
    /// <summary>The object id (or application id) in a bearer token; empty where there is none to be read. Nobody's signature is checked here.</summary>
    public static string IdOf(string? authorization)
    {
        if (authorization?.Split('.') is not [_, var payload, ..])
            return "";
        try
        {
            if (Base64Url.Decode(payload) is not { } text)
                return "";
            using var claims = JsonDocument.Parse(text);
            return Claim(claims.RootElement, "oid") ?? Claim(claims.RootElement, "appid") ?? "";
        }
        // The last one is half a surrogate pair in the claim.
        catch (Exception unreadable) when (unreadable is JsonException or DecoderFallbackException or InvalidOperationException)
        {
            return "";
        }
    }

    private static string? Claim(JsonElement claims, string name) =>
        claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
