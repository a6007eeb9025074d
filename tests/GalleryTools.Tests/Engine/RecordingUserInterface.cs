using System.Collections.Concurrent;
using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace GalleryTools.Testing;

internal sealed class RecordingUserInterface : PSHostUserInterface
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _errorLines = new();
    private readonly ConcurrentQueue<string> _prompts = new();

    /// <summary>The label of the choice that every prompt is answered with, without its &amp;; null throws, as a host without a user does.</summary>
    public string? Answer { get; set; }

    public IReadOnlyList<string> Lines => [.. _lines];

    public IReadOnlyList<string> ErrorLines => [.. _errorLines];

    public IReadOnlyList<string> Prompts => [.. _prompts];

    public override PSHostRawUserInterface RawUI { get; } = new WideScreen();

    public override void Write(string value) => _lines.Enqueue(Plain(value));

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => _lines.Enqueue(Plain(value));

    public override void WriteErrorLine(string value) => _errorLines.Enqueue(Plain(value));

    public override void WriteDebugLine(string message) => WriteLine("DEBUG: " + message);

    public override void WriteVerboseLine(string message) => WriteLine("VERBOSE: " + message);

    public override void WriteWarningLine(string message) => WriteLine("WARNING: " + message);

    public override void WriteProgress(long sourceId, ProgressRecord record)
    {
    }

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        _prompts.Enqueue($"{caption}\n{message}");
        if (Answer is null)
            throw new HostException("Nobody is there to answer.");
        return choices.Select(choice => choice.Label.Replace("&", "", StringComparison.Ordinal)).ToList().IndexOf(Answer);
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions) => throw new HostException("Nobody is there to answer.");

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) => throw new NotSupportedException();

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => throw new NotSupportedException();

    public override string ReadLine() => throw new NotSupportedException();

    public override SecureString ReadLineAsSecureString() => throw new NotSupportedException();

    private static string Plain(string value) => GetOutputString(value, supportsVirtualTerminal: false);
}
