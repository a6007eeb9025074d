using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Tokens;

/// <summary>
/// The managed identity's endpoint, as clients of three kinds ask it: a form by POST (the Azure CLI's <c>MSI_ENDPOINT</c>), App Service's
/// GET (<c>IDENTITY_ENDPOINT</c>), and the instance metadata service's GET.
/// </summary>
internal static class TokenAnswers
{
    public static bool IsToken(ArmPath path) => path.Key is "/msi/token" or "/metadata/identity/oauth2/token";

    public static Answer Issue(Call call)
    {
        if (call.Request.Method is not ("GET" or "POST"))
            throw GatewayRefusals.MethodNotAllowed(call.Request).Raise();
        string? Parameter(string name) => call.Request.Query[name] ?? call.Request.Form[name];
        if (Parameter("resource") is not { Length: > 0 } resource)
            return Invalid("Required query variable 'resource' is missing");

        var state = call.State;
        var tenant = state.Subscriptions.Values.First().TenantId;
        var end = state.Now + state.Scenario.TokenLifetime;
        var token = new IdentityToken(
            tenant, resource, Parameter("client_id") ?? Parameter("clientid") ?? SystemAssigned(tenant), state.ToClient(state.Now), state.ToClient(end), end);
        return new Answer(200, Describe(token, call.Request.ApiVersion), ByGateway: true).With("cache-control", "no-store");
    }

    private static JsonObject Describe(IdentityToken token, string apiVersion) => new()
    {
        ["access_token"] = token.Write(),
        ["client_id"] = token.ClientId,
        ["expires_in"] = Seconds((long)(token.ExpiresOn - token.IssuedAt).TotalSeconds),
        ["expires_on"] = apiVersion == "2017-09-01" ? Date(token.ExpiresOn) : Seconds(token.ExpiresOn.ToUnixTimeSeconds()),
        ["not_before"] = Seconds(token.IssuedAt.ToUnixTimeSeconds()),
        ["resource"] = token.Audience,
        ["token_type"] = "Bearer",
    };

    private static Answer Invalid(string why) =>
        new(400, new JsonObject { ["error"] = "invalid_request", ["error_description"] = why }, ByGateway: true);

    private static string SystemAssigned(string tenantId) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("appid" + tenantId)).AsSpan(0, 16)).ToString();

    private static string Seconds(long seconds) => seconds.ToString(CultureInfo.InvariantCulture);

    // The first App Service form: 11/05/2026 15:18:31 +00:00.
    private static string Date(DateTimeOffset time) => time.ToString("MM/dd/yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture);
}
