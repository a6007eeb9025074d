namespace GalleryTools.Core.KnownErrors;

/// <summary>All wordings of the catalogue, in every language, to look for in a text.</summary>
internal sealed class WordingIndex
{
    private readonly (KnownError Error, MessageTemplate Template)[] _templates;

    public WordingIndex(IReadOnlyList<KnownError> errors, ILookup<string, string> translations)
    {
        _templates =
        [
            .. errors.SelectMany(error => error.Messages.Select(message => new MessageTemplate(message))
                .Concat(error.GenericMessages.Select(message => new MessageTemplate(message, isGeneric: true)))
                // A translation doesn't tell which wording it translates, so one generic wording makes all of them generic.
                .Concat(translations[error.Id].Select(message => new MessageTemplate(message, isGeneric: error.GenericMessages.Count > 0)))
                .Select(template => (error, template))),
        ];
    }

    public IEnumerable<(KnownError Error, MessageTemplate Template)> Templates => _templates;

    /// <summary>Every wording in the text, in its order. Of two that overlap, the one that says more by itself is taken.</summary>
    public IReadOnlyList<FoundWording> In(FoldedText text)
    {
        var taken = new bool[text.Text.Length];
        var found = new List<FoundWording>();
        var all = _templates.SelectMany(entry => entry.Template.In(text).Select(match => new FoundWording(entry.Error, entry.Template, match)));
        foreach (var wording in all.OrderByDescending(wording => wording.Template.LiteralLength).ThenBy(wording => wording.Match.Start))
        {
            var place = taken.AsSpan(wording.Match.Start..wording.Match.End);
            if (place.Contains(true))
                continue;
            place.Fill(true);
            found.Add(wording);
        }

        return [.. found.OrderBy(wording => wording.Match.Start)];
    }
}

/// <summary>A wording of a known error at a place of a text.</summary>
internal sealed record FoundWording(KnownError Error, MessageTemplate Template, TemplateMatch Match);
