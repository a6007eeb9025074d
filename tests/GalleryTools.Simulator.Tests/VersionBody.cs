namespace GalleryTools.Simulator.Tests;

/// <summary>Bodies of version PUTs.</summary>
internal static class VersionBody
{
    public static string From(string source) => Of($$"""{"source":{"id":"{{source}}"} }""");

    public static string Of(string storageProfile, string regions = """[{"name":"eastus"}]""", string more = "") =>
        $$"""{"location":"eastus","properties":{"publishingProfile":{"targetRegions":{{regions}}{{more}} },"storageProfile":{{storageProfile}} } }""";
}
