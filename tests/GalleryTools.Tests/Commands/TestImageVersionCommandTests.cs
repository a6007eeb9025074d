using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class TestImageVersionCommandTests
{
    private const string Target = "-ResourceGroupName contoso-images -GalleryName sandbox -GalleryImageDefinitionName rhel-9 -GalleryImageVersionName 1.0.0";

    private const string Source = $"/subscriptions/{SampleSite.Subscription}/resourceGroups/{SampleSite.Group}/providers/Microsoft.Compute/images/rhel-9-build";

    private const string Good = $"{Target} -Location eastus -SourceImageId {Source}";

    /// <summary>Two disks at one LUN, and a home region that is no target region.</summary>
    private const string Bad = $"{Target} -Location eastus -TargetRegion @{{ Name = 'westeurope' }} -DataDiskImage "
        + "@{ Lun = 3; Source = @{ Id = '/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/disks/a' } },"
        + "@{ Lun = 3; Source = @{ Id = '/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/disks/b' } }"
        + " -OSDiskImage @{ Source = @{ Id = '/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/g/providers/Microsoft.Compute/disks/os' } } -Offline";

    [Fact]
    public void A_version_that_would_be_accepted_gives_true_and_nothing_else()
    {
        using var session = ModuleSession.OnSimulator();

        var verdict = session.Run("Test-AzGalleryImageVersion " + Good).ThrowIfFailed();

        Assert.Equal(true, verdict.Output.Single().BaseObject);
        Assert.Empty(verdict.Warnings);
    }

    [Fact]
    public void A_version_that_would_be_refused_gives_false_and_one_error_for_each_violation()
    {
        using var session = ModuleSession.Imported();

        var verdict = session.Run("Test-AzGalleryImageVersion " + Bad);

        Assert.Equal(false, verdict.Output.Single().BaseObject);
        Assert.Equal(
            ["DuplicateLun,GalleryTools.Commands.TestImageVersionCommand", "HomeRegionMissing,GalleryTools.Commands.TestImageVersionCommand"],
            verdict.Errors.Select(error => error.FullyQualifiedErrorId).Order());
    }

    [Fact]
    public void In_an_if_it_reads_as_what_it_says()
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal("accepted", session.Run($"if (Test-AzGalleryImageVersion {Good}) {{ 'accepted' }} else {{ 'refused' }}").Text);
        Assert.Equal("refused", session.Run($"if (Test-AzGalleryImageVersion {Bad} -ErrorAction SilentlyContinue) {{ 'accepted' }} else {{ 'refused' }}").Text);
    }

    [Fact]
    public void Detailed_writes_findings_and_no_errors()
    {
        using var session = ModuleSession.Imported();

        var findings = session.Run($"Test-AzGalleryImageVersion {Bad} -Detailed").ThrowIfFailed().Output;

        var lun = findings.Single(finding => finding.Properties["Id"].Value as string == "DuplicateLun");
        Assert.Equal("GalleryTools.Finding", lun.BaseObject.GetType().FullName);
        Assert.Equal("Error", lun.Properties["Severity"].Value);
        Assert.Equal("Local", lun.Properties["CheckedBy"].Value);
        Assert.Contains("'a' and 'b'", (string)lun.Properties["Message"].Value, StringComparison.Ordinal);
        Assert.Contains(findings, finding => finding.Properties["Severity"].Value as string == "NotChecked");
    }

    [Theory]
    [InlineData("-ErrorAction Stop", "")]
    [InlineData("", "$ErrorActionPreference = 'Stop'; ")]
    [InlineData("", "& { $ErrorActionPreference = 'Stop'; ")]
    public void Where_errors_stop_the_script_one_error_holds_all_violations(string argument, string before)
    {
        using var session = ModuleSession.Imported();
        var after = before.StartsWith('&') ? " }" : "";

        var stopped = session.Run($"{before}Test-AzGalleryImageVersion {Bad} {argument}{after}");

        Assert.NotNull(stopped.Thrown);
        Assert.Empty(stopped.Output);
        var exception = stopped.Thrown.Exception;
        Assert.Contains("LUN 3", exception.Message, StringComparison.Ordinal);
        Assert.Contains("eastus", exception.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, ((IReadOnlyCollection<object>)PSObject.AsPSObject(exception).Properties["Findings"].Value).Count);
    }

    [Fact]
    public void Offline_says_what_it_did_not_look_up_and_needs_no_connection()
    {
        using var session = ModuleSession.Imported();

        var verdict = session.Run($"Test-AzGalleryImageVersion {Good} -Offline").ThrowIfFailed();

        Assert.Equal(true, verdict.Output.Single().BaseObject);
        Assert.Contains("Offline", Assert.Single(verdict.Warnings), StringComparison.Ordinal);
        Assert.Empty(session.Run("Get-AzGalleryToolsContext").Output);
    }

    [Fact]
    public void A_source_that_is_not_there_is_found_before_the_service_says_so()
    {
        using var session = ModuleSession.OnSimulator();

        var verdict = session.Run("Test-AzGalleryImageVersion " + Good.Replace("rhel-9-build", "gone", StringComparison.Ordinal));

        Assert.Equal("SourceNotFound", Assert.Single(verdict.Errors).FullyQualifiedErrorId.Split(',')[0]);
    }

    [Fact]
    public void A_splat_of_New_AzGalleryImageVersion_fits()
    {
        using var session = ModuleSession.OnSimulator();

        var verdict = session.Run($$"""
            $splat = @{
                ResourceGroupName = 'contoso-images'; GalleryName = 'sandbox'; GalleryImageDefinitionName = 'rhel-9'; Name = '1.0.0'; Location = 'East US'
                SourceImageId = '{{Source}}'; ReplicaCount = 1; StorageAccountType = 'Standard_LRS'; PublishingProfileEndOfLifeDate = [datetime]::new(2031, 2, 3)
                TargetRegion = @(@{ Name = 'East US'; ReplicaCount = 1 }, @{ Name = 'westeurope'; ReplicaCount = '2'; StorageAccountType = 'Premium_LRS'; ExcludeFromLatest = $true })
                Tag = @{ team = 'images' }
            }
            Test-AzGalleryImageVersion @splat
            """).ThrowIfFailed();

        Assert.Equal(true, verdict.Output.Single().BaseObject);
    }

    [Theory]
    [InlineData("-TargetRegion @{ Name = 'eastus'; ReplicaCount = 'many' }", "-TargetRegion[0].ReplicaCount", "many")]
    [InlineData("-TargetRegion @{ Name = 'eastus'; ReplicaCount = 1.5 }", "-TargetRegion[0].ReplicaCount", "1.5")]
    [InlineData("-TargetRegion @{ Name = 'eastus'; ExcludeFromLatest = 'perhaps' }", "-TargetRegion[0].ExcludeFromLatest", "perhaps")]
    [InlineData("-DataDiskImage @{ Lun = 'first'; Source = @{ Id = 'x' } }", "-DataDiskImage[0].Lun", "first")]
    public void A_value_of_the_wrong_kind_in_a_hashtable_is_named(string argument, string member, string value)
    {
        using var session = ModuleSession.Imported();

        var verdict = session.Run($"Test-AzGalleryImageVersion {Good} {argument} -Offline");

        Assert.Equal(false, verdict.Output.Single().BaseObject);
        Assert.Contains(verdict.Errors, error => error.ErrorDetails.Message.StartsWith($"'{member}' is {value}", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_come_from_the_pipeline_by_property()
    {
        using var session = ModuleSession.Imported();

        var verdicts = session.Run($$"""
            @(
                [pscustomobject]@{ ResourceGroupName = 'g'; GalleryName = 's'; GalleryImageDefinitionName = 'd'; Name = '1.0.0'; Location = 'eastus' }
                [pscustomobject]@{ ResourceGroupName = 'g'; GalleryName = 's'; GalleryImageDefinitionName = 'd'; Name = 'one'; Location = 'eastus' }
            ) | Test-AzGalleryImageVersion -SourceImageId {{Source}} -Offline -ErrorAction SilentlyContinue
            """);

        Assert.Equal([true, false], verdicts.Output.Select(verdict => verdict.BaseObject));
    }
}
