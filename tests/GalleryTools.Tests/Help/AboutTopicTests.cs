using Xunit;

namespace GalleryTools.Tests.Help;

public sealed class AboutTopicTests : IDisposable
{
    private const string Page = """
        # about_Toys

        ## SHORT DESCRIPTION
        What toys are.

        ## LONG DESCRIPTION
        Toys are things that nobody needs and everybody wants, which is why there are so many of them.

        ### Kinds
        - bears, of which there are brown ones and white ones, and a few that are both at the same time
        - cars

        ```powershell
        Get-Toy
        ```

        ## SEE ALSO
        [Remove-Toy](Remove-Toy.md)
        """;

    private readonly ToyModule _module = new();

    public AboutTopicTests() => _module.AddPage(ToyPages.English);

    public void Dispose() => _module.Dispose();

    [Fact]
    public void Topic_is_wrapped_plain_text()
    {
        _module.AddPage(Page, "about_Toys");
        Assert.Equal((0, ""), _module.Build());
        Assert.Equal(
            """
            TOPIC
                about_Toys

            SHORT DESCRIPTION
                What toys are.

            LONG DESCRIPTION
                Toys are things that nobody needs and everybody wants, which is why there
                are so many of them.

              Kinds
                - bears, of which there are brown ones and white ones, and a few that are
                  both at the same time
                - cars

                    Get-Toy

            SEE ALSO
                Remove-Toy

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(_module.Folder, "en-US", "about_Toys.help.txt")));
    }

    [Fact]
    public void Get_Help_finds_the_topic_and_its_synopsis()
    {
        _module.AddPage(Page, "about_Toys");
        _module.Build();
        Assert.Contains("Toys are things", HelpReader.Screen(_module.Manifest, "Get-Help about_Toys"), StringComparison.Ordinal);
        Assert.Equal("What toys are.", HelpReader.Values(_module.Manifest, "(Get-Help about_Toys).Synopsis").Single());
    }

    [Fact]
    public void Topic_that_does_not_begin_with_its_short_description_is_an_error()
    {
        var path = _module.AddPage("# about_Toys\n\n## LONG DESCRIPTION\nToys.\n", "about_Toys");
        Assert.StartsWith($"{path}(1): error HELP005: ", _module.Build().Log, StringComparison.Ordinal);
    }
}
