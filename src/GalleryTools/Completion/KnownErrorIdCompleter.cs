using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Completion;

public sealed class KnownErrorIdCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(KnownErrorCatalog.Default.Errors.Select(error => error.Id).Order(StringComparer.OrdinalIgnoreCase), wordToComplete);
}
