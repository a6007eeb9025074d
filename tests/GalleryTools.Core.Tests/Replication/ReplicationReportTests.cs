using System.Globalization;
using System.Text.Json.Nodes;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.KnownErrors;
using GalleryTools.Core.Replication;
using Xunit;

namespace GalleryTools.Core.Tests.Replication;

public class ReplicationReportTests
{
    [Fact]
    public void A_target_and_its_status_are_joined_however_the_region_is_spelled()
    {
        var row = Assert.Single(Rows(Version(["East US 2"], ("eastus2", "Completed", 100, null))));

        Assert.Equal(("eastus2", "Completed", 100, ReplicationVerdict.Ready), (row.Region, row.State, row.Progress, row.Verdict));
        Assert.Equal(("prod", "web", "1.0.0"), (row.Gallery, row.Definition, row.Version));
        Assert.Empty(row.Fix);
        Assert.Null(row.EtaEarliest);
    }

    [Fact]
    public void Targets_come_first_in_their_order_and_regions_with_a_status_alone_after_them()
    {
        var rows = Rows(Version(["West Europe", "East US"], ("koreacentral", "Completed", 100, null), ("eastus", "Completed", 100, null), ("westeurope", "Completed", 100, null)));

        Assert.Equal(["westeurope", "eastus", "koreacentral"], rows.Select(row => row.Region));
    }

    [Fact]
    public void A_target_without_a_status_is_unknown_and_never_ready()
    {
        var row = Rows(Version(["East US 2", "West Europe"], ("eastus2", "Completed", 100, null))).Single(row => row.Region == "westeurope");

        Assert.Equal(("Unknown", 0, ReplicationVerdict.Unknown), (row.State, row.Progress, row.Verdict));
        Assert.NotEmpty(row.Fix);
    }

    [Theory]
    [InlineData("Paused")]
    [InlineData("completed")]
    public void A_word_that_is_not_known_is_shown_and_judged_unknown(string state)
    {
        var row = Assert.Single(Rows(Version(["East US 2"], ("eastus2", state, 100, null))));

        Assert.Equal((state, ReplicationVerdict.Unknown), (row.State, row.Verdict));
    }

    [Fact]
    public void A_time_that_is_whole_seconds_is_not_a_second_later()
    {
        var row = Assert.Single(Rows(Version(["East US 2"], ("eastus2", "Replicating", 75, null))));

        Assert.Equal(GalleryContents.Start.AddSeconds(500), row.EtaEarliest);
    }

    [Fact]
    public void A_region_under_way_ends_between_the_fastest_and_the_slowest_speed_that_was_seen()
    {
        var row = Assert.Single(Rows(Version(["East US 2"], ("eastus2", "Replicating", 40, null))));

        Assert.Equal(ReplicationVerdict.InProgress, row.Verdict);
        Assert.Equal(GalleryContents.Start.AddMinutes(20), row.EtaEarliest);
        Assert.Equal(GalleryContents.Start.AddMinutes(60), row.EtaLatest);
        Assert.Equal(TimeSpan.Zero, row.EtaLatest!.Value.Offset);
    }

    [Theory]
    [InlineData(25, "Creating", ReplicationVerdict.Stalled)]
    [InlineData(23, "Creating", ReplicationVerdict.InProgress)]
    [InlineData(25, "Updating", ReplicationVerdict.InProgress)]
    public void A_region_is_stalled_after_a_day_where_the_service_says_when_it_began(int hours, string state, ReplicationVerdict verdict)
    {
        var version = Version(["East US 2"], ("eastus2", "Replicating", 40, null));
        version["provisioningState"] = state;
        version["publishingProfile"]!["publishedDate"] = GalleryContents.Start.AddHours(-hours).ToString("O");

        var row = Assert.Single(Rows(version));

        Assert.Equal(verdict, row.Verdict);
        Assert.Equal(verdict == ReplicationVerdict.Stalled, row.EtaLatest is null);
        Assert.Equal(verdict == ReplicationVerdict.Stalled, row.Fix.Length > 0);
    }

    [Fact]
    public void A_region_that_failed_for_a_reason_that_the_catalogue_knows_gets_its_fix()
    {
        const string Details = "Replication failed in this region due to 'The GalleryImageVersion source resource size 2048 exceeds the max size 1024 supported'";
        var known = Assert.Single(KnownErrorCatalog.Default.Recognise(code: null, Details, ErrorSubject.Gallery));

        var row = Assert.Single(Rows(Version(["West Central US"], ("westcentralus", "Failed", 30, Details))));

        Assert.Equal(ReplicationVerdict.Failed, row.Verdict);
        Assert.Equal(KnownErrorCatalog.Default.Text(known.Error.Id, CultureInfo.CurrentUICulture, known.Values).Fix, row.Fix);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Something that nobody has ever seen happened here.")]
    public void A_region_that_failed_for_an_unknown_reason_gets_the_general_fix(string? details)
    {
        var row = Assert.Single(Rows(Version(["West Europe"], ("westeurope", "Failed", 30, details))));

        Assert.Contains("westeurope", row.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_a_gallery_come_in_the_order_of_its_versions()
    {
        var contents = new GalleryContents();
        var gallery = contents.Tree(definitions: 3, versions: 7);
        using var site = new SimulatedGallery(contents);

        var rows = Read(site, gallery).ToArray();

        Assert.Equal(21, rows.Length);
        Assert.Equal(rows.OrderBy(row => row.Definition, StringComparer.Ordinal).ThenBy(row => row.Version, StringComparer.Ordinal), rows);
        Assert.Equal(7, Read(site, gallery + "/images/b").Count());
        Assert.Equal("1.0.3", Assert.Single(Read(site, gallery + "/images/b/versions/1.0.3")).Version);
    }

    [Fact]
    public void No_more_than_eight_versions_are_read_side_by_side_and_rows_flow_from_the_start()
    {
        var contents = new GalleryContents();
        var definition = contents.Tree(definitions: 1, versions: 30) + "/images/a";
        using var site = new SimulatedGallery(contents);
        using var slow = new SlowReads().InFrontOf(site.Transport, site.Clock);
        var connection = site.Connect(site.Request with { Transport = slow });

        var rows = site.Thread.Pull(ReplicationReport.ReadAsync(connection, GalleryTarget.Parse(definition), CancellationToken.None)).ToArray();

        Assert.Equal(30, rows.Length);
        Assert.Equal(8, slow.Most);
    }

    [Fact]
    public void Leaving_the_report_ends_its_reads()
    {
        var contents = new GalleryContents();
        var definition = contents.Tree(definitions: 1, versions: 30) + "/images/a";
        using var site = new SimulatedGallery(contents);
        using var slow = new SlowReads().InFrontOf(site.Transport, site.Clock);
        var connection = site.Connect(site.Request with { Transport = slow });

        Assert.Equal("1.0.0", site.Thread.Pull(ReplicationReport.ReadAsync(connection, GalleryTarget.Parse(definition), CancellationToken.None)).First().Version);
        var sent = site.Sent.Count;
        site.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(0, slow.InFlight);
        Assert.Equal(sent, site.Sent.Count);
        Assert.InRange(sent, 1, 20);
    }

    [Fact]
    public void A_version_that_is_deleted_while_the_report_is_read_is_left_out()
    {
        var contents = new GalleryContents();
        var definition = contents.Tree(definitions: 1, versions: 3) + "/images/a";
        using var site = new SimulatedGallery(contents);
        site.Fault = request => request.Uri.AbsolutePath.EndsWith("/versions/1.0.1", StringComparison.Ordinal)
            ? SimulatedGallery.Refusal(404, "ResourceNotFound", "The Resource was not found.")
            : null;

        Assert.Equal(["1.0.0", "1.0.2"], Read(site, definition).Select(row => row.Version));
    }

    [Fact]
    public void A_target_that_is_not_there_is_an_error()
    {
        using var site = new SimulatedGallery(new());

        Assert.Throws<GalleryException>(() => Read(site, GalleryContents.Group + "/providers/Microsoft.Compute/galleries/none").ToArray());
        Assert.Throws<GalleryException>(() => Read(site, GalleryContents.Group + "/providers/Microsoft.Compute/galleries/none/images/a/versions/1.0.0").ToArray());
    }

    private static IEnumerable<ReplicationRow> Read(SimulatedGallery site, string id) =>
        site.Thread.Pull(ReplicationReport.ReadAsync(site.Connection, GalleryTarget.Parse(id), CancellationToken.None));

    private static ReplicationRow[] Rows(JsonObject version)
    {
        var contents = new GalleryContents();
        var id = contents.Version(contents.Definition(contents.Gallery("prod"), "web"), "1.0.0", version);
        using var site = new SimulatedGallery(contents);
        return Read(site, id).ToArray();
    }

    private static JsonObject Version(string[] targets, params (string Region, string State, int Progress, string? Details)[] statuses) => new()
    {
        ["publishingProfile"] = new JsonObject { ["targetRegions"] = new JsonArray(targets.Select(name => new JsonObject { ["name"] = name }).ToArray<JsonNode>()) },
        ["replicationStatus"] = new JsonObject
        {
            ["summary"] = new JsonArray(statuses.Select(status => new JsonObject
            {
                ["region"] = status.Region, ["state"] = status.State, ["progress"] = status.Progress, ["details"] = status.Details,
            }).ToArray<JsonNode>()),
        },
    };

    /// <summary>Reads of one version take a second, which the simulator's own never do.</summary>
    private sealed class SlowReads : DelegatingHandler
    {
        private TimeProvider _clock = TimeProvider.System;

        public int InFlight { get; private set; }

        public int Most { get; private set; }

        public SlowReads InFrontOf(HttpMessageHandler service, TimeProvider clock)
        {
            InnerHandler = service;
            _clock = clock;
            return this;
        }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.Query.Contains("expand", StringComparison.Ordinal))
                return await base.SendAsync(request, cancellationToken);
            Most = Math.Max(Most, ++InFlight);
            try
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _clock, cancellationToken);
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                InFlight--;
            }
        }
    }
}
