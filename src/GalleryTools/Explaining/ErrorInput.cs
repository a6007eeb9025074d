using System.Management.Automation;

namespace GalleryTools.Explaining;

/// <summary>Something to explain, as text: what it says, and the command that it came from.</summary>
/// <param name="Text">Everything that the error says, its inner errors and the answer's body included.</param>
/// <param name="Origin">The command and its error id, where they are known.</param>
internal sealed record ErrorInput(string Text, string? Origin = null)
{
    /// <summary>A line of a native command's error stream, as <c>az … 2&gt;&amp;1</c> gives it; null for any other error.</summary>
    public static string? NativeLine(object input) =>
        input is ErrorRecord { FullyQualifiedErrorId: "NativeCommandError" or "NativeCommandErrorMessage" } line ? line.Exception.Message : null;

    /// <summary>The error of this module that an error record or an exception is, or wraps; null for anybody else's.</summary>
    public static GalleryException? OwnError(object input)
    {
        var error = input is ErrorRecord record ? record.Exception : input as Exception;
        while (error is not null and not GalleryException and not AggregateException)
            error = error is ActionPreferenceStopException stop ? stop.ErrorRecord.Exception : error.InnerException;
        return error as GalleryException;
    }

    public static ErrorInput Of(ErrorRecord error)
    {
        var command = error.InvocationInfo?.MyCommand?.Name;
        return new ErrorInput(
            Joined([error.ErrorDetails?.Message, .. Texts(error.Exception)]),
            command is null ? error.FullyQualifiedErrorId : $"{command}: \n{error.FullyQualifiedErrorId}");
    }

    public static ErrorInput Of(Exception error) => new(Joined(Texts(error)));

    /// <summary>Most errors quote the inner one; what has been said is not said again.</summary>
    private static string Joined(IEnumerable<string?> texts)
    {
        var said = new List<string>();
        foreach (var text in texts.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (!said.Exists(earlier => earlier.Contains(text, StringComparison.Ordinal)))
                said.Add(text);
        }

        return string.Join("\n\n", said);
    }

    /// <summary>The message of each exception in the chain, and the body that those of Azure PowerShell hold in <c>Response.Content</c>.</summary>
    private static IEnumerable<string?> Texts(Exception error)
    {
        yield return error.Message;
        yield return Property(Property(error, "Response"), "Content") as string;
        var inner = error is AggregateException several ? several.InnerExceptions : (IEnumerable<Exception>)(error.InnerException is { } one ? [one] : []);
        foreach (var text in inner.SelectMany(Texts))
            yield return text;
    }

    private static object? Property(object? of, string name)
    {
        try
        {
            return of is null ? null : PSObject.AsPSObject(of).Properties[name]?.Value;
        }
        catch (GetValueException)
        {
            // A property of somebody else's exception may throw; then it says nothing.
            return null;
        }
    }
}
