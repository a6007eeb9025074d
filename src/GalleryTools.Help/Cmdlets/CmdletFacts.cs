using System.Management.Automation;

namespace GalleryTools.Help.Cmdlets;

/// <summary>A cmdlet as the engine describes it. Parameters that every cmdlet has, and hidden ones, are left out; the default set's syntax comes first.</summary>
internal sealed record CmdletFacts(
    string Name,
    IReadOnlyList<ParameterFacts> Parameters,
    IReadOnlyList<IReadOnlyList<ParameterFacts>> Syntaxes,
    IReadOnlyList<string> InputTypes,
    IReadOnlyList<string> OutputTypes)
{
    public static CmdletFacts Of(CommandInfo command)
    {
        var syntaxes = command.ParameterSets
            .OrderByDescending(set => set.IsDefault)
            .Select(set => set.Parameters.Where(IsShown).Select(ParameterFacts.Of).ToList())
            .ToList();
        var parameters = syntaxes.SelectMany(parameters => parameters)
            .GroupBy(parameter => parameter.Name, StringComparer.OrdinalIgnoreCase)
            .Select(ParameterFacts.Merge)
            .OrderBy(parameter => StandardParameters.Has(parameter))
            .ToList();
        return new CmdletFacts(
            command.Name,
            parameters,
            syntaxes.ConvertAll<IReadOnlyList<ParameterFacts>>(InDisplayOrder),
            parameters.Where(parameter => parameter.TakesPipelineInput).Select(parameter => parameter.FullTypeName).Distinct(StringComparer.Ordinal).ToList(),
            command.OutputType.Select(type => type.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList());
    }

    private static bool IsShown(CommandParameterInfo parameter) =>
        !Cmdlet.CommonParameters.Contains(parameter.Name)
        && !parameter.Attributes.OfType<ParameterAttribute>().Any(attribute => attribute.DontShow);

    private static List<ParameterFacts> InDisplayOrder(List<ParameterFacts> parameters) => parameters
        .OrderBy(parameter => parameter.Position ?? int.MaxValue)
        .ThenByDescending(parameter => parameter.IsMandatory)
        .ThenBy(parameter => StandardParameters.Has(parameter))
        .ToList();
}
