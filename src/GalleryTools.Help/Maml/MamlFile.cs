using System.Xml;
using System.Xml.Linq;
using GalleryTools.Help.Pages;
using GalleryTools.Help.Wording;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>The help of all cmdlets in one language, in the one file that the engine looks for.</summary>
internal sealed class MamlFile
{
    /// <summary>The same bytes on every system: the module is packed on one and read on another.</summary>
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n" };

    private readonly XDocument _document;

    private MamlFile(XDocument document) => _document = document;

    public static MamlFile Of(IEnumerable<CmdletPage> pages, StandardText wording) => new(new XDocument(
        new XElement(Items + "helpItems", new XAttribute("schema", "maml"), pages.Select(page => MamlCommand.Of(page, wording)))));

    public void Save(string path)
    {
        using var writer = XmlWriter.Create(path, Settings);
        _document.Save(writer);
    }
}
