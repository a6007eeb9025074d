using System.Globalization;
using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class GetKnownErrorCommandTests
{
    [Fact]
    public void Without_an_argument_it_lists_the_catalogue()
    {
        var all = Run("Get-AzGalleryKnownError").ThrowIfFailed().Output;

        Assert.True(all.Count > 50);
        Assert.Equal(all.Count, all.Select(Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(all, error => Assert.All(new[] { "Id", "Message", "Cause", "Fix", "HelpUri" }, property => Assert.NotEmpty((string)error.Properties[property].Value)));
        Assert.All(all, error => Assert.NotEmpty(Texts(error, "Areas")));
        Assert.Superset(
            new HashSet<string> { "Id", "Areas", "Rows", "Message", "Cause", "Fix", "HelpUri", "Codes", "Wordings" },
            all[0].Properties.Select(property => property.Name).ToHashSet());
    }

    [Theory]
    [InlineData("DuplicateRegion", "DuplicateRegion")]
    [InlineData("duplicateregion", "DuplicateRegion")]
    [InlineData("-Id NestedResourcesExist, DuplicateRegion", "NestedResourcesExist DuplicateRegion")]
    [InlineData("DuplicateReg*, DuplicateRegion", "DuplicateRegion")]
    [InlineData("Zebra*", "")]
    [InlineData("DuplicateRegion -Area version", "DuplicateRegion")]
    [InlineData("DuplicateRegion -Area cascade", "")]
    [InlineData("Scope* -Text zebra", "")]
    public void An_id_or_a_pattern_selects(string arguments, string ids) =>
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), Run("Get-AzGalleryKnownError " + arguments).ThrowIfFailed().Output.Select(Id));

    [Fact]
    public void An_area_selects_what_belongs_to_it_among_others()
    {
        var one = Run("Get-AzGalleryKnownError -Area CASCADE").ThrowIfFailed().Output;
        var two = Run("Get-AzGalleryKnownError -Area cascade, connection").ThrowIfFailed().Output;

        Assert.NotEmpty(one);
        Assert.All(one, error => Assert.Contains("cascade", Texts(error, "Areas")));
        Assert.True(two.Count > one.Count);
    }

    [Theory]
    [InlineData("'nested resources'", "NestedResourcesExist")]
    [InlineData("'LOCK owner'", "ScopeLocked")]
    [InlineData("CannotDeleteResource", "NestedResourcesExist")]
    [InlineData("version-35", "DuplicateRegion")]
    public void Words_select_where_all_of_them_stand(string text, string id)
    {
        var found = Run("Get-AzGalleryKnownError -Text " + text).ThrowIfFailed().Output;

        Assert.Contains(id, found.Select(Id));
        Assert.InRange(found.Count, 1, 10);
    }

    [Fact]
    public void Words_that_stand_nowhere_give_nothing() => Assert.Empty(Run("Get-AzGalleryKnownError -Text zebra").ThrowIfFailed().Output);

    [Fact]
    public void The_wordings_of_service_and_clients_are_there()
    {
        var error = Run("Get-AzGalleryKnownError NestedResourcesExist").ThrowIfFailed().Output.Single();

        Assert.Contains("Can not delete resource before nested resources are deleted", Texts(error, "Wordings"));
        Assert.Contains("CannotDeleteResource", Texts(error, "Codes"));
        Assert.Contains("gallery-04", Texts(error, "Rows"));
    }

    [Fact]
    public void Findings_and_resolved_errors_come_in_by_their_id()
    {
        var found = Run("""
            Test-AzGalleryImageVersion g c d 1.3 -Location eastus -SourceImageId x -Offline -Detailed | Where-Object Severity -eq Error | Get-AzGalleryKnownError
            'Duplicate regions are not allowed in target publishing regions' | Resolve-AzGalleryError | Get-AzGalleryKnownError
            """).ThrowIfFailed().Output;

        Assert.Equal(["DuplicateRegion", "ImageVersionNameInvalid", "SourceIdMalformed"], found.Select(Id).Order());
    }

    [Theory]
    [InlineData("DuplicateRegoin, DuplicateRegion", "KnownErrorNotFound")]
    [InlineData("-Area verison, version -Id DuplicateRegion", "KnownErrorAreaUnknown")]
    public void What_is_unknown_is_an_error_and_the_rest_is_listed(string arguments, string errorId)
    {
        var outcome = Run("Get-AzGalleryKnownError " + arguments);

        Assert.Equal($"{errorId},GalleryTools.Commands.GetKnownErrorCommand", outcome.Error.FullyQualifiedErrorId);
        Assert.Equal("DuplicateRegion", Id(outcome.Output.Single()));
    }

    [Fact]
    public void A_Korean_session_reads_and_searches_Korean()
    {
        using var session = ModuleSession.Imported(CultureInfo.GetCultureInfo("ko-KR"));

        var error = session.Run("Get-AzGalleryKnownError -Id DuplicateRegion").ThrowIfFailed().Output.Single();
        var word = ((string)error.Properties["Message"].Value).Split(' ').First(part => part[0] is >= '가' and <= '힣');

        Assert.Contains("DuplicateRegion", session.Run("Get-AzGalleryKnownError -Text $args[0]", word).ThrowIfFailed().Output.Select(Id));
    }

    [Fact]
    public void A_user_sees_a_table_and_a_list_on_request()
    {
        using var session = ModuleSession.Imported();

        session.Run("Get-AzGalleryKnownError -Area version | Out-Default").ThrowIfFailed();
        var table = session.Host.Screen.Lines.ToArray();
        session.Run("Get-AzGalleryKnownError DuplicateRegion | Format-List | Out-Default").ThrowIfFailed();
        var list = session.Host.Screen.Lines.Skip(table.Length).ToArray();

        Assert.Contains(table, line => line.StartsWith("Id ", StringComparison.Ordinal) && line.Contains("Message", StringComparison.Ordinal));
        Assert.Contains(table, line => line.StartsWith("DiskEncryptionSetInOtherSubscription ", StringComparison.Ordinal));
        Assert.Contains(list, line => line.StartsWith("Cause ", StringComparison.Ordinal));
        Assert.Contains(list, line => line.StartsWith("Wordings ", StringComparison.Ordinal) && line.Contains("Duplicate regions", StringComparison.Ordinal));
    }

    [Fact]
    public void It_ends_when_a_command_downstream_wants_no_more() =>
        Assert.Single(Run("Get-AzGalleryKnownError | Select-Object -First 1").ThrowIfFailed().Output);

    private static Outcome Run(string script)
    {
        using var session = ModuleSession.Imported();
        return session.Run(script);
    }

    private static string Id(PSObject error) => (string)error.Properties["Id"].Value;

    private static IEnumerable<string> Texts(PSObject error, string property) => (IEnumerable<string>)error.Properties[property].Value;
}
