using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace GalleryTools.Completion;

/// <summary>Storage account types of the gallery API (StorageAccountType, with the value that API 2024-03-03 added).</summary>
public sealed class StorageAccountTypeCompleter : IArgumentCompleter
{
    private static readonly string[] Types = ["Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS"];

    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters) =>
        Completions.Of(Types, wordToComplete);
}
