using System.Globalization;

namespace GalleryTools.Core.KnownErrors;

/// <summary>Every failure that GalleryTools can explain: its facts, its wordings and its texts in each language.</summary>
public sealed class KnownErrorCatalog
{
    private static readonly Lazy<KnownErrorCatalog> Shipped = new(() => Load(strict: false));

    private readonly Dictionary<string, KnownError> _errors;
    private readonly Dictionary<string, IReadOnlyDictionary<string, KnownErrorTemplates>> _languages;
    private readonly Lazy<(KnownError Error, MessageTemplate Template)[]> _templates;
    private readonly bool _strict;

    internal KnownErrorCatalog(
        IReadOnlyList<KnownError> errors,
        Dictionary<string, IReadOnlyDictionary<string, KnownErrorTemplates>> languages,
        bool strict)
    {
        Errors = errors;
        _errors = errors.ToDictionary(error => error.Id, StringComparer.OrdinalIgnoreCase);
        _languages = languages;
        _strict = strict;
        _templates = new(Templates);
    }

    /// <summary>The catalogue that ships with the module, read when it is first asked for.</summary>
    public static KnownErrorCatalog Default => Shipped.Value;

    /// <summary>In the order of the data.</summary>
    public IReadOnlyList<KnownError> Errors { get; }

    /// <summary>Cultures with texts of their own, for example <c>en</c> and <c>ko</c>.</summary>
    public IReadOnlyCollection<string> Languages => _languages.Keys;

    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, KnownErrorTemplates>> Texts => _languages;

    public KnownError? Find(string id) => _errors.GetValueOrDefault(id);

    /// <summary>
    /// The texts of an error in the culture, else in its parent, else in English. A value that is missing although the text
    /// needs it is our bug; the reader gets an ellipsis there instead of an exception on top of the error.
    /// </summary>
    /// <param name="id">The known error's id.</param>
    /// <param name="culture">The reader's culture, <c>ko-KR</c> or <c>ko</c> for Korean.</param>
    /// <param name="values">The case's values by placeholder.</param>
    /// <exception cref="KeyNotFoundException">No error has this id.</exception>
    public KnownErrorText Text(string id, CultureInfo culture, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(culture);
        ArgumentNullException.ThrowIfNull(values);
        var error = Find(id) ?? throw new KeyNotFoundException($"No known error has the id '{id}'.");
        var texts = TextsOf(error.Id, culture);
        return new KnownErrorText(Fill(texts.Message), Fill(texts.Cause), Fill(texts.Fix));

        string Fill(TextTemplate template)
        {
            var (text, complete) = template.Fill(values);
            return complete || !_strict ? text : throw new ArgumentException($"'{error.Id}' lacks a value in: {text}", nameof(values));
        }
    }

    /// <summary>
    /// The failure that a message of the service reports, or null when the catalogue doesn't know it: a message that is no
    /// gallery failure never gets a cause. The message decides, because one code stands for many failures; among failures of
    /// equal wording the code does.
    /// </summary>
    /// <param name="code">The error code beside the message, if there is one.</param>
    /// <param name="message">The message alone, without the wrapping of a client.</param>
    public RecognisedError? Recognise(string? code, string message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (MessageTemplate.Normalize(message) is not { Length: > 0 } text)
            return null;

        RecognisedError? best = null;
        foreach (var (error, template) in _templates.Value)
        {
            if (template.Match(text) is not { } values)
                continue;
            if (code is null || error.Codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                return new RecognisedError(error, values);
            best ??= new RecognisedError(error, values);
        }

        return best;
    }

    /// <summary>A catalogue of its own, for tests.</summary>
    /// <param name="strict">True where a value that a text lacks shall throw, as in tests.</param>
    internal static KnownErrorCatalog Load(bool strict) =>
        new(KnownErrorResources.Errors(), KnownErrorResources.Languages(), strict);

    /// <summary>The wording that says most by itself comes first, so that a general one never takes its message.</summary>
    private (KnownError Error, MessageTemplate Template)[] Templates() =>
    [
        .. Errors.SelectMany(error => error.Messages.Select(message => (Error: error, Template: new MessageTemplate(message))))
            .OrderByDescending(entry => entry.Template.LiteralLength),
    ];

    private KnownErrorTemplates TextsOf(string id, CultureInfo culture)
    {
        for (var candidate = culture; candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (_languages.TryGetValue(candidate.Name, out var texts) && texts.TryGetValue(id, out var found))
                return found;
        }

        return _languages["en"][id];
    }
}
