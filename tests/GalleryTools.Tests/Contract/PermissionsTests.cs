using Xunit;

namespace GalleryTools.Testing.Contract;

/// <summary>A help page lists the RBAC actions that its cmdlet needs; what the simulator was asked for says whether it names them all.</summary>
public sealed class PermissionsTests
{
    private const string Check =
        "Test-AzGalleryImageVersion contoso-images contoso ubuntu-2404 2.0.0 -Location eastus -Detailed -SourceImageId "
        + "\"/subscriptions/$((Get-AzGalleryToolsContext).SubscriptionId)/resourceGroups/contoso-images/providers/Microsoft.Compute/images/none\"";

    [Theory]
    [InlineData("Get-AzGalleryReplicationReport", "Get-AzGalleryReplicationReport -ResourceGroupName contoso-images -GalleryName contoso")]
    [InlineData("Export-AzGallerySnapshot", "Export-AzGallerySnapshot \"$([System.IO.Path]::GetTempPath())$([guid]::NewGuid()).json\" | ForEach-Object { [System.IO.File]::Delete($_.Path) }")]
    [InlineData("Remove-AzGalleryCascade", "Remove-AzGalleryCascade contoso-images sandbox -Force -Scope Gallery")]
    [InlineData("Test-AzGalleryImageVersion", Check)]
    public void The_help_page_names_every_action_that_the_cmdlet_needs(string cmdlet, string script)
    {
        using var session = ModuleSession.OnSimulator();
        var log = session.RequestsFromNowOn();
        session.Run(script).ThrowIfFailed();

        var needed = log.All.Select(request => ActionOf(request.Method, request.Address)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.NotEmpty(needed);
        foreach (var language in new[] { "en-US", "ko" })
            Assert.Empty(needed.Except(Listed(language, cmdlet), StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Resolve-AzGalleryError", "'Duplicate regions are not allowed in target publishing regions' | Resolve-AzGalleryError")]
    [InlineData("Get-AzGalleryKnownError", "Get-AzGalleryKnownError")]
    public void A_cmdlet_that_needs_no_permission_sends_no_request(string cmdlet, string script)
    {
        using var session = ModuleSession.OnSimulator();
        var log = session.RequestsFromNowOn();

        Assert.NotEmpty(session.Run(script).ThrowIfFailed().Output);

        Assert.Empty(log.All);
        foreach (var language in new[] { "en-US", "ko" })
            Assert.Empty(Listed(language, cmdlet));
    }

    private static IEnumerable<string> Listed(string language, string cmdlet) =>
        File.ReadLines(Path.Combine(PackedModule.Repository, "module", "help", language, cmdlet + ".md"))
            .SkipWhile(line => line != "## PERMISSIONS").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..].Split(' ')[0].Trim('`'));

    /// <summary>GET …/providers/Microsoft.Compute/galleries/g/images needs Microsoft.Compute/galleries/images/read.</summary>
    private static string ActionOf(string method, Uri address)
    {
        var verb = method == "DELETE" ? "delete" : "read";
        var segments = address.AbsolutePath.Trim('/').Split('/');
        var provider = Array.FindLastIndex(segments, segment => segment == "providers");
        if (provider < 0)
            return $"Microsoft.Resources/subscriptions/{(segments.Length > 2 ? segments[2] + "/" : "")}{verb}";
        if (provider + 2 >= segments.Length)
            return $"Microsoft.Resources/subscriptions/providers/{verb}";
        var types = segments.Skip(provider + 2).Where((_, index) => index % 2 == 0);
        return $"{segments[provider + 1]}/{string.Join('/', types)}/{verb}";
    }
}
