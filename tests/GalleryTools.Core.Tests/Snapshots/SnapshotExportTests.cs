using System.Text.Json.Nodes;
using GalleryTools.Simulator;
using Xunit;
using static GalleryTools.Core.Tests.GalleryContents;

namespace GalleryTools.Core.Tests.Snapshots;

public class SnapshotExportTests
{
    private const string Apps = "Microsoft.Compute/galleries/applications";

    [Fact]
    public void Everything_beneath_a_gallery_comes_along_and_nothing_of_another()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 2, versions: 2);
        contents.Add($"{gallery}/applications/tool", Apps, []);
        contents.Add($"{gallery}/applications/tool/versions/1.0.0", Apps + "/versions", []);
        contents.Add($"{gallery}/inVMAccessControlProfiles/p", "Microsoft.Compute/galleries/inVMAccessControlProfiles", []);
        contents.Tree(definitions: 1, versions: 1, gallery: "other");
        using var site = new SimulatedGallery(contents);

        var export = ExportedSite.Of(site, gallery);

        Assert.Equal(10, export.Ids.Count(id => (id + "/").StartsWith(gallery + "/", StringComparison.Ordinal)));
        Assert.Contains(Group, export.Ids);
        Assert.DoesNotContain(export.Ids, id => id.Contains("/galleries/other", StringComparison.Ordinal));
        Assert.Equal(export.Ids.Order(StringComparer.OrdinalIgnoreCase), export.Ids);
        Assert.Equal((1, 2, 4), (export.Summary.Counts["Microsoft.Compute/galleries"], export.Summary.Counts["Microsoft.Compute/galleries/images"], export.Summary.Counts["Microsoft.Compute/galleries/images/versions"]));
        Assert.Empty(export.NotRead);
        Assert.All(site.Sent, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public void Without_a_name_every_gallery_of_the_subscription_is_taken()
    {
        var contents = new GalleryContents();
        contents.Tree(definitions: 1, versions: 1);
        contents.Tree(definitions: 1, versions: 1, gallery: "other");
        using var site = new SimulatedGallery(contents);

        Assert.Equal(2, ExportedSite.Of(site).Summary.Counts["Microsoft.Compute/galleries"]);
    }

    [Fact]
    public void Sources_and_encryption_sets_come_along_from_other_groups_too()
    {
        const string Elsewhere = $"/subscriptions/{SubscriptionId}/resourceGroups/build/providers/Microsoft.Compute";
        var contents = new GalleryContents();
        contents.Add($"/subscriptions/{SubscriptionId}/resourceGroups/build", "Microsoft.Resources/resourceGroups", []);
        var gallery = contents.Gallery("prod");
        var image = contents.Add($"{Elsewhere}/images/golden", "Microsoft.Compute/images", []);
        var set = contents.Add($"{Elsewhere}/diskEncryptionSets/keys", "Microsoft.Compute/diskEncryptionSets", []);
        var unrelated = contents.Add($"{Elsewhere}/images/unrelated", "Microsoft.Compute/images", []);
        var beside = contents.Add($"{Group}/providers/Microsoft.Compute/snapshots/next", "Microsoft.Compute/snapshots", []);
        contents.Version(contents.Definition(gallery, "web"), "1.0.0", new()
        {
            ["storageProfile"] = new JsonObject { ["source"] = new JsonObject { ["id"] = image } },
            ["publishingProfile"] = JsonNode.Parse("""{"targetRegions":[{"name":"East US 2","encryption":{"osDiskImage":{"diskEncryptionSetId":"@"}}}]}""".Replace("@", set, StringComparison.Ordinal)),
        });
        using var site = new SimulatedGallery(contents);

        var export = ExportedSite.Of(site, gallery);

        Assert.Subset(export.Ids.ToHashSet(), new HashSet<string> { image, set, beside, $"/subscriptions/{SubscriptionId}/resourceGroups/build" });
        Assert.DoesNotContain(unrelated, export.Ids);
    }

    [Fact]
    public void A_source_in_another_subscription_brings_its_subscription_and_one_that_is_gone_stays_out()
    {
        const string Other = "22222222-2222-3333-4444-555555555555";
        var gone = $"{Group}/providers/Microsoft.Compute/images/gone";
        var contents = new GalleryContents();
        var gallery = contents.Gallery("prod");
        var definition = contents.Definition(gallery, "web");
        contents.Version(definition, "1.0.0", Source(gone));
        contents.Version(definition, "1.0.1", Source($"/subscriptions/{Other}/resourceGroups/g/providers/Microsoft.Compute/images/golden"));
        var snapshot = JsonNode.Parse(contents.ToSnapshot().ToJson())!;
        snapshot["subscriptions"]!.AsArray().Add(JsonNode.Parse($$$"""
            {"subscriptionId":"{{{Other}}}","tenantId":"{{{TenantId}}}","locations":["westeurope"],"resources":[
              {"id":"/subscriptions/{{{Other}}}/resourceGroups/g","name":"g","type":"Microsoft.Resources/resourceGroups","location":"westeurope","properties":{}},
              {"id":"/subscriptions/{{{Other}}}/resourceGroups/g/providers/Microsoft.Compute/images/golden","name":"golden","type":"Microsoft.Compute/images","location":"westeurope","properties":{}}]}
            """));
        using var site = SimulatedGallery.Of(Snapshot.Parse(snapshot.ToJsonString()));

        var export = ExportedSite.Of(site, gallery);

        Assert.Contains($"/subscriptions/{Other}/resourceGroups/g/providers/Microsoft.Compute/images/golden", export.Ids);
        Assert.Equal([SubscriptionId, Other], export.Json["subscriptions"]!.AsArray().Select(subscription => subscription!["subscriptionId"]!.GetValue<string>()));
        Assert.DoesNotContain(gone, export.Ids);
        Assert.Empty(export.NotRead);
    }

    [Theory]
    [InlineData("virtualMachines", """{"storageProfile":{"imageReference":{"id":"@/images/a/versions/1.0.0"}}}""")]
    [InlineData("virtualMachines", """{"storageProfile":{"imageReference":{"id":"@/images/a"}}}""")]
    [InlineData("virtualMachines", """{"storageProfile":{"imageReference":{"communityGalleryImageId":"/communitygalleries/contoso-1/Images/a/Versions/latest"}}}""")]
    [InlineData("virtualMachines", """{"storageProfile":{"imageReference":{"sharedGalleryImageId":"/SharedGalleries/11111111-2222-3333-4444-555555555555-PROD/Images/a/Versions/latest"}}}""")]
    [InlineData("virtualMachines", """{"applicationProfile":{"galleryApplications":[{"packageReferenceId":"@/applications/t/versions/1.0.0"}]}}""")]
    [InlineData("virtualMachineScaleSets", """{"virtualMachineProfile":{"storageProfile":{"imageReference":{"id":"@/images/a"}}}}""")]
    [InlineData("disks", """{"creationData":{"createOption":"FromImage","galleryImageReference":{"id":"@/images/a/versions/1.0.0"}}}""")]
    public void Who_uses_a_version_comes_along(string kind, string properties)
    {
        const string Web = $"/subscriptions/{SubscriptionId}/resourceGroups/web";
        var contents = new GalleryContents();
        contents.Add(Web, "Microsoft.Resources/resourceGroups", []);
        var gallery = contents.Gallery("prod", JsonNode.Parse("""
            {"identifier":{"uniqueName":"11111111-2222-3333-4444-555555555555-PROD"},"sharingProfile":{"permissions":"Community","communityGalleryInfo":{"publicNames":["contoso-1"]}}}
            """)!.AsObject());
        contents.Version(contents.Definition(gallery, "a"), "1.0.0");
        var user = contents.Add($"{Web}/providers/Microsoft.Compute/{kind}/user", $"Microsoft.Compute/{kind}", JsonNode.Parse(properties.Replace("@", gallery, StringComparison.Ordinal))!.AsObject());
        var stranger = contents.Add($"{Web}/providers/Microsoft.Compute/{kind}/stranger", $"Microsoft.Compute/{kind}", JsonNode.Parse(properties.Replace("@", gallery + "2", StringComparison.Ordinal).Replace("contoso-1", "contoso-2", StringComparison.Ordinal).Replace("-PROD", "-TEST", StringComparison.Ordinal))!.AsObject());
        using var site = new SimulatedGallery(contents);

        var export = ExportedSite.Of(site, gallery);

        Assert.Contains(user, export.Ids);
        Assert.Contains(Web, export.Ids);
        Assert.DoesNotContain(stranger, export.Ids);
    }

    [Fact]
    public void Instances_that_still_run_an_older_version_bring_their_scale_set()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        const string Set = $"/subscriptions/{SubscriptionId}/resourceGroups/web/providers/Microsoft.Compute/virtualMachineScaleSets/web";
        contents.Add($"/subscriptions/{SubscriptionId}/resourceGroups/web", "Microsoft.Resources/resourceGroups", []);
        contents.Add(Set, "Microsoft.Compute/virtualMachineScaleSets", []);
        contents.Add($"{Set}/virtualMachines/0", "Microsoft.Compute/virtualMachineScaleSets/virtualMachines",
            new() { ["storageProfile"] = new JsonObject { ["imageReference"] = new JsonObject { ["id"] = $"{gallery}/images/a/versions/1.0.0" } } });
        using var site = new SimulatedGallery(contents);

        Assert.Subset(ExportedSite.Of(site, gallery).Ids.ToHashSet(), new HashSet<string> { Set, $"{Set}/virtualMachines/0" });
    }

    [Fact]
    public void Locks_above_and_beneath_come_along_and_others_dont()
    {
        const string Lock = "/providers/Microsoft.Authorization/locks/keep";
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 1, versions: 1);
        var other = contents.Tree(definitions: 1, versions: 1, gallery: "other");
        contents.Add($"/subscriptions/{SubscriptionId}/resourceGroups/web", "Microsoft.Resources/resourceGroups", []);
        string[] binding = [$"/subscriptions/{SubscriptionId}{Lock}", Group + Lock, gallery + Lock, $"{gallery}/images/a{Lock}", $"{gallery}/images/a/versions/1.0.0{Lock}"];
        foreach (var scope in binding.Append(other + Lock).Append($"/subscriptions/{SubscriptionId}/resourceGroups/web{Lock}"))
            contents.Add(scope, "Microsoft.Authorization/locks", new() { ["level"] = "CanNotDelete" });
        using var site = new SimulatedGallery(contents);

        var locks = ExportedSite.Of(site, gallery).Ids.Where(id => id.EndsWith(Lock, StringComparison.Ordinal));

        Assert.Equal(binding.Order(StringComparer.OrdinalIgnoreCase), locks);
    }

    private static JsonObject Source(string id) => new() { ["storageProfile"] = new JsonObject { ["source"] = new JsonObject { ["id"] = id } } };
}
