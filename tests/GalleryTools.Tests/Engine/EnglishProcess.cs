using System.Globalization;
using System.Runtime.CompilerServices;

namespace GalleryTools.Testing;

internal static class EnglishProcess
{
    /// <summary>Tests read the same texts on every machine.</summary>
    [ModuleInitializer]
    internal static void Begin() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-US");
}
