using System.Xml.Linq;
using GalleryTools.Help.Cmdlets;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>A line of syntax per parameter set.</summary>
internal static class MamlSyntax
{
    public static XElement Of(CmdletFacts cmdlet) => new(
        Command + "syntax",
        cmdlet.Syntaxes.Select(parameters => new XElement(
            Command + "syntaxItem",
            new XElement(Markup + "name", cmdlet.Name),
            parameters.Select(parameter => MamlParameters.Element(parameter, new XElement(Markup + "name", parameter.Name), Value(parameter))))));

    private static XElement? Value(ParameterFacts parameter) => parameter.AcceptedValues.Count > 0
        ? new XElement(Command + "parameterValueGroup", parameter.AcceptedValues.Select(MamlParameters.Value))
        : MamlParameters.TypeValue(parameter);
}
