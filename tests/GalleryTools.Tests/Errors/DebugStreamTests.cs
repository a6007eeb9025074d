using Xunit;

namespace GalleryTools.Testing.Errors;

public sealed class DebugStreamTests
{
    [Theory]
    [InlineData("{0} -Debug")]
    [InlineData("$DebugPreference = 'Continue'; {0}")]
    [InlineData("& {{ $DebugPreference = 'Continue'; {0} }}")]
    public void Debug_shows_method_address_and_status(string script)
    {
        using var session = ModuleSession.OnSimulator();

        var shown = session.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, "Get-AzGalleryReplicationReport contoso-images sandbox")).ThrowIfFailed().Debug;

        Assert.Contains(shown, line => line.StartsWith("> GET https://simulator.gallerytools.invalid" + SampleSite.Sandbox, StringComparison.Ordinal));
        Assert.Contains(shown, line => line.StartsWith("< 200", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0} -Debug:$false")]
    [InlineData("$DebugPreference = 'Ignore'; {0}")]
    public void Without_it_nothing_is_shown(string script)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Empty(session.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, "Get-AzGalleryReplicationReport contoso-images sandbox")).ThrowIfFailed().Debug);
    }

    [Fact]
    public void No_token_and_no_signature_is_shown()
    {
        using var session = ModuleSession.OnSimulator();

        var shown = session.Run("Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery -Debug -Verbose").ThrowIfFailed();

        Assert.Contains(shown.Debug, line => line.StartsWith("> DELETE", StringComparison.Ordinal));
        Assert.Contains(shown.Debug, line => line.Contains("Azure-AsyncOperation", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch(@"(?i)authorization: (?!REDACTED)", shown.Everything);
        Assert.DoesNotMatch(@"(?i)[?&](t|c|s|h)=(?!REDACTED)", shown.Everything);
    }
}
