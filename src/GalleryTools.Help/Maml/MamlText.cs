using System.Xml.Linq;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>
/// Prose as one paragraph that keeps its own line breaks. The engine would otherwise trim each paragraph, and so undo the indentation of
/// code and lists.
/// </summary>
internal static class MamlText
{
    public static XElement Description(string text) => new(Markup + "description", Paragraph(text));

    public static XElement Paragraph(string text) => new(Markup + "para", text);
}
