using System.Globalization;
using System.Management.Automation.Host;

namespace GalleryTools.Testing;

/// <summary>A host that notes what a person would see, and answers prompts.</summary>
internal sealed class RecordingHost(CultureInfo uiCulture) : PSHost
{
    public RecordingUserInterface Screen { get; } = new();

    public override string Name => "GalleryTools.Tests";

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => uiCulture;

    public override PSHostUserInterface UI => Screen;

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
