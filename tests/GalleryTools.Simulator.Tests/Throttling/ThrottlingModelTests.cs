using System.Globalization;
using CsCheck;
using Xunit;

namespace GalleryTools.Simulator.Tests.Throttling;

/// <summary>Whatever a client does: no more passes than the declared model lets through, and what headers say is what happens.</summary>
public class ThrottlingModelTests
{
    private const string Path = $"{Site.Galleries}/contoso";

    private static readonly Gen<string> Modes = Gen.OneOf(Gen.Const("FixedWindow"), Gen.Const("TokenBucket"));

    private static readonly Gen<int[]> Pauses = Gen.OneOf(Gen.Const(0), Gen.Int[1, 5_000], Gen.Int[5_000, 400_000]).Array[1, 80];

    [Fact]
    public void No_window_lets_more_through_than_its_limit() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 15], Pauses).Sample((in3, in30, pauses) =>
        {
            var passed = Passes(SiteWith("FixedWindow", in3, in30), pauses);
            // Any stretch of time meets two windows at most; a stretch that begins with a window's first request meets one.
            return AtMostIn(passed, TimeSpan.FromMinutes(3), 2 * in3) && AtMostIn(passed, TimeSpan.FromMinutes(30), 2 * in30)
                && Windows(passed, TimeSpan.FromMinutes(3)).All(count => count <= in3)
                && Windows(passed, TimeSpan.FromMinutes(30)).All(count => count <= in30);
        }, iter: 300);

    [Fact]
    public void No_stretch_of_time_lets_more_through_than_a_full_bucket_and_what_has_come_back() =>
        Gen.Select(Gen.Int[1, 6], Gen.Int[1, 15], Pauses).Sample((in3, in30, pauses) =>
        {
            var passed = Passes(SiteWith("TokenBucket", in3, in30), pauses);
            return IsWithinBucket(passed, in3, TimeSpan.FromMinutes(3)) && IsWithinBucket(passed, in30, TimeSpan.FromMinutes(30));
        }, iter: 300);

    [Fact]
    public void Arms_bucket_lets_no_more_through_than_it_held_and_what_has_come_back() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 10], Gen.OneOf(Gen.Const(0), Gen.Int[1, 3_000]).Array[1, 80]).Sample((capacity, perSecond, pauses) =>
        {
            var site = Throttled.Site(string.Create(CultureInfo.InvariantCulture, $$"""{"subscription":{"reads":{"capacity":{{capacity}},"perSecond":{{perSecond}} } } }"""));
            return IsWithinBucket(Passes(site, pauses), capacity, TimeSpan.FromSeconds((double)capacity / perSecond));
        }, iter: 300);

    [Fact]
    public void What_remains_passes_and_not_one_more() =>
        Gen.Select(Modes, Gen.Int[1, 6], Gen.Int[1, 15], Pauses).Sample((mode, in3, in30, pauses) =>
        {
            var site = SiteWith(mode, in3, in30);
            Passes(site, pauses);
            var answer = site.Get(Path);
            if (answer.Status == 429)
                return true;
            var left = answer.Header("x-ms-ratelimit-remaining-resource")!.Split(',')
                .Min(part => int.Parse(part.Split(';')[1], CultureInfo.InvariantCulture));
            return Enumerable.Range(0, left).All(_ => site.Get(Path).Status == 200) && site.Get(Path).Status == 429;
        }, iter: 300);

    [Fact]
    public void A_wait_as_told_is_long_enough_and_no_longer_than_it_must_be() =>
        Gen.Select(Modes, Gen.Int[1, 6], Gen.Int[1, 15], Pauses).Sample((mode, in3, in30, pauses) =>
        {
            var site = SiteWith(mode, in3, in30);
            Passes(site, pauses);
            SimulatedResponse refused;
            do
                refused = site.Get(Path);
            while (refused.Status == 200);
            var wait = TimeSpan.FromSeconds(int.Parse(refused.Header("retry-after")!, CultureInfo.InvariantCulture));
            site.Clock.Advance(wait - TimeSpan.FromSeconds(1));
            var early = site.Get(Path).Status;
            site.Clock.Advance(TimeSpan.FromSeconds(1));
            return early == 429 && site.Get(Path).Status == 200;
        }, iter: 300);

    private static Site SiteWith(string mode, int in3, int in30) => Throttled.Site(string.Create(CultureInfo.InvariantCulture,
        $$"""{"mode":"{{mode}}","limits":{"GetGallery":{"in3Minutes":{{in3}},"in30Minutes":{{in30}} } } }"""));

    /// <summary>When requests passed; each is sent after a pause in milliseconds.</summary>
    private static List<DateTimeOffset> Passes(Site site, int[] pauses)
    {
        var passed = new List<DateTimeOffset>();
        foreach (var pause in pauses)
        {
            site.Clock.Advance(TimeSpan.FromMilliseconds(pause));
            if (site.Get(Path).Status == 200)
                passed.Add(site.Clock.GetUtcNow());
        }
        return passed;
    }

    private static bool AtMostIn(List<DateTimeOffset> passed, TimeSpan length, int most) =>
        passed.TrueForAll(first => passed.Count(time => time >= first && time < first + length) <= most);

    private static IEnumerable<int> Windows(List<DateTimeOffset> passed, TimeSpan length)
    {
        for (var index = 0; index < passed.Count;)
        {
            var end = passed[index] + length;
            var count = passed.Skip(index).TakeWhile(time => time < end).Count();
            yield return count;
            index += count;
        }
    }

    private static bool IsWithinBucket(List<DateTimeOffset> passed, int capacity, TimeSpan length) => passed.TrueForAll(first =>
        passed.Where(time => time >= first).All(last =>
            passed.Count(time => time >= first && time <= last) <= capacity + (capacity * ((last - first) / length)) + 1e-6));
}
