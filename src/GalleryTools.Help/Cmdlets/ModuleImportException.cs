namespace GalleryTools.Help.Cmdlets;

internal sealed class ModuleImportException(string manifest, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Manifest { get; } = manifest;
}
