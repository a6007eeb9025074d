using System.Globalization;
using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Errors;

public sealed class ErrorRecordTests
{
    private const string TwoDisksAtOneLun = """
        Test-AzGalleryImageVersion contoso-images sandbox rhel-9 1.0.0 -Location eastus -Offline -OSDiskImage @{ Source = @{ Id = '/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/disks/os' } } -DataDiskImage @{ Lun = 3; Source = @{ Id = '/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/disks/a' } }, @{ Lun = 3; Source = @{ Id = '/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/disks/b' } }
        """;

    [Fact]
    public void An_error_names_the_users_values_the_cause_and_the_fix()
    {
        using var session = ModuleSession.OnSimulator();

        var error = Assert.Single(session.Run(TwoDisksAtOneLun).Errors);

        Assert.Equal("DuplicateLun,GalleryTools.Commands.TestImageVersionCommand", error.FullyQualifiedErrorId);
        Assert.Equal(ErrorCategory.InvalidArgument, error.CategoryInfo.Category);
        Assert.Equal(SampleSite.Rhel + "/versions/1.0.0", error.TargetObject);
        Assert.StartsWith("LUN 3 is used by data disks 'a' and 'b'. A LUN is", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.EndsWith("Give 'b' another LUN; 0 is free.", error.ErrorDetails.Message, StringComparison.Ordinal);
        Assert.Equal("Give 'b' another LUN; 0 is free.", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_script_catches_it_by_its_type()
    {
        using var session = ModuleSession.OnSimulator();

        var caught = session.Run("""
            try { Get-AzGalleryReplicationReport contoso-images nowhere }
            catch [GalleryTools.GalleryException] { $_.Exception.ErrorId; $_.Exception.HttpStatus; $_.Exception.ServiceCode; $_.Exception.ResourceId; $_.Exception.CorrelationId.Length }
            """).ThrowIfFailed().Lines.ToArray();

        Assert.Equal(["ParentNotFound", "404"], caught[..2]);
        Assert.NotEmpty(caught[2]);
        Assert.EndsWith("/galleries/nowhere", caught[3], StringComparison.Ordinal);
        Assert.Equal("36", caught[4]);
    }

    [Fact]
    public void A_refusal_of_the_service_carries_its_correlation_id_in_the_text()
    {
        using var session = ModuleSession.OnSimulator();

        var error = session.Run("Get-AzGalleryReplicationReport nowhere contoso").Error;

        Assert.Equal("ResourceGroupNotFound", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Matches("correlation id [0-9a-f-]{36}", error.ErrorDetails.Message);
    }

    [Theory]
    [InlineData("Connect-AzGalleryTools -Cloud Nowhere")]
    [InlineData(TwoDisksAtOneLun)]
    [InlineData("Remove-AzGalleryCascade contoso-images sandbox -Force")]
    [InlineData("Remove-AzGalleryCascade contoso-images contoso -Force -Scope Gallery -ErrorAction Stop")]
    [InlineData("Get-AzGalleryReplicationReport contoso-images nowhere")]
    public void A_Korean_session_reads_Korean(string script)
    {
        using var session = ModuleSession.OnSimulator(uiCulture: CultureInfo.GetCultureInfo("ko-KR"));

        var error = session.Run(script).Error;

        Assert.Matches(@"\p{IsHangulSyllables}", error.ErrorDetails.Message);
        Assert.Matches(@"\p{IsHangulSyllables}", error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public void A_session_in_another_language_reads_English()
    {
        using var session = ModuleSession.OnSimulator(uiCulture: CultureInfo.GetCultureInfo("fr-FR"));

        Assert.StartsWith("LUN 3 is used", Assert.Single(session.Run(TwoDisksAtOneLun).Errors).ErrorDetails.Message, StringComparison.Ordinal);
    }
}
