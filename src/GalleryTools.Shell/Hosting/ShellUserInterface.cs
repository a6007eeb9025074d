using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace GalleryTools.Shell.Hosting;

/// <summary>Streams on the console: output on stdout, everything that a person should not pipe on stderr.</summary>
internal sealed class ShellUserInterface : PSHostUserInterface
{
    private readonly Terminal _terminal = new();
    private readonly ProgressLine _progress = new();

    public override bool SupportsVirtualTerminal => _terminal.HasColors;

    public override PSHostRawUserInterface RawUI { get; } = new ShellRawUserInterface();

    public override void Write(string value) => WriteTo(Console.Out, value);

    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);

    public override void WriteLine(string value) => WriteTo(Console.Out, value + Environment.NewLine);

    public override void WriteErrorLine(string value) => WriteTo(Console.Error, value + Environment.NewLine);

    public override void WriteDebugLine(string message) => WriteNote("DEBUG: ", message);

    public override void WriteVerboseLine(string message) => WriteNote("VERBOSE: ", message);

    public override void WriteWarningLine(string message) => WriteNote("WARNING: ", message);

    public override void WriteProgress(long sourceId, ProgressRecord record) => _progress.Show(record);

    /// <summary>True while the console waits for an answer.</summary>
    public bool IsAsking { get; private set; }

    public void CompleteProgress() => _progress.Clear();

    public override string ReadLine()
    {
        _progress.Clear();
        IsAsking = true;
        try
        {
            return Console.ReadLine() ?? throw NoInput();
        }
        finally
        {
            IsAsking = false;
        }
    }

    public override SecureString ReadLineAsSecureString() =>
        throw new NotSupportedException("This shell reads no secrets. Pass them as a variable, or use pwsh.");

    public override int PromptForChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        Ask($"{Environment.NewLine}{caption}{Environment.NewLine}{message}{Environment.NewLine}");
        while (true)
        {
            Ask(ChoicePrompt.Line(choices, defaultChoice));
            if (ChoicePrompt.Pick(ReadLine(), choices, defaultChoice) is { } picked)
                return picked;
        }
    }

    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> descriptions)
    {
        var answers = new Dictionary<string, PSObject>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in descriptions)
        {
            Ask(field.Name + ": ");
            answers[field.Name] = PSObject.AsPSObject(ReadLine());
        }

        return answers;
    }

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        throw new NotSupportedException("This shell asks for no credentials. Use pwsh.");

    public override PSCredential PromptForCredential(
        string caption, string message, string userName, string targetName, PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) =>
        PromptForCredential(caption, message, userName, targetName);

    private static HostException NoInput() => new("There is nobody to answer: standard input has ended. Pass -Force with -Scope to run without a prompt.");

    /// <summary>On stderr: a person must see the question where the output goes to a file, and the file must not hold it.</summary>
    private void Ask(string question) => WriteTo(Console.Error, question);

    private void WriteNote(string prefix, string message) => WriteTo(Console.Error, prefix + message + Environment.NewLine);

    private void WriteTo(TextWriter writer, string? text)
    {
        _progress.Clear();
        writer.Write(GetOutputString(text ?? string.Empty, _terminal.HasColorsOn(writer)));
    }
}
