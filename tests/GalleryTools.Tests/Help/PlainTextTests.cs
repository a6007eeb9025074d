using GalleryTools.Help.PlainText;
using Markdig;
using Xunit;

namespace GalleryTools.Tests.Help;

public sealed class PlainTextTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("a **bold** word, `code` and *more*", "a bold word, code and more")]
    [InlineData("[here](https://a.b) and [there](Other.md)", "here (https://a.b) and there")]
    [InlineData("<https://a.b> &amp; so", "https://a.b & so")]
    [InlineData("3. three\n4. four\n   - deep\n     more", "3. three\n4. four\n   - deep more")]
    [InlineData("- one\n\n- two", "- one\n\n- two")]
    [InlineData("Run:\n\n```powershell\nGet-Toy |\n    Remove-Toy\n```\n\nDone.", "Run:\n\n    Get-Toy |\n        Remove-Toy\n\nDone.")]
    [InlineData("<!-- a remark -->\n\ntext", "text")]
    [InlineData("| 이름 | n |\n|---|---|\n| 가나다 | 1 |\n| a | 2 |", "이름    n\n----    -\n가나다  1\na       2")]
    public void Markdown_becomes_text(string markdown, string text) =>
        Assert.Equal(text, TextBlocks.Of(Markdown.Parse(markdown, Pipeline)));

    [Theory]
    [InlineData("aaa bbb ccc", 7, "aaa bbb\nccc")]
    [InlineData("가나 다라 마바", 9, "가나 다라\n마바")]
    [InlineData("abcdefghij k", 5, "abcdefghij\nk")]
    public void Lines_are_broken_between_words_by_columns(string text, int width, string wrapped) =>
        Assert.Equal(wrapped, TextLines.Wrapped(text, width));
}
