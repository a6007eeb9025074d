using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;

namespace GalleryTools.Testing;

/// <summary>What a script wrote, stream by stream.</summary>
internal sealed class Outcome(IEnumerable<PSObject> output, PSDataStreams streams, ErrorRecord? thrown)
{
    public ReadOnlyCollection<PSObject> Output { get; } = output.ToArray().AsReadOnly();

    /// <summary>The output as text, object by object.</summary>
    public IEnumerable<string> Lines => Output.Select(item => Convert.ToString(item, CultureInfo.InvariantCulture)!);

    public ReadOnlyCollection<ErrorRecord> Errors { get; } = streams.Error.ToArray().AsReadOnly();

    public ReadOnlyCollection<string> Warnings { get; } = streams.Warning.Select(record => record.Message).ToArray().AsReadOnly();

    public ReadOnlyCollection<string> Verbose { get; } = streams.Verbose.Select(record => record.Message).ToArray().AsReadOnly();

    public ReadOnlyCollection<string> Debug { get; } = streams.Debug.Select(record => record.Message).ToArray().AsReadOnly();

    public ReadOnlyCollection<string> Information { get; } = streams.Information.Select(record => record.ToString()).ToArray().AsReadOnly();

    public ReadOnlyCollection<ProgressRecord> Progress { get; } = streams.Progress.ToArray().AsReadOnly();

    /// <summary>The error that ended the script; null when it ran to its end.</summary>
    public ErrorRecord? Thrown { get; } = thrown;

    /// <summary>The one error, whether it ended the script or not.</summary>
    public ErrorRecord Error => Thrown is null ? Errors.Single() : Thrown;

    public string Text => string.Join('\n', Lines);

    /// <summary>Everything that any stream showed.</summary>
    public string Everything => string.Join('\n',
        [.. Lines, .. Errors.Select(error => $"{error} {error.ErrorDetails?.Message} {error.Exception}"), .. Warnings, .. Verbose, .. Debug, .. Information,
            .. Progress.Select(record => record.ToString()), Thrown is null ? "" : $"{Thrown} {Thrown.ErrorDetails?.Message} {Thrown.Exception}"]);

    public Outcome ThrowIfFailed() =>
        Thrown is null && Errors.Count == 0 ? this : throw new InvalidOperationException($"The script failed: {Everything}");
}
