using System.Management.Automation;
using System.Management.Automation.Language;

namespace GalleryTools.Validation;

/// <summary>
/// A name that was given as $null, often an unset variable, counts as given and empty. PowerShell would bind it as if it had been left out,
/// and a missing version name means the whole definition.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NullIsEmptyAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        inputData is null or NullString ? string.Empty : inputData;
}
