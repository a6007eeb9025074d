using System.Text.RegularExpressions;

namespace GalleryTools.Core.Service;

/// <summary>Takes tokens, signatures and secrets out of what is shown. What looks like one is taken out too.</summary>
internal static partial class Redaction
{
    private const string Removed = "REDACTED";

    /// <summary>Headers that are safe to show whole; of an address in a header, the query is taken out.</summary>
    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "WWW-Authenticate", "X-IDENTITY-HEADER", "x-ms-authorization-auxiliary",
    };

    /// <summary>Parameters of ARM requests that say nothing secret. All others are signatures until known otherwise.</summary>
    private static readonly HashSet<string> PlainParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "api-version", "$expand", "$filter", "$top", "$select", "monitor", "bypassSoftDelete",
    };

    public static string OfUri(Uri uri)
    {
        var query = uri.Query.TrimStart('?');
        if (query.Length == 0)
            return uri.GetLeftPart(UriPartial.Path);
        var parameters = query.Split('&').Select(parameter =>
        {
            var name = parameter.Split('=', 2)[0];
            return PlainParameters.Contains(Uri.UnescapeDataString(name)) ? parameter : $"{name}={Removed}";
        });
        return $"{uri.GetLeftPart(UriPartial.Path)}?{string.Join('&', parameters)}";
    }

    public static string OfHeader(string name, string value)
    {
        if (SecretHeaders.Contains(name))
            return Removed;
        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? OfUri(uri) : value;
    }

    public static string OfBody(string body) => SignedAddress().Replace(SecretProperty().Replace(body, $"$1\"{Removed}\""), $"$1?{Removed}");

    /// <summary>A JSON property whose name says that its text is a secret.</summary>
    [GeneratedRegex(
        @"(""[^""]*(?:password|secret|token|accessKey|accountKey|connectionString|customData|sasUri|accessSAS)[^""]*""\s*:\s*)""(?:[^""\\]|\\.)*""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SecretProperty();

    /// <summary>An address with a query inside JSON text, such as a SAS or a signed operation address.</summary>
    [GeneratedRegex("""(https?://[^"\s?]+)\?[^"\s]*""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SignedAddress();
}
