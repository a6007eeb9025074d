using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Time;

namespace GalleryTools.Completion;

/// <summary>Names from the service, where the session is connected. It never signs in, and gives up after two seconds.</summary>
public sealed class GalleryNameCompleter : IArgumentCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        if (Context(fakeBoundParameters) is not { } context)
            return [];
        using var thread = new CallingThread { VirtualTime = context.VirtualTime };
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            var names = thread.Run(() => new ValueTask<IReadOnlyList<string>>(NamesAsync(context.Connection, parameterName, fakeBoundParameters, stop.Token)));
            return Completions.Of(names, wordToComplete).ToArray();
        }
        catch (Exception unanswered) when (unanswered is Core.GalleryException or OperationCanceledException)
        {
            return [];
        }
    }

    private static ToolsContext? Context(IDictionary bound)
    {
        if (bound["Context"] is ToolsContext given)
            return given;
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddCommand("GalleryTools\\Get-AzGalleryToolsContext").Invoke<ToolsContext>().FirstOrDefault();
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(GalleryConnection connection, string parameter, IDictionary bound, CancellationToken stop)
    {
        var group = bound["ResourceGroupName"] as string;
        if (parameter is "ResourceGroupName" or "GalleryName")
        {
            var galleries = await GalleryNames.GalleriesAsync(connection, stop);
            return parameter == "ResourceGroupName"
                ? galleries.Select(found => found.ResourceGroup).ToArray()
                : galleries.Where(found => group is null || found.ResourceGroup.Equals(group, StringComparison.OrdinalIgnoreCase)).Select(found => found.Gallery).ToArray();
        }

        var definition = parameter == "GalleryImageVersionName" ? bound["GalleryImageDefinitionName"] as string : null;
        if (group is null || bound["GalleryName"] is not string gallery || (parameter == "GalleryImageVersionName" && definition is null))
            return [];
        return await GalleryNames.ChildrenAsync(connection, GalleryTarget.Of(connection.SubscriptionId, group, gallery, definition, versionName: null), stop);
    }
}
