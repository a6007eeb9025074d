using Xunit;

namespace GalleryTools.Testing.Cascade;

/// <summary>Resources may be piped in; whatever only speaks about one is refused.</summary>
public sealed class PipelineTests
{
    private const string Gallery = $"[pscustomobject]@{{ Id = '{SampleSite.Sandbox}'; Name = 'sandbox'; Type = 'Microsoft.Compute/galleries'; ResourceGroupName = 'contoso-images' }}";

    [Fact]
    public void A_gallery_of_AzCompute_is_deleted()
    {
        using var session = ModuleSession.OnSimulator();

        Assert.Equal(4, session.Run($"{Gallery} | Remove-AzGalleryCascade -Force -Scope Gallery").ThrowIfFailed().Output.Count);
    }

    [Theory]
    [InlineData("Get-AzGalleryReplicationReport contoso-images sandbox")]
    [InlineData("Get-AzGalleryReplicationReport contoso-images sandbox | Select-Object *")]
    [InlineData("Test-AzGalleryImageVersion contoso-images sandbox rhel-9 1.0.0 -Offline -Detailed")]
    [InlineData("Remove-AzGalleryCascade contoso-images sandbox rhel-9 0.1.0 -Force -Scope Version")]
    [InlineData("Get-AzGalleryToolsContext")]
    [InlineData("'" + SampleSite.Sandbox + "'")]
    [InlineData("@{ Id = '" + SampleSite.Sandbox + "'; Name = 'sandbox' }")]
    [InlineData("[pscustomobject]@{ Name = 'sandbox'; ResourceGroupName = 'contoso-images' }")]
    [InlineData("42")]
    public void Reports_findings_results_and_text_are_refused_by_name(string source)
    {
        using var session = ModuleSession.OnSimulator();
        var things = session.Run(source).Output;
        var requests = session.RequestsFromNowOn();

        var refused = session.Run("param($things) $things | Remove-AzGalleryCascade -Force -Scope Gallery", things);

        Assert.NotEmpty(things);
        Assert.Equal("PipedObjectNotAResource,GalleryTools.Commands.RemoveCascadeCommand", refused.Error.FullyQualifiedErrorId);
        Assert.Empty(requests.All);
    }

    [Theory]
    [InlineData("Microsoft.Compute/galleries/images")]
    [InlineData("Microsoft.Compute/galleries/images/versions")]
    [InlineData("Microsoft.Compute/virtualMachines")]
    public void An_id_whose_type_says_otherwise_is_refused(string type)
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        var refused = session.Run($"[pscustomobject]@{{ Id = '{SampleSite.Sandbox}'; Type = '{type}' }} | Remove-AzGalleryCascade -Force -Scope Gallery").Error;

        Assert.Equal("IdDisagreesWithNames", refused.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(requests.All);
    }

    [Theory]
    [InlineData("Name = 'contoso'")]
    [InlineData("ResourceGroupName = 'contoso-web'")]
    public void An_id_that_disagrees_with_the_objects_names_is_refused(string other)
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        var refused = session.Run($"[pscustomobject]@{{ Id = '{SampleSite.Sandbox}'; Type = 'Microsoft.Compute/galleries'; {other} }} | Remove-AzGalleryCascade -Force -Scope Gallery").Error;

        Assert.Equal("IdDisagreesWithNames", refused.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Empty(requests.All);
    }

    [Fact]
    public void One_wrong_object_among_several_stops_all_of_them()
    {
        using var session = ModuleSession.OnSimulator();
        var requests = session.RequestsFromNowOn();

        var refused = session.Run($"{Gallery}, 'text' | Remove-AzGalleryCascade -Force -Scope Gallery");

        Assert.Equal("PipedObjectNotAResource", refused.Error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Equal(0, requests.Deletes);
    }

    [Fact]
    public void Several_roots_are_asked_about_once()
    {
        using var session = ModuleSession.OnSimulator();
        session.Host.Screen.Answer = "Yes";

        var removed = session.Run($$"""
            {{Gallery}}, [pscustomobject]@{ Id = '{{SampleSite.Contoso}}/images/ubuntu-2404/versions/1.0.0'; Type = 'Microsoft.Compute/galleries/images/versions' } |
                Remove-AzGalleryCascade
            """);

        Assert.Single(session.Host.Screen.Prompts);
        Assert.Equal(5, removed.Output.Count);
    }
}
