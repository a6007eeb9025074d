using System.Management.Automation;
using System.Runtime.Loader;

namespace GalleryTools.Loading;

/// <summary>Runs on every import, before the first cmdlet: from then on our own assemblies can be found.</summary>
public sealed class ModuleImport : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport()
    {
        // Imports happen again, in this runspace and in others; the process has one default context.
        AssemblyLoadContext.Default.Resolving -= DependencyContext.Resolve;
        AssemblyLoadContext.Default.Resolving += DependencyContext.Resolve;
    }
}
