using Xunit;

namespace GalleryTools.Testing.Loading;

/// <summary>In a process of its own: this one has loaded everything already.</summary>
public sealed class LoadedAssembliesTests
{
    private const string Listing = """
        [AppDomain]::CurrentDomain.GetAssemblies() |
            ForEach-Object { '{0} in {1}' -f $_.GetName().Name, [Runtime.Loader.AssemblyLoadContext]::GetLoadContext($_).Name } |
            Where-Object { $_ -match '^(Azure|GalleryTools|Microsoft\.Identity|System\.ClientModel)' }
        """;

    [Fact]
    public void Import_and_Get_Command_load_nothing_but_the_skin()
    {
        var loaded = ShellProcess.RunCommand($"$null = Get-Command -Module GalleryTools; {Listing}");

        Assert.Equal(["GalleryTools in Default", "GalleryTools.Shell in Default"], loaded.Lines.Order());
    }

    [Fact]
    public void After_the_first_use_all_that_is_ours_sits_in_the_context_named_GalleryTools()
    {
        var loaded = ShellProcess.RunCommand($"$null = Connect-AzGalleryTools -Simulator; {Listing}").Lines;

        Assert.Contains("Azure.Core in GalleryTools", loaded);
        Assert.Contains("GalleryTools.Core in GalleryTools", loaded);
        Assert.Equal(["GalleryTools in Default", "GalleryTools.Shell in Default"], loaded.Where(line => line.EndsWith("in Default", StringComparison.Ordinal)).Order());
    }
}
