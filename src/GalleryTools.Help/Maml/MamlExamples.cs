using System.Xml.Linq;
using GalleryTools.Help.Pages;
using GalleryTools.Help.Wording;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>
/// Examples as Get-Help lays them out: title, introduction, code, remarks. Its views have a heading for every block but this one, and none
/// for an example's output; both are written into the text, or a reader of -Full would not see where the notes end.
/// </summary>
internal static class MamlExamples
{
    public static XElement Of(CmdletPage page, StandardText wording) => new(
        Command + "examples",
        page.Examples.Select((example, index) => new XElement(
            Command + "example",
            new XElement(Markup + "title", (index == 0 ? wording.ExamplesHeading + "\n\n" : "") + $"-------- {example.Title} --------"),
            // The one element that the engine does not trim, and after which it breaks no line.
            new XElement(Markup + "introduction", MamlText.Paragraph(example.Introduction.Length > 0 ? example.Introduction + "\n\n" : "")),
            new XElement(Dev + "code", example.Code),
            // The empty paragraph keeps the next example's title apart.
            new XElement(Dev + "remarks", MamlText.Paragraph(example.Remarks(wording.OutputHeading)), MamlText.Paragraph("")))));
}
