using CsCheck;
using Xunit;

namespace GalleryTools.Core.Tests;

public class ResourceIdTests
{
    private const string Group = "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images";
    private const string Version = Group + "/providers/Microsoft.Compute/galleries/prod/images/web/versions/1.0.0";

    private static readonly Gen<string> Name = Gen.Char["abcXYZ019._-()"].Array[1, 12]
        .Select(characters => new string(characters)).Where(name => name is not ("." or ".."));

    [Fact]
    public void An_image_version_knows_its_definition_gallery_group_and_subscription()
    {
        var id = ResourceId.Parse(Version);

        Assert.Equal("Microsoft.Compute/galleries/images/versions", id.Type);
        Assert.Equal("1.0.0", id.Name);
        Assert.Equal("images", id.ResourceGroupName);
        Assert.Equal("11111111-2222-3333-4444-555555555555", id.SubscriptionId);
        Assert.Equal("web", id.Parent!.Name);
        Assert.Equal("Microsoft.Compute/galleries", id.Parent.Parent!.Type);
        Assert.Equal(Group, id.Parent.Parent.Parent!.ToString());
        Assert.Null(id.Parent.Parent.Parent.Parent!.Parent);
    }

    [Fact]
    public void A_lock_is_a_child_of_what_it_locks()
    {
        var id = ResourceId.Parse(Version + "/providers/Microsoft.Authorization/locks/keep");

        Assert.True(id.IsOfType("microsoft.authorization/LOCKS"));
        Assert.Equal(ResourceId.Parse(Version), id.Parent);
        Assert.Equal("images", id.ResourceGroupName);
    }

    [Theory]
    [InlineData("/subscriptions/s", "Microsoft.Resources/subscriptions")]
    [InlineData("/subscriptions/s/resourcegroups/g/", "Microsoft.Resources/resourceGroups")]
    [InlineData("/subscriptions/s/providers/Microsoft.Authorization/locks/l", "Microsoft.Authorization/locks")]
    [InlineData("/providers/Microsoft.Management/managementGroups/m", "Microsoft.Management/managementGroups")]
    public void Scopes_are_ids_too(string text, string type) => Assert.Equal(type, ResourceId.Parse(text).Type);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("web")]
    [InlineData("/subscriptions")]
    [InlineData(Version + "/..")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/..")]
    [InlineData("/subscriptions/s/resourceGroups/./providers/Microsoft.Compute/galleries/prod")]
    [InlineData("/subscriptions/s/resourceGroups")]
    [InlineData("/subscriptions//resourceGroups/g")]
    [InlineData("/subscriptions/s/resourceGroups/g/galleries/prod")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries")]
    [InlineData("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/prod/images")]
    [InlineData("/communityGalleries/c/images/i/versions/1.0.0")]
    [InlineData("https://portal.azure.com/#/subscriptions/s")]
    public void What_is_no_id_is_refused(string? text)
    {
        Assert.False(ResourceId.TryParse(text, out var id));
        Assert.Null(id);
        Assert.Throws<FormatException>(() => ResourceId.Parse(text));
    }

    [Fact]
    public void Case_makes_no_difference()
    {
        var id = ResourceId.Parse(Version);
        var shouted = ResourceId.Parse(Version.ToUpperInvariant());

        Assert.True(id == shouted);
        Assert.Equal(id.GetHashCode(), shouted.GetHashCode());
        Assert.False(id != shouted);
        Assert.Equal(id.SubscriptionId, shouted.SubscriptionId);
    }

    [Fact]
    public void A_child_is_appended_and_an_extension_gets_its_provider()
    {
        var gallery = ResourceId.Parse(Group).Child("Microsoft.Compute/galleries", "prod");

        Assert.Equal(ResourceId.Parse(Version), gallery.Child("images", "web").Child("versions", "1.0.0"));
        Assert.EndsWith("/galleries/prod/providers/Microsoft.Authorization/locks/keep", gallery.Child("Microsoft.Authorization/locks", "keep").ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ResourceId.Parse(Group).Child("galleries", "prod"));
        Assert.Throws<ArgumentException>(() => gallery.Child("images", "web/versions"));
    }

    [Fact]
    public void Random_text_never_throws() => Gen.OneOf(Gen.String, Gen.Char["/providers subT.1"].Array[0, 40].Select(text => new string(text)))
        .Sample(text => ResourceId.TryParse(text, out var id) == (id is not null));

    [Fact]
    public void Every_version_id_survives_the_round_trip() => Gen.Select(Name, Name, Name, Name, Name)
        .Sample((subscription, group, gallery, definition, version) =>
        {
            var id = ResourceId.Parse($"/subscriptions/{subscription}").Child("resourceGroups", group)
                .Child("Microsoft.Compute/galleries", gallery).Child("images", definition).Child("versions", version);
            return ResourceId.Parse(id.ToString()).Equals(id)
                && id.SubscriptionId == subscription && id.ResourceGroupName == group && id.Name == version;
        });
}
