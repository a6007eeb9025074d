using System.Reflection;
using System.Runtime.Loader;

namespace GalleryTools.Loading;

/// <summary>
/// Holds GalleryTools.Core, the simulator and the Azure SDK apart from the session, which usually carries another Azure.Core
/// (Az.Accounts, Microsoft.Graph). See github.com/Azure/azure-powershell/issues/29295 for what happens without it.
/// </summary>
internal sealed class DependencyContext : AssemblyLoadContext
{
    private static readonly string Folder =
        Path.Combine(Path.GetDirectoryName(typeof(DependencyContext).Assembly.Location)!, "dependencies");

    private static readonly string FrameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly string[] OwnAssemblies = ["GalleryTools.Core", "GalleryTools.Simulator"];

    private static readonly Lazy<DependencyContext> Instance = new(Attach);

    private DependencyContext()
        : base("GalleryTools")
    {
    }

    /// <summary>Answers for our own assemblies from now on, in this process; a second call changes nothing.</summary>
    public static void EnsureAttached() => _ = Instance.Value;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (FrameworkHas(assemblyName))
            return null;
        var path = Path.Combine(Folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static DependencyContext Attach()
    {
        var context = new DependencyContext();
        Default.Resolving += (_, name) => OwnAssemblies.Contains(name.Name) ? context.LoadFromAssemblyName(name) : null;
        return context;
    }

    /// <summary>A type such as JsonElement must be the session's own, wherever the runtime is new enough to have it.</summary>
    private static bool FrameworkHas(AssemblyName asked)
    {
        var path = Path.Combine(FrameworkFolder, asked.Name + ".dll");
        return asked.Name!.StartsWith("System.", StringComparison.Ordinal)
            && File.Exists(path)
            && AssemblyName.GetAssemblyName(path).Version >= asked.Version;
    }
}
