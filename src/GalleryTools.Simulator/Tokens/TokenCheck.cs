using System.Globalization;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Tokens;

/// <summary>
/// A token of the service's own ends on the service's clock. Requests without a token, or with one of somebody else's, pass: who can reach the
/// simulator may use it.
/// </summary>
internal static class TokenCheck
{
    private const string Scheme = "Bearer ";

    /// <summary>ARM's 401 for a token that has expired, or null.</summary>
    public static Answer? Refuse(Call call)
    {
        if (call.Request.Authorization is not { } header || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        if (IdentityToken.ServiceExpiryOf(header[Scheme.Length..]) is not { } expiry || call.State.Now < expiry)
            return null;
        var message = $"The access token expiry UTC time '{Time(expiry)}' is earlier than current UTC time '{Time(call.State.Now)}'.";
        var tenant = call.State.Subscriptions.Values.First().TenantId;
        return ErrorBody.Of(Refusal.Gateway(401, "ExpiredAuthenticationToken", message))
            .With("www-authenticate", $"Bearer authorization_uri=\"https://login.windows.net/{tenant}\", error=\"invalid_token\", error_description=\"{message}\"");
    }

    // As in 11/2/2026 8:00:00 AM.
    private static string Time(DateTimeOffset time) => time.ToString("M/d/yyyy h:mm:ss tt", CultureInfo.InvariantCulture);
}
