using System.Xml.Linq;
using GalleryTools.Help.Pages;
using GalleryTools.Help.PlainText;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>What goes in and comes out: the types are the engine's, the words about them the page's.</summary>
internal static class MamlTypes
{
    private const string None = "None";

    public static XElement Inputs(CmdletPage page) =>
        new(Command + "inputTypes", Types(page, SectionNames.Inputs, page.Cmdlet.InputTypes, Command + "inputType"));

    public static XElement Outputs(CmdletPage page) =>
        new(Command + "returnValues", Types(page, SectionNames.Outputs, page.Cmdlet.OutputTypes, Command + "returnValue"));

    /// <summary>Prose under '### Type' stands with that type, prose under the section itself with the last one.</summary>
    private static IEnumerable<XElement> Types(CmdletPage page, string section, IReadOnlyList<string> types, XName element)
    {
        var names = types.Count == 0 ? [None] : types;
        return names.Select((name, index) =>
        {
            var part = page.Parts(section).Find(part => part.Title.Equals(name, StringComparison.OrdinalIgnoreCase));
            string[] texts = [TextBlocks.Of(part?.Prose ?? []), index == names.Count - 1 ? page.TextOf(section) : ""];
            return new XElement(
                element,
                new XElement(Dev + "type", new XElement(Markup + "name", name)),
                MamlText.Description(string.Join("\n\n", texts.Where(text => text.Length > 0))));
        });
    }
}
