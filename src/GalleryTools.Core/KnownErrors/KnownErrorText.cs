namespace GalleryTools.Core.KnownErrors;

/// <summary>A known error in a reader's language, with the values of the case filled in.</summary>
/// <param name="Message">What happened.</param>
/// <param name="Cause">Why it happens.</param>
/// <param name="Fix">What to do now.</param>
public sealed record KnownErrorText(string Message, string Cause, string Fix);
