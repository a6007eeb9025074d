namespace GalleryTools.Core.KnownErrors;

/// <summary>A service message that the catalogue knows.</summary>
/// <param name="Error">The failure it reports.</param>
/// <param name="Values">What stood where the template has placeholders, without quotes; fit for <see cref="KnownErrorCatalog.Text"/>.</param>
public sealed record RecognisedError(KnownError Error, IReadOnlyDictionary<string, string> Values);
