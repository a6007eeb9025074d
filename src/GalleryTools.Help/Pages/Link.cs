namespace GalleryTools.Help.Pages;

internal sealed record Link(string Text, string Target)
{
    public bool IsWebAddress => Target.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
