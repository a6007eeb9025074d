namespace GalleryTools.Core.KnownErrors;

/// <summary>The three texts of a known error in one language, before values are filled in.</summary>
internal sealed record KnownErrorTemplates(TextTemplate Message, TextTemplate Cause, TextTemplate Fix);
