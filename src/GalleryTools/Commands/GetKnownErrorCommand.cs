using System.Globalization;
using System.Management.Automation;
using GalleryTools.Completion;
using GalleryTools.Core.Explaining;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Errors;

namespace GalleryTools.Commands;

[Cmdlet(VerbsCommon.Get, "AzGalleryKnownError")]
[OutputType(typeof(KnownError))]
public sealed class GetKnownErrorCommand : GalleryCmdlet
{
    private static readonly KnownErrorCatalog Catalog = KnownErrorCatalog.Default;

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(KnownErrorIdCompleter))]
    [SupportsWildcards]
    [AllowNull]
    [AllowEmptyCollection]
    public string[]? Id { get; set; }

    /// <summary>What people were doing; an error is listed when it belongs to one of these.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(KnownErrorAreaCompleter))]
    [ValidateNotNullOrEmpty]
    public string[]? Area { get; set; }

    /// <summary>Words that all stand somewhere in the entry.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Text { get; set; }

    protected override void Prepare()
    {
        foreach (var area in (Area ?? []).Except(Catalog.Areas, StringComparer.OrdinalIgnoreCase))
            WriteError(ExplainingFailure.AreaUnknown(area).ToErrorRecord());
    }

    protected override void Execute()
    {
        // What Resolve-AzGalleryError didn't recognise comes along the pipeline without an id.
        if (Id is null && MyInvocation.BoundParameters.ContainsKey(nameof(Id)))
            return;
        var culture = CultureInfo.CurrentUICulture;
        var errors = Text is null ? Catalog.Errors : Catalog.Search(Text, culture);
        if (Area is not null)
            errors = errors.Where(error => error.Areas.Intersect(Area, StringComparer.OrdinalIgnoreCase).Any());
        foreach (var error in Id is null ? errors : Id.SelectMany(id => Named(errors, id)).Distinct())
            WriteObject(new KnownError(error, Catalog.GeneralText(error.Id, culture)));
    }

    private IEnumerable<Core.KnownErrors.KnownError> Named(IEnumerable<Core.KnownErrors.KnownError> errors, string id)
    {
        var pattern = WildcardPattern.Get(id, WildcardOptions.IgnoreCase);
        if (!WildcardPattern.ContainsWildcardCharacters(id) && Catalog.Find(id) is null)
            WriteError(ExplainingFailure.KnownErrorNotFound(id).ToErrorRecord());
        return errors.Where(error => pattern.IsMatch(error.Id));
    }
}
