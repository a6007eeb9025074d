using Xunit;

namespace GalleryTools.Tests.Help;

/// <summary>What Get-Help shows for a page.</summary>
public sealed class GetHelpTests : IDisposable
{
    private readonly ToyModule _module = new();

    public GetHelpTests()
    {
        _module.AddPage(ToyPages.English);
        _module.AddPage(ToyPages.Korean, culture: "ko");
        Assert.Equal((0, ""), _module.Build());
    }

    public void Dispose() => _module.Dispose();

    [Fact]
    public void Examples_show_title_introduction_code_and_output_in_that_order() => AssertShows(
        Screen("Get-Help Remove-Toy -Examples"),
        """
            EXAMPLES

            -------- Example 1: Remove one toy --------

            Look at it first.

            Get-Toy bear |
                Remove-Toy

            Output:

                Name  Status
                ----  ------
                bear  Removed

            The bear is gone.

            -------- Example 2: Remove it without a question --------

            Remove-Toy bear -Force
        """);

    [Fact]
    public void Full_has_a_heading_for_the_examples_after_notes_and_permissions() => AssertShows(
        Screen("Get-Help Remove-Toy -Full"),
        """
                Toys do not come back.

            PERMISSIONS

                - Toys/box/delete

            EXAMPLES

            -------- Example 1: Remove one toy --------
        """);

    [Fact]
    public void Description_reads_as_plain_text() => AssertShows(
        Screen("Get-Help Remove-Toy"),
        """
            Finds the toy by -Name, as the rules (https://example.org/rules) say.

            - looks first
            - asks, then removes

            Colour     Meaning
            ------     -------
            Red        hot
            Turquoise  cold
        """);

    [Fact]
    public void Synopsis_is_one_line() =>
        Assert.Equal("Removes a toy, with care.", HelpReader.Values(_module.Manifest, "(Get-Help Remove-Toy).Synopsis").Single());

    [Fact]
    public void Syntax_is_the_engine_s_default_set_first_positional_before_named()
    {
        var shown = Screen("Get-Help Remove-Toy");
        AssertShows(shown, "    Remove-Toy [-Name] <string> [-Day {Sunday | ");
        AssertShows(shown, "[-Color {Red | Blue}] [-Force]");
        AssertShows(shown, "    Remove-Toy -ResourceId <uri> ");
        Assert.DoesNotContain("Hidden", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Parameter_shows_the_page_s_prose_and_the_engine_s_facts() => AssertShows(
        Screen("Get-Help Remove-Toy -Parameter Name"),
        """
        -Name <string>
            The toy's name.

            It is the name on its label.

            Required?                    true
            Position?                    0
            Default value                None
            Accept pipeline input?       false
            Aliases                      Toy
            Accept wildcard characters?  false
        """);

    [Fact]
    public void Parameter_lists_accepted_values_and_the_default()
    {
        var shown = Screen("Get-Help Remove-Toy -Parameter Color");
        AssertShows(shown, "    Accepted values: Red, Blue");
        AssertShows(shown, "Default value                the colour of the toy");
        AssertShows(Screen("Get-Help Remove-Toy -Parameter Day"), "-Day <DayOfWeek>");
        AssertShows(Screen("Get-Help Remove-Toy -Parameter ResourceId"), "Accept pipeline input?       true (ByValue, ByPropertyName)");
    }

    [Fact]
    public void WhatIf_and_Confirm_need_no_prose_in_the_page()
    {
        AssertShows(Screen("Get-Help Remove-Toy -Parameter WhatIf"), "Nothing is changed.");
        AssertShows(Screen("Get-Help Remove-Toy -Parameter Confirm", "ko-KR"), "확인을 요청합니다.");
    }

    [Fact]
    public void Inputs_and_outputs_are_the_engine_s_types_with_the_page_s_words() => AssertShows(
        Screen("Get-Help Remove-Toy -Full"),
        """
        INPUTS
            System.Uri
                The ids of toys.


        OUTPUTS
            System.String
                The name.

            System.Int32
        """);

    [Fact]
    public void Related_links_are_in_the_page_s_order_and_online_is_the_first_web_address()
    {
        AssertShows(
            Screen("Get-Help Remove-Toy"),
            """
            RELATED LINKS
                Get-Toy
                Toys in general https://example.org/toys
                More https://example.org/more
            """);
        var addresses = HelpReader.Values(_module.Manifest, "(Get-Help Remove-Toy).relatedLinks.navigationLink | ForEach-Object uri");
        Assert.Equal("https://example.org/toys", addresses.First(address => !string.IsNullOrEmpty(address)));
    }

    [Fact]
    public void Korean_session_gets_the_Korean_page_and_headings()
    {
        var shown = Screen("Get-Help Remove-Toy -Full", "ko-KR");
        AssertShows(shown, "장난감을 제거합니다.");
        AssertShows(shown, "    예제\n\n    -------- 예제 1: 장난감 하나 제거 --------");
        AssertShows(shown, "    필요한 권한");
    }

    [Fact]
    public void Any_other_session_gets_English() =>
        AssertShows(Screen("Get-Help Remove-Toy", "fr-FR"), "Removes a toy, with care.");

    private string Screen(string command, string culture = "en-US") => HelpReader.Screen(_module.Manifest, command, culture);

    private static void AssertShows(string screen, string expected) =>
        Assert.Contains(expected.ReplaceLineEndings("\n"), screen, StringComparison.Ordinal);
}
