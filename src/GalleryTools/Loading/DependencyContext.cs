using System.Reflection;
using System.Runtime.Loader;

namespace GalleryTools.Loading;

/// <summary>
/// Holds GalleryTools.Core, the simulator and the Azure SDK apart from the session, which usually carries another Azure.Core
/// (Az.Accounts, Microsoft.Graph). See github.com/Azure/azure-powershell/issues/29295 for what happens without it.
/// </summary>
internal sealed class DependencyContext : AssemblyLoadContext
{
    private static readonly Lazy<DependencyContext> Instance = new(() => new DependencyContext());

    private readonly string _folder = Path.Combine(Path.GetDirectoryName(typeof(DependencyContext).Assembly.Location)!, "dependencies");

    private readonly string _frameworkFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private DependencyContext()
        : base("GalleryTools")
    {
    }

    /// <summary>
    /// Answers the default context's question for our own assemblies, and no other. It is made when the first of them is asked for, which
    /// is when the first cmdlet runs, not at import.
    /// </summary>
    public static Assembly? Resolve(AssemblyLoadContext asking, AssemblyName name) =>
        name.Name is "GalleryTools.Core" or "GalleryTools.Simulator" ? Instance.Value.LoadFromAssemblyName(name) : null;

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (FrameworkHas(assemblyName))
            return null;
        var path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>A type such as JsonElement must be the session's own, wherever the runtime is new enough to have it.</summary>
    private bool FrameworkHas(AssemblyName asked)
    {
        var path = Path.Combine(_frameworkFolder, asked.Name + ".dll");
        return asked.Name!.StartsWith("System.", StringComparison.Ordinal)
            && File.Exists(path)
            && AssemblyName.GetAssemblyName(path).Version >= asked.Version;
    }
}
