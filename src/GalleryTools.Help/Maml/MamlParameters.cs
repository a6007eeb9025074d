using System.Globalization;
using System.Xml.Linq;
using GalleryTools.Help.Cmdlets;
using GalleryTools.Help.Pages;
using GalleryTools.Help.Wording;
using static GalleryTools.Help.Maml.MamlNames;

namespace GalleryTools.Help.Maml;

/// <summary>The parameters with their prose: what -Full and -Parameter show.</summary>
internal static class MamlParameters
{
    private const string None = "None";

    public static XElement Of(CmdletPage page, StandardText wording) => new(
        Command + "parameters",
        page.Cmdlet.Parameters.Select(parameter => Element(
            parameter,
            new XElement(Markup + "name", parameter.Name),
            MamlText.Description(Prose(parameter, page, wording)),
            TypeValue(parameter),
            new XElement(Dev + "type", new XElement(Markup + "name", parameter.FullTypeName)),
            new XElement(Dev + "defaultValue", parameter.DefaultValue ?? (parameter.IsSwitch ? "False" : None)))));

    public static XElement Element(ParameterFacts parameter, params object?[] content) => new(
        Command + "parameter",
        new XAttribute("required", Text(parameter.IsMandatory)),
        new XAttribute("variableLength", Text(parameter.Type.IsArray)),
        new XAttribute("globbing", Text(parameter.TakesWildcards)),
        new XAttribute("pipelineInput", Pipeline(parameter)),
        new XAttribute("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named"),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? None : string.Join(", ", parameter.Aliases)),
        content);

    /// <summary>Null for a switch, which takes no value.</summary>
    public static XElement? TypeValue(ParameterFacts parameter) => parameter.IsSwitch ? null : Value(parameter.TypeName);

    public static XElement Value(string text) =>
        new(Command + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), text);

    private static string Prose(ParameterFacts parameter, CmdletPage page, StandardText wording)
    {
        var prose = page.TextOf(parameter) is { Length: > 0 } own ? own : wording.ForParameter(parameter.Name)!;
        return parameter.AcceptedValues.Count == 0
            ? prose
            : $"{prose}\n\n{wording.AcceptedValues} {string.Join(", ", parameter.AcceptedValues)}";
    }

    private static string Pipeline(ParameterFacts parameter)
    {
        string[] ways = [.. parameter.FromPipeline ? ["ByValue"] : Array.Empty<string>(), .. parameter.FromPipelineByPropertyName ? ["ByPropertyName"] : Array.Empty<string>()];
        return ways.Length == 0 ? "false" : $"true ({string.Join(", ", ways)})";
    }

    private static string Text(bool value) => value ? "true" : "false";
}
