using System.Management.Automation;

namespace GalleryTools.Help.Cmdlets;

/// <summary>The words that a parameter takes, where there is a list of them: an enum's names or a ValidateSet.</summary>
internal static class AcceptedValues
{
    public static IReadOnlyList<string> Of(CommandParameterInfo parameter)
    {
        if (parameter.Attributes.OfType<ValidateSetAttribute>().FirstOrDefault() is { } set)
            return set.ValidValues.ToList();
        var type = parameter.ParameterType;
        var one = type.IsArray ? type.GetElementType()! : Nullable.GetUnderlyingType(type) ?? type;
        return one.IsEnum ? Enum.GetNames(one) : [];
    }
}
