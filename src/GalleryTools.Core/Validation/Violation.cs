using System.Collections.ObjectModel;

namespace GalleryTools.Core.Validation;

/// <summary>A rule's answer about one place in a request. What it is called, and how bad it is, stands in the rule's table.</summary>
/// <param name="Property">Path or name in the request, as in <see cref="Finding.Property"/>.</param>
/// <param name="Value">What stands there; null when it is missing.</param>
/// <param name="Values">The case's values for the placeholders of the known error's texts.</param>
internal sealed record Violation(string Property, string? Value, IReadOnlyDictionary<string, string> Values)
{
    public static Violation At(string property, string? value, params (string Placeholder, string Value)[] values) => new(
        property,
        value,
        values.Length == 0
            ? ReadOnlyDictionary<string, string>.Empty
            : values.ToDictionary(entry => entry.Placeholder, entry => entry.Value, StringComparer.Ordinal));
}
