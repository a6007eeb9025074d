using Xunit;

namespace GalleryTools.Simulator.Tests.Nesting;

public class UnseenTests
{
    private const string Gallery = $"{Site.Galleries}/fresh";
    private const string Definition =
        """{"location":"eastus","properties":{"osType":"Linux","osState":"Generalized","identifier":{"publisher":"a","offer":"b","sku":"c"} } }""";

    [Fact]
    public void A_new_parent_is_found_at_once()
    {
        var site = new Site();
        site.Put(Gallery, """{"location":"eastus"}""");

        Assert.Equal(201, site.Put($"{Gallery}/images/one", Definition).Status);
    }

    [Fact]
    public void With_a_delay_it_is_not_found_for_so_long_even_after_a_restart()
    {
        var site = new Site(Delayed());
        site.Put(Gallery, """{"location":"eastus"}""");
        Assert.Equal(200, site.Get(Gallery).Status);
        Assert.Equal((404, "ParentResourceNotFound"), (site.Put($"{Gallery}/images/one", Definition).Status, site.Put($"{Gallery}/images/one", Definition).ErrorCode()));

        var again = new Site(Snapshot.Parse(site.Service.Save().ToJson()));
        again.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(404, again.Put($"{Gallery}/images/one", Definition).Status);
        again.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(201, again.Put($"{Gallery}/images/one", Definition).Status);
    }

    private static Snapshot Delayed() =>
        ContosoWith.Scenario("""{"parentDelaySeconds":{"min":10,"max":10} }""");
}
