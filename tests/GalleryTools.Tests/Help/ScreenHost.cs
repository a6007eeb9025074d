using System.Globalization;
using System.Management.Automation.Host;

namespace GalleryTools.Tests.Help;

/// <summary>A host that keeps what Out-Default writes, and gives the session its language.</summary>
internal sealed class ScreenHost(CultureInfo culture) : PSHost
{
    private readonly ScreenText _screen = new();

    public string Screen => _screen.Text;

    public override string Name => "GalleryTools.Tests";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => culture;

    public override CultureInfo CurrentUICulture => culture;

    public override PSHostUserInterface UI => _screen;

    public override void SetShouldExit(int exitCode)
    {
    }

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }
}
