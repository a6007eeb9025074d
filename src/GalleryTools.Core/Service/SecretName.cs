using System.Text.RegularExpressions;

namespace GalleryTools.Core.Service;

/// <summary>Which names say that a secret stands beside them, however they are spelled: <c>api-key</c>, <c>API_KEY</c> and <c>apiKey</c> are one.</summary>
internal static partial class SecretName
{
    /// <summary>For a JSON property or a tag. Of the names in camel case <c>sas</c> counts as a word only: a disaster recovery plan is no secret.</summary>
    public static bool Is(string name) => Stem().IsMatch(Folded(name)) || SasWord().IsMatch(name);

    /// <summary>True for a name that ends in "key", unless it is a public one: what it holds has to be looked at.</summary>
    public static bool MayBeKey(string name) =>
        (name.EndsWith("key", StringComparison.OrdinalIgnoreCase) || name.EndsWith("keys", StringComparison.OrdinalIgnoreCase))
        && !name.Contains("public", StringComparison.OrdinalIgnoreCase);

    /// <summary>No word and no address: letters and digits mixed, and enough of them.</summary>
    public static bool LooksRandom(string value) => value.Length >= 12 && Alphabet().IsMatch(value) && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter);

    private static string Folded(string name) => new(name.Where(char.IsLetterOrDigit).ToArray());

    [GeneratedRegex(
        "password|passwd|passphrase|passcode|pwd|secret|token|credential|connectionstring|connstr|customdata|userdata|protectedsettings|additionalunattendcontent"
        + "|(?:access|account|storage|api|app|private|shared|primary|secondary|master|admin|signing|function|host|subscription|service|ssh|license|product|registration)keys?(?:$|[0-9])"
        + "|^key[0-9]$|signature$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Stem();

    [GeneratedRegex("(?i:^|[-_. ])(?i:sas)(?:[-_. ]|$|[A-Z])|[a-z0-9](?:SAS|Sas)(?:[-_. A-Z]|$)|^(?i:sas)(?i:uri|url|token|key)", RegexOptions.NonBacktracking)]
    private static partial Regex SasWord();

    [GeneratedRegex("^[A-Za-z0-9+_~.=][A-Za-z0-9+/_~.=-]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Alphabet();
}
