using System.Management.Automation;

namespace GalleryTools.Help.Cmdlets;

/// <summary>A parameter, in one parameter set or over all of them. Positions count from 0; one that is only taken by name has none.</summary>
internal sealed record ParameterFacts(
    string Name,
    Type Type,
    bool IsMandatory,
    int? Position,
    bool FromPipeline,
    bool FromPipelineByPropertyName,
    bool TakesWildcards,
    string? DefaultValue,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> AcceptedValues)
{
    public bool IsSwitch => Type == typeof(SwitchParameter);

    public bool TakesPipelineInput => FromPipeline || FromPipelineByPropertyName;

    public string TypeName => TypeNames.Short(Type);

    public string FullTypeName => TypeNames.Full(Type);

    public static ParameterFacts Of(CommandParameterInfo parameter) => new(
        parameter.Name,
        parameter.ParameterType,
        parameter.IsMandatory,
        parameter.Position < 0 ? null : parameter.Position,
        parameter.ValueFromPipeline,
        parameter.ValueFromPipelineByPropertyName,
        parameter.Attributes.OfType<SupportsWildcardsAttribute>().Any(),
        DefaultOf(parameter),
        parameter.Aliases,
        Cmdlets.AcceptedValues.Of(parameter));

    /// <summary>One entry for what may differ between sets: mandatory only when no set can do without it.</summary>
    public static ParameterFacts Merge(IEnumerable<ParameterFacts> sets)
    {
        var all = sets.ToList();
        return all[0] with
        {
            IsMandatory = all.TrueForAll(one => one.IsMandatory),
            Position = all.Min(one => one.Position),
            FromPipeline = all.Exists(one => one.FromPipeline),
            FromPipelineByPropertyName = all.Exists(one => one.FromPipelineByPropertyName),
        };
    }

    private static string? DefaultOf(CommandParameterInfo parameter)
    {
        var attribute = parameter.Attributes.OfType<PSDefaultValueAttribute>().FirstOrDefault();
        return attribute?.Help ?? attribute?.Value?.ToString();
    }
}
