using System.Text.Json.Nodes;
using Xunit;

namespace GalleryTools.Simulator.Tests.Permissions;

/// <summary>What the maker of a snapshot could not read gets the refusal that he got.</summary>
public class UnreadPathTests
{
    private const string Subscription = "/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30";
    private const string Group = Subscription + "/resourceGroups/contoso-images";
    private const string Sandbox = Site.Galleries + "/sandbox";
    private const string Locks = "/providers/Microsoft.Authorization/locks";

    [Theory]
    [InlineData(Sandbox + "/applications", Sandbox + "/applications", "Microsoft.Compute/galleries/applications/read", Sandbox)]
    [InlineData(Sandbox + "/images/rhel-9", Sandbox + "/IMAGES/rhel-9", "Microsoft.Compute/galleries/IMAGES/read", Sandbox + "/IMAGES/rhel-9")]
    [InlineData(Subscription + "/providers/Microsoft.Compute/disks", Subscription + "/providers/Microsoft.Compute/disks", "Microsoft.Compute/disks/read", Subscription)]
    [InlineData(Subscription + "/providers/Microsoft.Compute", Subscription + "/providers/Microsoft.Compute", "Microsoft.Resources/subscriptions/providers/read", Subscription + "/providers/Microsoft.Compute")]
    [InlineData(Group, Group, "Microsoft.Resources/subscriptions/resourceGroups/read", Group)]
    [InlineData(Subscription, Subscription, "Microsoft.Resources/subscriptions/read", Subscription)]
    [InlineData(Subscription + Locks, Sandbox + Locks, "Microsoft.Authorization/locks/read", Sandbox)]
    [InlineData(Subscription + Locks, Group + Locks + "/keep", "Microsoft.Authorization/locks/read", Group + Locks + "/keep")]
    public void A_read_is_refused_in_ARMs_words(string unread, string read, string action, string scope)
    {
        var site = Without(unread);

        var answer = site.Get(read);

        Assert.Equal(403, answer.Status);
        Assert.Equal("AuthorizationFailed", answer.ErrorCode());
        Assert.Equal("gateway", answer.Header("x-ms-failure-cause"));
        Assert.Contains($"does not have authorization to perform action '{action}' over scope '{scope}' or the scope is invalid.", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sandbox + "/images/rhel-9", Sandbox + "/images")]
    [InlineData(Sandbox + "/images/rhel-9", Sandbox + "/images/rhel-9/versions")]
    [InlineData(Sandbox + "/applications", Site.Galleries + "/contoso/applications")]
    [InlineData(Subscription + "/providers/Microsoft.Compute/disks", Group + "/providers/Microsoft.Compute/disks")]
    [InlineData(Sandbox + Locks, Group + Locks)]
    public void What_was_read_can_be_read(string unread, string read) =>
        Assert.Equal(200, Without(unread).Get(read, read.EndsWith(Locks, StringComparison.Ordinal) ? "2020-05-01" : Site.Version).Status);

    [Fact]
    public void A_write_may_be_tried_and_a_saved_state_keeps_what_is_unread()
    {
        var site = Without(Sandbox + "/images/rhel-9");

        Assert.Equal(201, site.Put(Sandbox + "/applications/tool", """{"location":"eastus","properties":{"supportedOSType":"Linux"}}""").Status);
        var again = new Site(Snapshot.Parse(site.Service.Save().ToJson()));
        Assert.Equal(403, again.Get(Sandbox + "/images/rhel-9").Status);
        Assert.Equal([new UnreadPath(Sandbox + "/images/rhel-9", "AuthorizationFailed")], site.Service.Save().NotRead);
    }

    private static Site Without(string unread) =>
        new Site(ContosoWith.Change(json => json["notRead"] = new JsonArray(new JsonObject { ["id"] = unread, ["reason"] = "AuthorizationFailed" })));
}
