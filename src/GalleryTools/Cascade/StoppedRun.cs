using System.Collections;
using System.Management.Automation;

namespace GalleryTools.Cascade;

/// <summary>
/// Says what a run left when the user stopped it. The pipeline takes nothing any more by then, so the words go straight to the host, and
/// the error into $Error.
/// </summary>
internal static class StoppedRun
{
    private const int Listed = 20;

    public static void Tell(PSCmdlet cmdlet, ErrorRecord error, CascadeTally tally)
    {
        var left = tally.Left.ToArray();
        cmdlet.Host.UI.WriteErrorLine(error.ErrorDetails.Message);
        foreach (var (status, id) in left.Take(Listed))
            cmdlet.Host.UI.WriteErrorLine($"  {status}: {id}");
        if (left.Length > Listed)
            cmdlet.Host.UI.WriteErrorLine($"  and {left.Length - Listed} more");
        if (cmdlet.SessionState.PSVariable.GetValue("Error") is ArrayList errors)
            errors.Insert(0, error);
    }
}
