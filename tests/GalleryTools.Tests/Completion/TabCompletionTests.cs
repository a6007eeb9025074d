using Xunit;

namespace GalleryTools.Testing.Completion;

public sealed class TabCompletionTests
{
    [Theory]
    [InlineData("Connect-AzGalleryTools -Cloud ", "AzureCloud AzureUSGovernment AzureChinaCloud")]
    [InlineData("Connect-AzGalleryTools -Cloud azureu", "AzureUSGovernment")]
    [InlineData("Get-AzGalleryReplicationReport -ResourceGroupName ", "contoso-images")]
    [InlineData("Get-AzGalleryReplicationReport ", "contoso-images")]
    [InlineData("Get-AzGalleryReplicationReport contoso-images ", "contoso sandbox")]
    [InlineData("Get-AzGalleryReplicationReport contoso-images sa", "sandbox")]
    [InlineData("Get-AzGalleryReplicationReport elsewhere -GalleryName ", "")]
    [InlineData("Export-AzGallerySnapshot new.json ", "contoso-images")]
    [InlineData("Export-AzGallerySnapshot new.json contoso-images ", "contoso sandbox")]
    [InlineData("Remove-AzGalleryCascade contoso-images contoso ", "ubuntu-2404 win2025")]
    [InlineData("Remove-AzGalleryCascade contoso-images contoso ubuntu-2404 ", "1.0.0 1.1.0 1.2.0")]
    [InlineData("Test-AzGalleryImageVersion contoso-images contoso ubuntu-2404 1.1", "1.1.0")]
    [InlineData("Test-AzGalleryImageVersion -StorageAccountType Prem", "Premium_LRS PremiumV2_LRS")]
    [InlineData("Get-AzGalleryKnownError DuplicateR", "DuplicateRegion")]
    [InlineData("Get-AzGalleryKnownError -Id scopel", "ScopeLocked")]
    [InlineData("Get-AzGalleryKnownError -Area c", "connection cascade catalogue")]
    public void Tab_offers(string line, string offered)
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal(offered.Split(' ', StringSplitOptions.RemoveEmptyEntries), Complete(session, line));
    }

    [Fact]
    public void Without_a_connection_it_offers_nothing_and_signs_in_nowhere()
    {
        using var session = ModuleSession.Imported();

        Assert.Empty(Complete(session, "Get-AzGalleryReplicationReport -ResourceGroupName "));
        Assert.Empty(session.Run("Get-AzGalleryToolsContext").Output);
    }

    [Fact]
    public void A_name_that_PowerShell_would_misread_is_quoted()
    {
        using var folder = new TemporaryFolder();
        using var session = ModuleSession.OnSimulator(folder.Write("site.json", SampleSite.Json.Replace("contoso-images", "images(1)", StringComparison.Ordinal)));

        Assert.Equal(["'images(1)'"], Complete(session, "Get-AzGalleryReplicationReport ima"));
        Assert.Equal(["sandbox"], Complete(session, "Get-AzGalleryReplicationReport 'images(1)' sa"));
    }

    private static IEnumerable<string> Complete(ModuleSession session, string line) =>
        session.Run("(TabExpansion2 -inputScript $args[0] -cursorColumn $args[0].Length).CompletionMatches | Where-Object ResultType -eq ParameterValue | ForEach-Object CompletionText", line).ThrowIfFailed().Lines;
}
