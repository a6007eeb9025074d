using System.Xml.Linq;
using GalleryTools.Help.Pages;
using GalleryTools.Help.Wording;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>One cmdlet's help, in the order of MAML's schema.</summary>
internal static class MamlCommand
{
    public static XElement Of(CmdletPage page, StandardText wording) => new(
        Command + "command",
        // Declared here rather than once above: the engine cuts the file into commands and reads each by itself.
        new XAttribute(XNamespace.Xmlns + "maml", Markup),
        new XAttribute(XNamespace.Xmlns + "command", Command),
        new XAttribute(XNamespace.Xmlns + "dev", Dev),
        Details(page),
        MamlText.Description(page.Description),
        MamlSyntax.Of(page.Cmdlet),
        MamlParameters.Of(page, wording),
        MamlTypes.Inputs(page),
        MamlTypes.Outputs(page),
        MamlNotes.Of(page, wording),
        MamlExamples.Of(page, wording),
        Links(page));

    private static XElement Details(CmdletPage page) => new(
        Command + "details",
        new XElement(Command + "name", page.Cmdlet.Name),
        new XElement(Command + "verb", page.Cmdlet.Name.Split('-')[0]),
        new XElement(Command + "noun", page.Cmdlet.Name.Split('-')[^1]),
        MamlText.Description(page.Synopsis));

    /// <summary>
    /// Get-Help -Online opens the first address that it finds here and fails on one that is relative, so that only web addresses are given.
    /// </summary>
    private static XElement Links(CmdletPage page) => new(
        Command + "relatedLinks",
        page.Links.Select(link => new XElement(
            Markup + "navigationLink",
            new XElement(Markup + "linkText", link.Text),
            new XElement(Markup + "uri", link.IsWebAddress ? link.Target : ""))));
}
