using Xunit;

namespace GalleryTools.Testing.Cascade;

public sealed class PromptTests
{
    private const string Remove = "Remove-AzGalleryCascade contoso-images sandbox";

    [Fact]
    public void Yes_to_the_one_prompt_deletes_all()
    {
        using var session = ModuleSession.OnSimulator();
        session.Host.Screen.Answer = "Yes";

        Assert.Equal(4, session.Run(Remove).ThrowIfFailed().Output.Count);

        var prompt = Assert.Single(session.Host.Screen.Prompts);
        Assert.Contains(SampleSite.Sandbox, prompt, StringComparison.Ordinal);
        Assert.Contains("version 0.2.0", prompt, StringComparison.Ordinal);
        Assert.Contains("4 resources on SIMULATOR", prompt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No")]
    [InlineData("No to All")]
    public void No_deletes_nothing(string answer)
    {
        using var session = ModuleSession.OnSimulator();
        session.Host.Screen.Answer = answer;
        var requests = session.RequestsFromNowOn();

        Assert.Empty(session.Run(Remove).ThrowIfFailed().Output);

        Assert.Single(session.Host.Screen.Prompts);
        Assert.True(requests.HasReadsOnly);
    }

    [Fact]
    public void Where_nobody_can_answer_nothing_is_deleted()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        Assert.NotNull(session.Run(Remove).Error);

        Assert.True(requests.HasReadsOnly);
    }

    [Fact]
    public void An_explicit_Confirm_asks_in_spite_of_Force()
    {
        using var session = ModuleSession.OnSimulator();
        session.Host.Screen.Answer = "No";
        var requests = session.RequestsFromNowOn();

        session.Run(Remove + " -Force -Confirm").ThrowIfFailed();

        Assert.Single(session.Host.Screen.Prompts);
        Assert.True(requests.HasReadsOnly);
    }
}
