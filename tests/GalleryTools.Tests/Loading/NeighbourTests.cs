using System.Reflection;
using System.Reflection.Emit;
using Xunit;

namespace GalleryTools.Testing.Loading;

/// <summary>Another module's Azure.Core in the session, older or newer, loaded before ours or after it: each gets its own.</summary>
public sealed class NeighbourTests
{
    private const string Ours = "(Connect-AzGalleryTools -Simulator).Cloud; (Get-AzGalleryReplicationReport contoso-images sandbox).Count";

    private const string Theirs = """
        "theirs: $([Azure.Core.ResourceIdentifier].Assembly.GetName().Version) $([Azure.Core.ResourceIdentifier]::new('/subscriptions/7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30').Name)"
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_older_Azure_Core_and_ours_both_work(bool neighbourFirst)
    {
        var neighbours = Metadata("NeighbourFolders").Split(';').Select(folder => Path.Combine(Metadata("PackageFolder"), folder));
        var load = string.Join("; ", neighbours.SelectMany(folder => Directory.GetFiles(folder, "*.dll")).Select(Load));

        var shell = Run(load, Theirs, neighbourFirst);

        Assert.Equal("", shell.Errors);
        Assert.Contains($"theirs: {Metadata("NeighbourVersion")}.0 7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30", shell.Lines);
        AssertOursWorks(shell);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_newer_Azure_Core_and_ours_both_work(bool neighbourFirst)
    {
        using var folder = new TemporaryFolder();

        var shell = Run(Load(NewerAzureCore(folder)), """ "theirs: $([Azure.Core.Newer].Assembly.GetName().Version)" """, neighbourFirst);

        Assert.Equal("", shell.Errors);
        Assert.Contains("theirs: 99.0.0.0", shell.Lines);
        AssertOursWorks(shell);
    }

    private static ShellOutcome Run(string load, string theirs, bool neighbourFirst) => ShellProcess.RunCommand(
        neighbourFirst ? $"{load}; {theirs}; {Ours}; {theirs}" : $"{Ours}; {load}; {theirs}; {Ours}");

    private static void AssertOursWorks(ShellOutcome shell)
    {
        Assert.Contains("SIMULATOR", shell.Lines);
        Assert.Equal("2", shell.Lines.Last(line => !line.StartsWith("theirs", StringComparison.Ordinal)));
    }

    private static string Load(string file) => $"$null = [Reflection.Assembly]::LoadFrom('{file}')";

    /// <summary>No registry serves one that is newer than ours, so this one is written here.</summary>
    private static string NewerAzureCore(TemporaryFolder folder)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("Azure.Core, Version=99.0.0.0"), typeof(object).Assembly);
        assembly.DefineDynamicModule("Azure.Core").DefineType("Azure.Core.Newer", TypeAttributes.Public).CreateType();
        var file = Path.Combine(folder.Path, "Azure.Core.dll");
        assembly.Save(file);
        return file;
    }

    private static string Metadata(string key) =>
        typeof(NeighbourTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
