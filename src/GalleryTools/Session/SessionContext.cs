using System.Collections;
using System.Management.Automation;

namespace GalleryTools.Session;

/// <summary>
/// The session's connection, kept in the module's private data: one for each runspace that imported the module, and gone with it.
/// </summary>
internal static class SessionContext
{
    private const string Key = "Context";

    public static ToolsContext? Get(PSCmdlet cmdlet) => Data(cmdlet)[Key] as ToolsContext;

    public static void Set(PSCmdlet cmdlet, ToolsContext? context) => Data(cmdlet)[Key] = context;

    private static IDictionary Data(PSCmdlet cmdlet)
    {
        var module = cmdlet.MyInvocation.MyCommand.Module
            ?? throw new InvalidOperationException($"{cmdlet.MyInvocation.MyCommand.Name} runs outside of its module. Import GalleryTools.psd1, not the dll.");
        if (module.PrivateData is not IDictionary data)
            module.PrivateData = data = new Hashtable();
        return data;
    }
}
