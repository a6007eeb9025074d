using System.Xml.Linq;

namespace GalleryTools.Help.Maml;

/// <summary>The namespaces of Microsoft Assistance Markup Language, as the engine's reader expects them.</summary>
internal static class MamlNames
{
    public static XNamespace Items { get; } = "http://msh";

    public static XNamespace Markup { get; } = "http://schemas.microsoft.com/maml/2004/10";

    public static XNamespace Command { get; } = "http://schemas.microsoft.com/maml/dev/command/2004/10";

    public static XNamespace Dev { get; } = "http://schemas.microsoft.com/maml/dev/2004/10";
}
