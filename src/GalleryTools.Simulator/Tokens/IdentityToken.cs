using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Tokens;

/// <summary>A token of the simulated service: a JWT that clients can read, signed so that the service knows its own again.</summary>
/// <param name="Audience">The resource that it was asked for.</param>
/// <param name="ClientId">The identity's client id.</param>
/// <param name="IssuedAt">On the client's clock.</param>
/// <param name="ExpiresOn">On the client's clock: what <c>exp</c> says.</param>
/// <param name="ServiceExpiry">On the service's clock: what counts.</param>
internal sealed record IdentityToken(
    string TenantId, string Audience, string ClientId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresOn, DateTimeOffset ServiceExpiry)
{
    private const string ServiceExpiryClaim = "simulated_exp";

    // A secret would protect nothing: on loopback a request needs no token at all.
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("GalleryTools.Simulator identity tokens");

    public string Write()
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256" };
        var issuer = $"https://sts.windows.net/{TenantId}/";
        var principal = PrincipalId(TenantId);
        var claims = new JsonObject
        {
            ["aud"] = Audience,
            ["iss"] = issuer,
            ["iat"] = IssuedAt.ToUnixTimeSeconds(),
            ["nbf"] = IssuedAt.ToUnixTimeSeconds(),
            ["exp"] = ExpiresOn.ToUnixTimeSeconds(),
            ["appid"] = ClientId,
            ["idp"] = issuer,
            ["idtyp"] = "app",
            ["oid"] = principal,
            ["sub"] = principal,
            ["tid"] = TenantId,
            ["ver"] = "1.0",
            [ServiceExpiryClaim] = ServiceExpiry.ToUnixTimeSeconds(),
        };
        var signed = $"{Base64Url.Encode(JsonText.Bytes(header))}.{Base64Url.Encode(JsonText.Bytes(claims))}";
        return $"{signed}.{Signature(signed)}";
    }

    /// <summary>When a token ends on the service's clock; null for one that the service didn't issue.</summary>
    public static DateTimeOffset? ServiceExpiryOf(string token)
    {
        var end = token.LastIndexOf('.');
        if (end < 0 || token[(end + 1)..] != Signature(token[..end]))
            return null;
        var claims = JsonNode.Parse(Base64Url.Decode(token[..end].Split('.')[1]) ?? throw new JsonException("A signed token has claims."));
        return DateTimeOffset.FromUnixTimeSeconds((long)claims![ServiceExpiryClaim]!);
    }

    /// <summary>The object id of a tenant's one managed identity.</summary>
    private static string PrincipalId(string tenantId) => new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("oid" + tenantId)).AsSpan(0, 16)).ToString();

    private static string Signature(string signed) => Base64Url.Encode(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(signed)));
}
