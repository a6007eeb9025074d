using System.Globalization;
using GalleryTools.Core.KnownErrors;
using Xunit;

namespace GalleryTools.Core.Tests.KnownErrors;

public class KnownErrorTextTests
{
    private static readonly Dictionary<string, string> Lun = new(StringComparer.Ordinal)
    {
        ["lun"] = "3", ["first"] = "a", ["second"] = "b", ["freeLun"] = "0",
    };

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("ko")]
    public void A_Korean_admin_reads_Korean(string culture) => Assert.Equal(
        "데이터 디스크 'a' 및 'b'에서 LUN 3번을 함께 사용합니다.",
        KnownErrorCatalog.Default.Text("DuplicateLun", new CultureInfo(culture), Lun).Message);

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void Everybody_else_reads_English(string culture) => Assert.Equal(
        "LUN 3 is used by data disks 'a' and 'b'.",
        KnownErrorCatalog.Default.Text("DuplicateLun", new CultureInfo(culture), Lun).Message);

    [Fact]
    public void Without_values_the_general_sentence_is_used() => Assert.Equal(
        "Two data disks use the same LUN.",
        KnownErrorCatalog.Default.Text("DuplicateLun", CultureInfo.InvariantCulture, new Dictionary<string, string>(StringComparer.Ordinal)).Message);

    [Fact]
    public void A_missing_value_throws_in_tests_and_never_shows_braces_to_users()
    {
        var none = new Dictionary<string, string>(StringComparer.Ordinal);

        Assert.Throws<ArgumentException>(() => KnownErrorCatalog.Load(strict: true).Text("LunMissing", CultureInfo.InvariantCulture, none));
        Assert.Equal("'…' has no LUN.", KnownErrorCatalog.Default.Text("LunMissing", CultureInfo.InvariantCulture, none).Message);
    }

    [Fact]
    public void Braces_in_a_users_value_stay_as_they_are()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["property"] = "{lun}" };
        Assert.Equal("'{lun}' has no LUN.", KnownErrorCatalog.Default.Text("LunMissing", CultureInfo.InvariantCulture, values).Message);
    }

    [Fact]
    public void An_id_that_doesnt_exist_is_a_bug() => Assert.Throws<KeyNotFoundException>(
        () => KnownErrorCatalog.Default.Text("NoSuchError", CultureInfo.InvariantCulture, Lun));
}
