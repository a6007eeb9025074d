using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using GalleryTools.Core.Validation;

namespace GalleryTools.Completion;

public sealed class StorageAccountTypeCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(StorageAccountTypes.All, wordToComplete);
}
