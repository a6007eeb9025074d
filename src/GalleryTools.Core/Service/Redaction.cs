using System.Text.RegularExpressions;

namespace GalleryTools.Core.Service;

/// <summary>Takes tokens, signatures and secrets out of what is shown. What looks like one is taken out too.</summary>
internal static partial class Redaction
{
    private const string Removed = "REDACTED";

    /// <summary>What a name has in it that says of a text in JSON that it is a secret.</summary>
    private const string SecretStem =
        "password|passwd|pwd|passphrase|secret|token|credential|(?:access|account|storage|api|private|shared|primary|secondary|master)[-_]?key|connection[-_ ]?string|customData|userData|sasUri|accessSAS";

    /// <summary>Headers that carry a secret. Of an address in any other header, the query is taken out.</summary>
    private static readonly HashSet<string> SecretHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "Set-Cookie", "WWW-Authenticate", "X-IDENTITY-HEADER", "x-ms-authorization-auxiliary",
    };

    /// <summary>Parameters of ARM requests that say nothing secret. All others are signatures until known otherwise.</summary>
    private static readonly HashSet<string> PlainParameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "api-version", "$expand", "$filter", "$top", "$select", "monitor", "bypassSoftDelete",
    };

    /// <summary>Without one of these there is nothing for the patterns to find, and most texts have none.</summary>
    private static readonly string[] MayHoldSecret = ["?", "@", "bearer ", "=", "\":", "\": ", "eyJ", "secret", "password", "pwd", "key", "token"];

    public static string OfUri(Uri uri)
    {
        var query = uri.Query.TrimStart('?');
        if (query.Length == 0)
            return Place(uri);
        var parameters = query.Split('&').Select(parameter =>
        {
            var name = parameter.Split('=', 2)[0];
            if (PlainParameters.Contains(Uri.UnescapeDataString(name)))
                return parameter;
            return name.Length == parameter.Length ? Removed : $"{name}={Removed}";
        });
        return $"{Place(uri)}?{string.Join('&', parameters)}";
    }

    public static string OfHeader(string name, string value)
    {
        if (SecretHeaders.Contains(name))
            return Removed;
        return Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal) ? OfUri(uri) : value;
    }

    /// <summary>A message of the service, or a value of the user's, on its way into an error.</summary>
    public static string OfText(string text) => MayHoldSecret.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase)) ? OfBody(text) : text;

    public static string OfBody(string body)
    {
        var text = SecretProperty().Replace(body, $"$1\"{Removed}\"");
        text = NestedSecretProperty().Replace(text, $"$1{Removed}$2");
        text = SignedAddress().Replace(text, $"$1?{Removed}");
        text = SignedFragment().Replace(text, $"$1#{Removed}");
        text = Login().Replace(text, $"$1{Removed}@");
        text = SecretInText().Replace(text, $"$1{Removed}");
        text = NamedSecret().Replace(text, $"$1{Removed}");
        text = AssignedSecret().Replace(text, $"$1{Removed}");
        return WebToken().Replace(text, Removed);
    }

    /// <summary>True for text that is a key by its shape alone, whatever it is called: of storage accounts and queues, client secrets, private keys.</summary>
    public static bool IsKey(string text) => Key().IsMatch(text);

    /// <summary>Scheme, host, port and path: neither the login before the host nor what stands after the path.</summary>
    private static string Place(Uri uri) => uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    /// <summary>64 or 32 bytes in base 64, the two newer forms of keys and of client secrets, and a key in PEM.</summary>
    [GeneratedRegex(
        @"^(?:[A-Za-z0-9+/]{86}==|[A-Za-z0-9+/]{43}=|[A-Za-z0-9]{52}JQQJ9[9D][A-Za-z0-9+/=]{20,40}|[A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{30,40}|gh[a-z]_[A-Za-z0-9]{30,})$|-----BEGIN [A-Z ]*PRIVATE KEY-----",
        RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    /// <summary>A JSON property whose name says that its text, or each text of its list, is a secret.</summary>
    [GeneratedRegex(
        $@"(""[^""]*(?:{SecretStem})[^""]*""\s*:\s*)(?:""(?:[^""\\]|\\.)*""|\[[^\[\]{{}}]*\])",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SecretProperty();

    /// <summary>The same in JSON that is a string of other JSON, as Resource Manager nests errors.</summary>
    [GeneratedRegex(
        $@"(\\+""[^""\\]*(?:{SecretStem})[^""\\]*\\+""\s*:\s*\\+"")[^""\\]*(\\+"")",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NestedSecretProperty();

    /// <summary>An address with a query inside JSON text, such as a SAS or a signed operation address.</summary>
    [GeneratedRegex("""([a-z][a-z0-9+.-]{1,20}:\\?/\\?/[^"\s?]+)\?[^"\s]*""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SignedAddress();

    /// <summary>An address whose fragment carries what a query would, such as the token of a sign-in page.</summary>
    [GeneratedRegex("""([a-z][a-z0-9+.-]{1,20}:\\?/\\?/[^"\s?#]+)#[^"\s=]*=[^"\s]*""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SignedFragment();

    /// <summary>A name and a password before the host of an address.</summary>
    [GeneratedRegex("""([a-z][a-z0-9+.-]{1,20}:\\?/\\?/)[^"\s/@?]+@""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Login();

    /// <summary>A bearer token, a signature or a key inside a sentence.</summary>
    [GeneratedRegex("""(\bBearer |\b(?:sig|AccountKey|SharedAccessKey|SharedAccessSignature|Password|Pwd)=)[^"\s;&\\]+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SecretInText();

    /// <summary>A secret that a command line, an environment variable or a log names: <c>--client-secret x</c>, <c>ARM_CLIENT_SECRET=x</c>, <c>AccountKey: x</c>.</summary>
    [GeneratedRegex("""((?:client[_-]?secret|account[_-]?key|access[_-]?key|sas[_-]?token|access[_-]?token|refresh[_-]?token|--password|password=)(?:["']?\s{0,3}[=:]\s{0,3}["']?|\s{1,3}))[^\s"';,&\\]+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex NamedSecret();

    /// <summary>The same by any name, where nothing but an assignment or an option stands between: <c>API_KEY='x'</c>, <c>/password:x</c>, <c>-Token x</c>.</summary>
    [GeneratedRegex("""((?:password|passwd|pwd|passphrase|secret|token|credential|(?:api|storage|shared|private|admin|master)[_-]?key)[\w-]{0,30}=\\*["']?|(?:^|\s)(?:[/-]{1,2}(?:password|passwd|pwd|pass|secret|token|api[_-]?key):|--?(?:password|passwd|pwd|secret|token|api[_-]?key)\s{1,3})\\*["']?)[^\s"';,&\\]+""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AssignedSecret();

    /// <summary>A JSON web token by itself.</summary>
    [GeneratedRegex(@"\beyJ[\w-]+\.[\w-]+\.[\w-]*", RegexOptions.NonBacktracking)]
    private static partial Regex WebToken();
}
