namespace GalleryTools.Core.Service;

/// <summary>An exception and all that lies beneath it.</summary>
internal static class Causes
{
    public static IEnumerable<Exception> Of(Exception error) =>
        (error is AggregateException several ? several.InnerExceptions : error.InnerException is { } inner ? [inner] : (IEnumerable<Exception>)[]).SelectMany(Of).Prepend(error);
}
