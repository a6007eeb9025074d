using System.Globalization;
using GalleryTools.Core.Explaining;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Tests.KnownErrors;
using Xunit;

namespace GalleryTools.Core.Tests.Explaining;

/// <summary>Whatever client printed a refusal, it is recognised with the same values.</summary>
public class ClientFormTests
{
    private static readonly KnownErrorCatalog Catalog = KnownErrorCatalog.Load(strict: true);

    public static TheoryData<string> Forms => [.. ClientForms.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_wording_is_recognised_in_every_clients_form(string form)
    {
        Assert.All(SampleWordings.Of(Catalog), wording =>
        {
            var (id, message) = ((string)wording[0], SampleWordings.Fill((string)wording[1]));
            var text = ClientForms.All[form](new Refusal("InvalidParameter", message));

            var explained = Assert.Single(ErrorExplainer.Explain(text, origin: null, CultureInfo.InvariantCulture));

            Assert.True(id == explained.Known?.Id, $"{explained.Known?.Id ?? "nothing"} instead of {id} in: {text}");
        });
    }
}
