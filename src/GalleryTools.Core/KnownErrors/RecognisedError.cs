namespace GalleryTools.Core.KnownErrors;

/// <summary>A service message that the catalogue knows.</summary>
/// <param name="Error">The failure it reports.</param>
/// <param name="Values">What stood where the template has placeholders, without quotes; fit for <see cref="KnownErrorCatalog.Text"/>.</param>
/// <param name="ByCodeAlone">True where the code told, because the wording is not known.</param>
public sealed record RecognisedError(KnownError Error, IReadOnlyDictionary<string, string> Values, bool ByCodeAlone = false);
