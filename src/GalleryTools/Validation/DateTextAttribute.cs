using System.Globalization;
using System.Management.Automation;

namespace GalleryTools.Validation;

/// <summary>
/// A date as the service takes it. PowerShell would turn a date into text in the invariant culture's form (month first), which the service
/// doesn't read; text goes on as typed, so that a check can name it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class DateTextAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
        {
            DateTimeOffset date => date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            DateTime date => new DateTimeOffset(date).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            var other => other,
        };
}
