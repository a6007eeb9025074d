using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using GalleryTools.Core.Connections;

namespace GalleryTools.Completion;

public sealed class CloudCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(Connector.CloudNames, wordToComplete);
}
