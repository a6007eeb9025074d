namespace GalleryTools.Tests.Help;

internal static class ToyPages
{
    public const string English = """
        # Remove-Toy

        ## SYNOPSIS
        Removes a toy,
        with care.

        ## DESCRIPTION
        Finds the **toy** by `-Name`, as [the rules](https://example.org/rules) say.

        - looks first
        - asks, then removes

        | Colour | Meaning |
        |---|---|
        | Red | `hot` |
        | Turquoise | cold |

        ## EXAMPLES

        ### Example 1: Remove one toy
        Look at it first.

        ```powershell
        Get-Toy bear |
            Remove-Toy
        ```

        ```output
        Name  Status
        ----  ------
        bear  Removed
        ```

        The bear is gone.

        ### Example 2: Remove it without a question
        ```powershell
        Remove-Toy bear -Force
        ```

        ## PARAMETERS

        ### -Name
        The toy's name.

        It is the name on its label.

        ### -ResourceId
        The toy's id.

        ### -Day
        The day to remove it on.

        ### -Color
        Only toys of these colours.

        ### -Force
        Asks no question.

        ## INPUTS
        The ids of toys.

        ## OUTPUTS
        ### System.String
        The name.

        ## PERMISSIONS
        - `Toys/box/delete`

        ## NOTES
        Toys do not come back.

        ## RELATED LINKS
        - [Get-Toy](Get-Toy.md)
        - [Toys in general](https://example.org/toys)
        - [More](https://example.org/more)
        """;

    public static string Korean { get; } = English
        .Replace("Removes a toy,\nwith care.", "장난감을 제거합니다.", StringComparison.Ordinal)
        .Replace("### Example 1: Remove one toy", "### 예제 1: 장난감 하나 제거", StringComparison.Ordinal);
}
