using System.Xml.Linq;
using GalleryTools.Help.Pages;
using GalleryTools.Help.Wording;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>MAML has no place for permissions, so they are a set of notes with a title of their own.</summary>
internal static class MamlNotes
{
    public static IEnumerable<XElement> Of(CmdletPage page, StandardText wording)
    {
        if (page.Notes.Length > 0)
            yield return Set(null, page.Notes);
        if (page.Permissions.Length > 0)
            yield return Set(wording.PermissionsHeading, page.Permissions);
    }

    private static XElement Set(string? title, string text) => new(
        Markup + "alertSet",
        title is null ? null : new XElement(Markup + "title", title),
        new XElement(Markup + "alert", MamlText.Paragraph(text)));
}
