using System.Management.Automation;

namespace GalleryTools.Loading;

/// <summary>Runs on every import, before the first cmdlet: from then on our own assemblies can be found.</summary>
public sealed class ModuleImport : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport() => DependencyContext.EnsureAttached();
}
