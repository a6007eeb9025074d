using System.Globalization;
using System.Management.Automation.Host;
using System.Reflection;

namespace GalleryTools.Shell.Hosting;

internal sealed class ShellHost : PSHost
{
    private readonly ShellUserInterface _ui = new();

    /// <summary>What a script passed to <c>exit</c>; null while none has.</summary>
    public int? ExitCode { get; private set; }

    public override string Name => "GalleryTools.Shell";

    public override Version Version { get; } = Assembly.GetExecutingAssembly().GetName().Version!;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override PSHostUserInterface UI => _ui;

    public bool IsAsking => _ui.IsAsking;

    public void CompleteProgress() => _ui.CompleteProgress();

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;

    public override void EnterNestedPrompt() => throw new NotSupportedException("This shell has no nested prompts. Use pwsh.");

    public override void ExitNestedPrompt() => throw new NotSupportedException("This shell has no nested prompts. Use pwsh.");

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
