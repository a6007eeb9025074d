using System.Globalization;

namespace GalleryTools.Core.KnownErrors;

/// <summary>Every failure that GalleryTools can explain: its facts, its wordings and its texts in each language.</summary>
public sealed class KnownErrorCatalog
{
    private static readonly Lazy<KnownErrorCatalog> Shipped = new(() => Load(strict: false));

    private readonly Dictionary<string, KnownError> _errors;
    private readonly Dictionary<string, IReadOnlyDictionary<string, KnownErrorTemplates>> _languages;
    private readonly Lazy<WordingIndex> _wordings;
    private readonly Lazy<Dictionary<string, KnownError>> _byIdentifyingCode;
    private readonly Lazy<ILookup<string, string>> _translated;
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
        _wordings = new(() => new WordingIndex(errors, _translated!.Value));
        _translated = new(() => KnownErrorResources.TranslatedWordings().ToLookup(entry => entry.Id, entry => entry.Wording, StringComparer.Ordinal));
        _byIdentifyingCode = new(() => errors.SelectMany(error => error.IdentifyingCodes.Select(code => (Code: code, Error: error)))
            .ToDictionary(entry => entry.Code, entry => entry.Error, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>The catalogue that ships with the module, read when it is first asked for.</summary>
    public static KnownErrorCatalog Default => Shipped.Value;

    /// <summary>In the order of the data.</summary>
    public IReadOnlyList<KnownError> Errors { get; }

    /// <summary>What people were doing when errors come, in the order of the data.</summary>
    public IEnumerable<string> Areas => Errors.SelectMany(error => error.Areas).Distinct(StringComparer.Ordinal);

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
        var texts = TextsOf(id, culture);
        return new KnownErrorText(Fill(texts.Message), Fill(texts.Cause), Fill(texts.Fix));

        string Fill(TextTemplate template)
        {
            var (text, complete) = template.Fill(values);
            return complete || !_strict ? text : throw new ArgumentException($"'{id}' lacks a value in: {text}", nameof(values));
        }
    }

    /// <summary>The texts of an error without a case's values, in the same language as <see cref="Text"/>.</summary>
    /// <exception cref="KeyNotFoundException">No error has this id.</exception>
    public KnownErrorText GeneralText(string id, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var texts = TextsOf(id, culture);
        return new KnownErrorText(texts.Message.General, texts.Cause.General, texts.Fix.General);
    }

    /// <summary>The errors that have every word of a text somewhere: in id, rows, codes, wordings or the reader's own texts.</summary>
    public IEnumerable<KnownError> Search(string text, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Errors.Where(error =>
        {
            var (message, cause, fix) = GeneralText(error.Id, culture);
            var all = string.Join('\n', [.. _translated.Value[error.Id], error.Id, message, cause, fix, .. error.Rows, .. error.Codes, .. error.IdentifyingCodes, .. error.Messages, .. error.GenericMessages]);
            return Array.TrueForAll(words, word => all.Contains(word, StringComparison.OrdinalIgnoreCase));
        });
    }

    /// <summary>
    /// The failures that a message reports, in its order; none when the catalogue doesn't know it: a message that is no gallery failure
    /// never gets a cause. The wording decides, because one code stands for many failures; only a code that means one failure alone is
    /// enough without a known wording.
    /// </summary>
    /// <param name="code">The error code beside the message, if there is one.</param>
    /// <param name="message">The message, with or without the wrapping of a client.</param>
    /// <param name="subject">What the text around the message is about.</param>
    public IReadOnlyList<RecognisedError> Recognise(string? code, string message, ErrorSubject subject)
    {
        ArgumentNullException.ThrowIfNull(message);
        var wordings = WordingsIn(FoldedText.Of(message), subject).Select(found => new RecognisedError(found.Error, found.Match.Values)).ToList();
        if (wordings.Count > 0)
            return wordings;
        return subject == ErrorSubject.Gallery && code is not null && _byIdentifyingCode.Value.TryGetValue(code, out var error)
            ? [new RecognisedError(error, new Dictionary<string, string>(), ByCodeAlone: true)]
            : [];
    }

    /// <summary>Every known wording in a text about this subject, in the text's order; where two overlap, the one that says more.</summary>
    internal IEnumerable<FoundWording> WordingsIn(FoldedText text, ErrorSubject subject) =>
        _wordings.Value.In(text).Where(found => subject is ErrorSubject.Unknown or ErrorSubject.Gallery || !found.Template.IsGeneric);

    /// <summary>A catalogue of its own, for tests.</summary>
    /// <param name="strict">True where a value that a text lacks shall throw, as in tests.</param>
    internal static KnownErrorCatalog Load(bool strict) =>
        new(KnownErrorResources.Errors(), KnownErrorResources.Languages(), strict);

    private KnownErrorTemplates TextsOf(string id, CultureInfo culture)
    {
        var error = Find(id) ?? throw new KeyNotFoundException($"No known error has the id '{id}'.");
        for (var candidate = culture; candidate.Name.Length > 0; candidate = candidate.Parent)
        {
            if (_languages.TryGetValue(candidate.Name, out var texts) && texts.TryGetValue(error.Id, out var found))
                return found;
        }

        return _languages["en"][error.Id];
    }
}
