using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Xunit;

namespace GalleryTools.Testing.Commands;

public sealed class ResolveErrorCommandTests
{
    private const string Nested = "Can not delete resource before nested resources are deleted.";
    private const string Duplicate = "Duplicate regions are not allowed in target publishing regions";
    private const string DuplicateJson = """{"error":{"code":"InvalidParameter","message":"Duplicate regions are not allowed in target publishing regions"}}""";
    private const string Locked = $"(ScopeLocked) The scope '{SampleSite.Sandbox}' cannot perform delete operation because following scope(s) are locked: '/subscriptions/{SampleSite.Subscription}/resourceGroups/{SampleSite.Group}'. Please remove the lock and try again.";
    private const string Subnet = $"/subscriptions/{SampleSite.Subscription}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/apps";
    private const string SubnetInUse = $"(InUseSubnetCannotBeDeleted) Subnet apps is in use by {Subnet} and cannot be deleted.";

    [Fact]
    public void Without_an_argument_it_explains_the_last_error_of_the_session()
    {
        using var session = ModuleSession.OnSimulator();

        var explained = session.Run("try { Get-AzGalleryReplicationReport contoso-images nowhere } catch { } Resolve-AzGalleryError").Output.Single();

        Assert.Equal("ParentNotFound", Id(explained));
        Assert.Equal("ParentResourceNotFound", Value(explained, "ServiceCode"));
        Assert.Equal(404, Value(explained, "HttpStatus"));
        Assert.True(Guid.TryParse((string)Value(explained, "CorrelationId")!, out _));
    }

    [Fact]
    public void The_last_error_may_be_anybodys()
    {
        using var session = ModuleSession.Imported();

        var explained = session.Run($"try {{ throw '{Duplicate}' }} catch {{ }} Resolve-AzGalleryError").Output;

        Assert.Equal(["DuplicateRegion"], explained.Select(Id));
    }

    [Fact]
    public void Without_any_error_it_says_so()
    {
        using var session = ModuleSession.Imported();

        Assert.Equal("NothingToResolve,GalleryTools.Commands.ResolveErrorCommand", session.Run("Resolve-AzGalleryError").Error.FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("@() | Resolve-AzGalleryError")]
    [InlineData("$null | Resolve-AzGalleryError")]
    [InlineData("'' | Resolve-AzGalleryError")]
    [InlineData("' ', '' | Resolve-AzGalleryError")]
    [InlineData("Resolve-AzGalleryError $null")]
    [InlineData("Resolve-AzGalleryError -InputObject @()")]
    [InlineData("Resolve-AzGalleryError $null, $null")]
    public void Nothing_gives_nothing_and_never_the_last_error(string script)
    {
        using var session = ModuleSession.Imported();
        session.Run($"try {{ throw '{Duplicate}' }} catch {{ }}");

        Assert.Empty(session.Run(script).ThrowIfFailed().Output);
    }

    [Fact]
    public void It_has_the_properties_of_the_contract()
    {
        var explained = Resolve("ERROR: " + Locked).Single();

        Assert.Superset(
            new HashSet<string> { "Id", "Rows", "Message", "Cause", "Fix", "HelpUri", "Recognised", "Values", "ServiceCode", "HttpStatus", "CorrelationId" },
            explained.Properties.Select(property => property.Name).ToHashSet());
        Assert.Equal(true, Value(explained, "Recognised"));
        Assert.Equal("ScopeLocked", Id(explained));
        Assert.Contains("sandbox", (string)Value(explained, "Message")!, StringComparison.Ordinal);
        Assert.NotEmpty((string)Value(explained, "Cause")!);
        Assert.NotEmpty((string)Value(explained, "Fix")!);
        Assert.StartsWith("https://", (string)Value(explained, "HelpUri")!, StringComparison.Ordinal);
        Assert.Equal(SampleSite.Sandbox, ((IEnumerable<string>)Value(explained, "ResourceIds")!).First(), ignoreCase: true);
    }

    [Fact]
    public void The_users_own_values_are_there_by_name()
    {
        var values = (Hashtable)Value(Resolve("The value 200 of parameter targetRegions.regionalReplicaCount is out of range. The value must be between 1 and 100, inclusive").Single(), "Values")!;

        Assert.Equal("200", values["value"]);
        Assert.Equal("100", values["MAXIMUMNUMBER"]);
    }

    [Fact]
    public void An_error_record_is_read_with_its_details_and_the_answer_that_its_exception_holds()
    {
        var bare = new ErrorRecord(new AzureException("Long running operation failed with status 'Failed'.", DuplicateJson), "CloseError", ErrorCategory.CloseError, targetObject: null);
        var detailed = new ErrorRecord(new InvalidOperationException("The request failed. StatusCode: 400"), "WebCmdletWebResponseException", ErrorCategory.InvalidOperation, targetObject: null)
        {
            ErrorDetails = new ErrorDetails(DuplicateJson),
        };

        Assert.Equal(["DuplicateRegion"], Resolve(bare).Select(Id));
        var explained = Resolve(detailed).Single();
        Assert.Equal("DuplicateRegion", Id(explained));
        Assert.Equal(400, Value(explained, "HttpStatus"));
    }

    [Fact]
    public void Each_exception_of_a_chain_is_read()
    {
        var chain = new InvalidOperationException("It failed.", new InvalidOperationException("Once more.", new AzureException("At last.", DuplicateJson)));
        var several = new AggregateException(new InvalidOperationException(Nested), new AzureException("No.", DuplicateJson));

        Assert.Equal(["DuplicateRegion"], Resolve(chain).Select(Id));
        Assert.Equal(["DuplicateRegion", "NestedResourcesExist"], Resolve(several).Select(Id).Order());
    }

    [Fact]
    public void An_inner_error_that_the_outer_one_quotes_is_not_said_twice()
    {
        var explained = Resolve(new InvalidOperationException("The call failed: the disk is full", new InvalidOperationException("the disk is full"))).Single();

        Assert.Equal("The call failed: the disk is full", Value(explained, "Message"));
    }

    [Fact]
    public void The_text_of_the_Azure_SDKs_exception_gives_status_and_correlation_id()
    {
        var explained = Resolve($$$"""
            Service request failed.
            Status: 409 (Conflict)
            ErrorCode: CannotDeleteResource

            Content:
            {"error":{"code":"CannotDeleteResource","message":"{{{Nested}}}"}}

            Headers:
            x-ms-correlation-request-id: 4a0bf8c8-b6f8-427f-a194-e32dd63135dd
            """).Single();

        Assert.Equal("NestedResourcesExist", Id(explained));
        Assert.Equal("CannotDeleteResource", Value(explained, "ServiceCode"));
        Assert.Equal(409, Value(explained, "HttpStatus"));
        Assert.Equal("4a0bf8c8-b6f8-427f-a194-e32dd63135dd", Value(explained, "CorrelationId"));
    }

    [Fact]
    public void Lines_are_one_text_until_something_else_comes()
    {
        using var session = ModuleSession.Imported();

        var explained = session.Run(
            "'ERROR: (CannotDeleteResource) Can not delete resource', 'before nested resources are deleted.', $args[0], 'ERROR: Duplicate regions are not allowed in target', 'publishing regions' | Resolve-AzGalleryError -Raw",
            new InvalidOperationException(Locked)).ThrowIfFailed().Output;

        Assert.Equal(["NestedResourcesExist", "ScopeLocked", "DuplicateRegion"], explained.Select(Id));
        Assert.Equal("ERROR: (CannotDeleteResource) Can not delete resource\nbefore nested resources are deleted.", Value(explained[0], "Raw"));
        Assert.IsType<InvalidOperationException>(Value(explained[1], "Raw"));
    }

    [Fact]
    public void Lines_of_a_native_commands_error_stream_are_one_text_with_its_output()
    {
        using var session = ModuleSession.Imported();
        ErrorRecord Line(string text, string id) => new(new RemoteException(text), id, ErrorCategory.NotSpecified, targetObject: null);

        var explained = session.Run(
            "$args[0], 'Can not delete resource before', $args[1], $args[2] | Resolve-AzGalleryError",
            Line("ERROR: (CannotDeleteResource)", "NativeCommandError"), Line("nested resources are deleted.", "NativeCommandErrorMessage"), Line("", "NativeCommandErrorMessage")).ThrowIfFailed();

        Assert.Equal("NestedResourcesExist", Id(explained.Output.Single()));
    }

    [Fact]
    public void Several_failures_of_one_text_come_each_once()
    {
        var explained = Resolve($"{Locked}\nError: {Nested}\n{Locked}\n");

        Assert.Equal(["NestedResourcesExist", "ScopeLocked"], explained.Select(Id).Order());
    }

    [Fact]
    public void Files_come_by_path_by_wildcard_or_as_objects()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one.log", Nested);
        folder.Write("two.log", Duplicate);
        folder.Write("run[1].log", Locked);
        Directory.CreateDirectory(Path.Combine(folder.Path, "old.log"));
        using var session = ModuleSession.Imported();
        string[] Ids(string script) => [.. session.Run(script, folder.Path).ThrowIfFailed().Output.Select(Id).Order()!];

        Assert.Equal(["NestedResourcesExist"], Ids("Resolve-AzGalleryError -Path \"$($args[0])/one.log\""));
        Assert.Equal(["DuplicateRegion", "NestedResourcesExist"], Ids("Resolve-AzGalleryError -Path \"$($args[0])/one.log\", \"$($args[0])/two.log\""));
        Assert.Equal(["DuplicateRegion", "NestedResourcesExist", "ScopeLocked"], Ids("Resolve-AzGalleryError -Path \"$($args[0])/*.log\""));
        Assert.Equal(["ScopeLocked"], Ids("Resolve-AzGalleryError -Path \"$($args[0])/run[1].log\""));
        Assert.Equal(["DuplicateRegion", "NestedResourcesExist", "ScopeLocked"], Ids("[IO.DirectoryInfo]::new($args[0]).GetFileSystemInfos() | Resolve-AzGalleryError"));
        Assert.Empty(Ids("Resolve-AzGalleryError -Path \"$($args[0])/*.txt\""));
        Assert.Equal(Nested, Value(session.Run("Resolve-AzGalleryError -Path $args[0] -Raw", one).Output.Single(), "Raw"));
    }

    [Fact]
    public void A_path_is_relative_to_the_sessions_location()
    {
        using var folder = new TemporaryFolder();
        folder.Write("one.log", Nested);
        using var session = ModuleSession.Imported();

        Assert.Equal("NestedResourcesExist", Id(session.Run("$ExecutionContext.SessionState.Path.SetLocation($args[0]) > $null; Resolve-AzGalleryError -Path one.log", folder.Path).ThrowIfFailed().Output.Single()));
    }

    [Theory]
    [InlineData("missing.log")]
    [InlineData("nowhere:/x.log")]
    [InlineData("variable:HOME")]
    [InlineData("missing/*.log")]
    [InlineData(".")]
    public void A_file_that_cannot_be_read_is_an_error_and_the_next_one_is_read(string path)
    {
        using var folder = new TemporaryFolder();
        var good = folder.Write("good.log", Nested);
        using var session = ModuleSession.Imported();

        var outcome = session.Run("Resolve-AzGalleryError -Path $args[0], $args[1]", path, good);

        Assert.Equal("ErrorFileUnreadable,GalleryTools.Commands.ResolveErrorCommand", outcome.Error.FullyQualifiedErrorId);
        Assert.Equal("NestedResourcesExist", Id(outcome.Output.Single()));
    }

    [Fact]
    public void Objects_made_of_JSON_are_read_as_JSON()
    {
        using var session = ModuleSession.Imported();

        var explained = session.Run($$"""
            [pscustomobject]@{ status = 'Failed'; error = [pscustomobject]@{ code = 'DeploymentFailed'; message = 'At least one failed.'; details = @(
                [pscustomobject]@{ code = 'InvalidParameter'; message = '{{Duplicate}}'; target = 'targetRegions' }) } },
            @{ error = @{ code = 'CannotDeleteResource'; message = '{{Nested}}' } } | Resolve-AzGalleryError
            """).ThrowIfFailed().Output;

        Assert.Equal(["DuplicateRegion", "NestedResourcesExist"], explained.Select(Id));
        Assert.Equal("targetRegions", Value(explained[0], "Target"));
    }

    [Fact]
    public void An_entry_of_the_activity_log_is_read_whatever_its_class()
    {
        var entry = new LogEntry { Properties = new() { ["statusCode"] = "Conflict", ["statusMessage"] = $$$"""{"error":{"code":"CannotDeleteResource","message":"{{{Nested}}}"}}""" } };

        Assert.Equal("NestedResourcesExist", Id(Resolve(entry).Single()));
    }

    [Fact]
    public void An_error_of_this_module_comes_back_as_it_was()
    {
        using var session = ModuleSession.OnSimulator();

        var outcome = session.Run("""
            try { Get-AzGalleryReplicationReport contoso-images nowhere -ErrorAction Stop } catch { $failed = $_ }
            $failed, $failed.Exception, [InvalidOperationException]::new('It failed.', $failed.Exception) | Resolve-AzGalleryError -Raw
            $failed
            """).ThrowIfFailed().Output;

        var error = Assert.IsType<ErrorRecord>(outcome[3].BaseObject);
        Assert.All(outcome.Take(3), explained =>
        {
            Assert.Equal("ParentNotFound", Id(explained));
            Assert.Equal(error.Exception.Message, Value(explained, "Message"));
            Assert.Equal(error.ErrorDetails.RecommendedAction, Value(explained, "Fix"));
        });
        Assert.Same(error, Value(outcome[0], "Raw"));
    }

    [Fact]
    public void An_error_with_several_findings_gives_each_of_them()
    {
        using var session = ModuleSession.Imported();

        var outcome = session.Run("""
            $version = @{ ResourceGroupName = 'g'; GalleryName = 'c'; GalleryImageDefinitionName = 'd'; Name = '1.3'; Location = 'eastus'; Offline = $true
                TargetRegion = @{ Name = 'East US' }, @{ Name = 'eastus' } }
            try { Test-AzGalleryImageVersion @version -ErrorAction Stop } catch { $failed = $_ }
            ($failed.Exception.Findings | ForEach-Object Id) -join ' '
            $failed | Resolve-AzGalleryError
            $failed.Exception.Findings | Resolve-AzGalleryError
            """).ThrowIfFailed().Output;

        var findings = ((string)outcome[0].BaseObject).Split(' ');
        Assert.Contains("DuplicateRegion", findings);
        Assert.True(findings.Length > 1);
        Assert.Equal([.. findings, .. findings], outcome.Skip(1).Select(Id));
    }

    [Theory]
    [InlineData("function New-AzGalleryImageDefinition { [CmdletBinding()] param([int] $Number) } New-AzGalleryImageDefinition -Number some", "ValueNotAnInteger", true)]
    [InlineData("function New-AzVM { [CmdletBinding()] param([int] $Number) } New-AzVM -Number some", "ValueNotAnInteger", false)]
    [InlineData("Remove-AzGalleryCascade -ThrottleLimit some", "ValueNotAnInteger", true)]
    [InlineData("Get-Command -TotalCount some", "ValueNotAnInteger", false)]
    [InlineData("function New-AzGalleryImageVersion { [CmdletBinding()] param([datetime] $Date) } New-AzGalleryImageVersion -Date some", "DateUnreadable", true)]
    [InlineData("function New-AzVM { [CmdletBinding()] param([datetime] $Date) } New-AzVM -Date some", "DateUnreadable", false)]
    public void What_PowerShell_refuses_is_known_where_a_gallery_command_was_called(string script, string id, bool isKnown)
    {
        using var session = ModuleSession.Imported();

        var explained = session.Run($"try {{ {script} }} catch {{ $_ | Resolve-AzGalleryError }}").ThrowIfFailed().Output.Single();

        Assert.Equal(isKnown ? id : null, Id(explained));
        Assert.Equal(isKnown, Value(explained, "Recognised"));
    }

    [Fact]
    public void What_is_not_known_is_taken_apart_and_gets_no_cause()
    {
        var explained = Resolve($"ERROR: {SubnetInUse}\nCode: InUseSubnetCannotBeDeleted\nx-ms-correlation-request-id: 4a0bf8c8-b6f8-427f-a194-e32dd63135dd").Single();

        Assert.Equal(false, Value(explained, "Recognised"));
        Assert.Null(Id(explained));
        Assert.Equal("", Value(explained, "Cause"));
        Assert.Equal("", Value(explained, "Fix"));
        Assert.Null(Value(explained, "HelpUri"));
        Assert.Empty((IEnumerable)Value(explained, "Rows")!);
        Assert.Equal("InUseSubnetCannotBeDeleted", Value(explained, "ServiceCode"));
        Assert.StartsWith("Subnet apps is in use", (string)Value(explained, "Message")!, StringComparison.Ordinal);
        Assert.Equal([Subnet], (IEnumerable<string>)Value(explained, "ResourceIds")!);
        var values = (Hashtable)Value(explained, "Values")!;
        Assert.Equal("net", values["resourceGroup"]);
        Assert.Equal("Microsoft.Network/virtualNetworks/subnets", values["resourceType"]);
    }

    [Fact]
    public void Raw_is_empty_unless_it_is_asked_for() => Assert.Null(Value(Resolve(Duplicate).Single(), "Raw"));

    [Theory]
    [InlineData("?sv=2023-01-03&sr=b&sig=bm90LWEtcmVhbC1vbmU%3D&se=2026-12-01")]
    [InlineData("?se=2026-12-01&sig=bm90LWEtcmVhbC1vbmU%3D")]
    public void A_secret_does_not_come_out_again(string query)
    {
        using var session = ModuleSession.Imported();
        var blob = "https://contoso.blob.core.windows.net/vhds/a.vhd" + query;

        var outcome = session.Run(
            "$args | Resolve-AzGalleryError | ForEach-Object { $_.psobject.Properties.Value; $_.Values.Values }",
            $"OSDiskImage and DataDiskImage cannot point to same blob {blob}.", new InvalidOperationException($"(BadThing) No such blob {blob}."), new AzureException(blob, $$"""{"code":"BadThing","message":"{{blob}}"}"""));

        Assert.NotEmpty(outcome.ThrowIfFailed().Output);
        Assert.DoesNotContain("bm90LWEtcmVhbC1vbmU", outcome.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Korean_session_reads_Korean()
    {
        using var session = ModuleSession.Imported(CultureInfo.GetCultureInfo("ko-KR"));

        var explained = session.Run($"'{Duplicate}' | Resolve-AzGalleryError").ThrowIfFailed().Output.Single();

        Assert.Equal("DuplicateRegion", Id(explained));
        foreach (var text in new[] { "Message", "Cause", "Fix" })
            Assert.Contains((string)Value(explained, text)!, letter => letter is >= '가' and <= '힣');
        Assert.Equal(Duplicate, Value(explained, "ServiceMessage"));
    }

    [Fact]
    public void A_user_sees_a_list_of_what_is_known_and_a_table_on_request()
    {
        using var session = ModuleSession.Imported();

        session.Run($"'{Duplicate}' | Resolve-AzGalleryError | Out-Default").ThrowIfFailed();
        var list = session.Host.Screen.Lines.ToArray();
        session.Run($"'{Duplicate}' | Resolve-AzGalleryError | Format-Table | Out-Default").ThrowIfFailed();
        var table = session.Host.Screen.Lines.Skip(list.Length).ToArray();

        Assert.Contains(list, line => line.StartsWith("Fix ", StringComparison.Ordinal));
        Assert.DoesNotContain(list, line => line.StartsWith("HttpStatus", StringComparison.Ordinal));
        Assert.Contains(table, line => line.StartsWith("Id ", StringComparison.Ordinal) && line.Contains("Message", StringComparison.Ordinal));
        Assert.Contains(table, line => line.StartsWith("DuplicateRegion", StringComparison.Ordinal));
    }

    private static PSObject[] Resolve(object input)
    {
        using var session = ModuleSession.Imported();
        return [.. session.Run("$args[0] | Resolve-AzGalleryError", input).ThrowIfFailed().Output];
    }

    private static string? Id(PSObject explained) => (string?)Value(explained, "Id");

    private static object? Value(PSObject explained, string property) => explained.Properties[property].Value is PSObject wrapped ? wrapped.BaseObject : explained.Properties[property].Value;

    /// <summary>As CloudException of Azure PowerShell: the answer is one property down.</summary>
    private sealed class AzureException(string message, string content) : Exception(message)
    {
        public Answer Response { get; } = new(content);
    }

    private sealed record Answer(string Content);

    /// <summary>As PSEventData of Az.Monitor: a class that says no more of itself than its name.</summary>
    private sealed class LogEntry
    {
        public string OperationName { get; } = "Delete Gallery";

        public Dictionary<string, string> Properties { get; init; } = [];

        public LogEntry Self => this;

        public string Broken => throw new InvalidOperationException($"Some properties of {OperationName} do.");
    }
}
