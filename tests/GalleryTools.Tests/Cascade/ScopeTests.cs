using CsCheck;
using Xunit;

namespace GalleryTools.Testing.Cascade;

/// <summary>A delete never takes more than what was named.</summary>
public sealed class ScopeTests
{
    [Theory]
    [InlineData("-Force", "ScopeMissing")]
    [InlineData("-Confirm:$false", "ScopeMissing")]
    [InlineData("-Force -Scope Version", "ScopeDisagrees")]
    [InlineData("-Force -Scope Definition", "ScopeDisagrees")]
    [InlineData("-Scope Version", "ScopeDisagrees")]
    [InlineData("-WhatIf -Scope Version", "ScopeDisagrees")]
    public void A_run_without_a_prompt_needs_the_scope_that_it_names(string arguments, string errorId) =>
        AssertRefused("Remove-AzGalleryCascade contoso-images sandbox " + arguments, errorId);

    [Theory]
    [InlineData("$ConfirmPreference = 'None'; {0}")]
    [InlineData("& {{ $ConfirmPreference = 'None'; {0} }}")]
    [InlineData("function f {{ $ConfirmPreference = [System.Management.Automation.ConfirmImpact]::None; {0} }}; f")]
    public void ConfirmPreference_None_is_a_run_without_a_prompt(string script) =>
        AssertRefused(string.Format(System.Globalization.CultureInfo.InvariantCulture, script, "Remove-AzGalleryCascade contoso-images sandbox"), "ScopeMissing");

    [Theory]
    [InlineData("contoso-images sandbox rhel-9 ''", "NameEmpty")]
    [InlineData("contoso-images sandbox rhel-9 $null", "NameEmpty")]
    [InlineData("contoso-images sandbox rhel-9 $nothing.Version", "NameEmpty")]
    [InlineData("contoso-images sandbox rhel-9 ([NullString]::Value)", "NameEmpty")]
    [InlineData("contoso-images sandbox rhel-9 '  '", "NameEmpty")]
    [InlineData("contoso-images sandbox $null", "NameEmpty")]
    [InlineData("contoso-images sandbox $null $null", "NameEmpty")]
    [InlineData("contoso-images sandbox -GalleryImageVersionName 0.1.0", "NameEmpty")]
    [InlineData("contoso-images ''", "ParameterArgumentValidationErrorEmptyStringNotAllowed")]
    [InlineData("contoso-images $null", "ParameterArgumentValidationErrorNullNotAllowed")]
    [InlineData("contoso-images sandbox rhel-9 0.*", "NameHasWildcard")]
    [InlineData("contoso-images sand*", "NameHasWildcard")]
    [InlineData("contoso-images sandbox/images/rhel-9", "NameHasWildcard")]
    [InlineData("'*' sandbox", "NameHasWildcard")]
    [InlineData("-ResourceId ''", "ParameterArgumentValidationErrorEmptyStringNotAllowed")]
    [InlineData("-ResourceId " + SampleSite.Rhel + "/versions/", "NotAGalleryResourceId")]
    [InlineData("-ResourceId /subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30/resourceGroups/contoso-images", "NotAGalleryResourceId")]
    public void An_empty_or_wild_name_never_widens_what_is_deleted(string arguments, string errorId)
    {
        AssertRefused($"Remove-AzGalleryCascade {arguments} -Force -Scope Definition", errorId);
        AssertRefused($"Remove-AzGalleryCascade {arguments} -Force -Scope Gallery", errorId);
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("''")]
    [InlineData("$row.Version")]
    public void A_splat_with_an_empty_version_never_deletes_the_definition(string version) => AssertRefused(
        $$"""
        $row = [pscustomobject]@{ Version = '' }
        $splat = @{ ResourceGroupName = 'contoso-images'; GalleryName = 'sandbox'; GalleryImageDefinitionName = 'rhel-9'; GalleryImageVersionName = {{version}} }
        Remove-AzGalleryCascade @splat -Force -Scope Definition
        """,
        "NameEmpty");

    [Fact]
    public void A_row_of_a_file_with_an_empty_column_is_no_resource() => AssertRefused(
        "[pscustomobject]@{ ResourceGroupName = 'contoso-images'; GalleryName = 'sandbox'; GalleryImageDefinitionName = 'rhel-9'; GalleryImageVersionName = '' } | Remove-AzGalleryCascade -Force -Scope Definition",
        "PipedObjectNotAResource");

    [Fact]
    public void Names_of_blanks_and_wildcards_delete_nothing_whatever_they_are()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();
        Gen.Char[" \t*?[]/\\\u00a0"].Array[0, 6].Select(characters => new string(characters)).Sample(
            name => Assert.NotNull(session.Run("Remove-AzGalleryCascade contoso-images sandbox rhel-9 $args[0] -Force -Scope Definition", name).Error),
            iter: 60,
            threads: 1);
        Assert.Empty(requests.All);
    }

    private static void AssertRefused(string script, string errorId)
    {
        using var session = ModuleSession.OnSimulator();
        session.Host.Screen.Answer = "Yes";
        var requests = session.RequestsFromNowOn();

        var refused = session.Run(script);

        Assert.Equal(errorId, refused.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(refused.Output);
        Assert.True(requests.HasReadsOnly);
    }
}
