using System.Text.RegularExpressions;
using GalleryTools.Core.KnownErrors;
using Xunit;

namespace GalleryTools.Core.Tests.KnownErrors;

/// <summary>The catalogue's wordings with made-up values in place of their placeholders.</summary>
internal static class SampleWordings
{
    /// <summary>In folded characters. A shorter one would be found in texts that mean something else.</summary>
    public const int ShortestWording = 14;

    public static TheoryData<string, string> Of(KnownErrorCatalog catalog)
    {
        var wordings = new TheoryData<string, string>();
        foreach (var error in catalog.Errors)
        {
            foreach (var wording in error.Messages.Concat(error.GenericMessages))
                wordings.Add(error.Id, wording);
        }

        return wordings;
    }

    public static string Fill(string wording) =>
        Regex.Replace(wording, "<([A-Za-z][A-Za-z0-9]*)>", match => match.Value == "<end>" ? "" : Value(match.Groups[1].Value));

    public static string Value(string placeholder) => placeholder switch
    {
        _ when placeholder.EndsWith("Number", StringComparison.Ordinal) => "7",
        _ when placeholder.EndsWith("Seconds", StringComparison.Ordinal) => "42",
        _ when placeholder.EndsWith("Id", StringComparison.OrdinalIgnoreCase) => "/subscriptions/s/x",
        _ when placeholder.EndsWith("Name", StringComparison.Ordinal) => "web-1",
        _ => "sample",
    };
}
