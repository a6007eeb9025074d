using System.Text.Json.Nodes;

namespace GalleryTools.Simulator.Tests;

/// <summary>A service over the Contoso snapshot with its clock, and the few calls that tests make of it.</summary>
internal sealed class Site
{
    public const string Version = "2023-07-03";
    public const string Subscription = "7c1f9a52-3e84-4d0b-a6c7-95b2e8d41f30";
    public const string Group = $"/subscriptions/{Subscription}/resourceGroups/contoso-images";
    public const string Web = $"/subscriptions/{Subscription}/resourceGroups/contoso-web";
    public const string Compute = $"{Group}/providers/Microsoft.Compute";
    public const string Galleries = $"{Compute}/galleries";
    public const string UbuntuImage = $"{Compute}/images/ubuntu-2404-build";

    public Site(Snapshot? snapshot = null, int seed = 1, FaultSchedule? faults = null)
    {
        snapshot ??= Snapshot.Contoso();
        Clock = new VirtualClock(snapshot.Clock);
        Service = new SimulatedService(snapshot, Clock, seed, faults);
    }

    public VirtualClock Clock { get; }

    public SimulatedService Service { get; }

    public SimulatedResponse Get(string path, string version = Version) => Send("GET", path, version);

    public SimulatedResponse Delete(string path, string version = Version) => Send("DELETE", path, version);

    public SimulatedResponse Put(string path, string body, string version = Version) => Send("PUT", path, version, body);

    public SimulatedResponse Patch(string path, string body, string version = Version) => Send("PATCH", path, version, body);

    public SimulatedResponse Send(string method, string path, string version, string? body = null)
    {
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return Raw(method, $"{SimulatedService.Endpoint.ToString().TrimEnd('/')}{path}{separator}api-version={version}", body);
    }

    public SimulatedResponse Raw(string method, string url, string? body = null) =>
        Service.Handle(new SimulatedRequest(method, new Uri(url), body));

    public SimulatedResponse Poll(SimulatedResponse started) => Raw("GET", started.Header("azure-asyncoperation")!);

    /// <summary>Polls on the clock until the operation has ended; gives its last body.</summary>
    public JsonNode Finish(SimulatedResponse started)
    {
        while (true)
        {
            var poll = JsonNode.Parse(Poll(started).Body)!;
            if ((string?)poll["status"] != "InProgress")
                return poll;
            Clock.Advance(TimeSpan.FromSeconds(5));
        }
    }
}
