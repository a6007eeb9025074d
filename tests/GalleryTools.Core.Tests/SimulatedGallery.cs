using System.Text.Json;
using GalleryTools.Core.Cascade;
using GalleryTools.Core.Connections;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Service;
using GalleryTools.Core.Time;
using GalleryTools.Simulator;

namespace GalleryTools.Core.Tests;

/// <summary>A connection to a simulated subscription, on a virtual clock that the calling thread moves.</summary>
internal sealed class SimulatedGallery : IDisposable
{
    public SimulatedGallery(GalleryContents contents, Func<ConnectionRequest, ConnectionRequest>? change = null, int seed = 1)
        : this(change, seed, contents.ToSnapshot())
    {
    }

    private SimulatedGallery(Func<ConnectionRequest, ConnectionRequest>? change, int seed, Snapshot snapshot)
    {
        Clock = new VirtualClock(snapshot.Clock);
        Service = new SimulatedService(snapshot, Clock, seed) { Intercept = Answer };
        Thread = new CallingThread { VirtualTime = new VirtualTime(() => Clock.UntilNextTimer, () => Clock.AdvanceToNextTimer()) };
        Transport = new SimulatorHandler(Service);
        Request = new ConnectionRequest
        {
            SubscriptionId = snapshot.Subscriptions[0].SubscriptionId,
            Endpoint = SimulatedService.Endpoint.ToString(),
            Source = CredentialSource.None,
            Transport = Transport,
            Clock = Clock,
            IsSimulator = true,
        };
        if (change is not null)
            Request = change(Request);
        Connection = Connect(Request);
        Sent.Clear();
    }

    public static SimulatedGallery Of(Snapshot snapshot) => new(change: null, seed: 1, snapshot);

    public VirtualClock Clock { get; }

    public SimulatedService Service { get; }

    public CallingThread Thread { get; }

    public HttpMessageHandler Transport { get; }

    public ConnectionRequest Request { get; }

    public GalleryConnection Connection { get; }

    /// <summary>Everything that was sent since the connection was made.</summary>
    public List<SimulatedRequest> Sent { get; } = [];

    public IEnumerable<string> Deletes => Sent.Where(request => request.Method == "DELETE").Select(request => request.Uri.AbsolutePath);

    /// <summary>Asked before the service is: an answer of its own, an exception, or null.</summary>
    public Func<SimulatedRequest, SimulatedResponse?>? Fault { get; set; }

    public TimeSpan Elapsed => Clock.GetUtcNow() - GalleryContents.Start;

    public ArmService Arm => Connection.Service;

    public static SimulatedResponse Reply(int status, string body, params (string Name, string Value)[] headers) =>
        new(status, headers.ToDictionary(header => header.Name, header => header.Value, StringComparer.OrdinalIgnoreCase), body);

    public static SimulatedResponse Refusal(int status, string code, string message) =>
        Reply(status, JsonSerializer.Serialize(new { error = new { code, message } }), ("content-type", "application/json"));

    public GalleryConnection Connect(ConnectionRequest request) => Await(() => Connector.ConnectAsync(request, CancellationToken.None));

    public T Await<T>(Func<Task<T>> work) => Thread.Run(() => new ValueTask<T>(work()));

    public JsonElement Get(string id) => Await(() => Arm.GetAsync(ResourceId.Parse(id), CancellationToken.None));

    public GalleryError Refused<T>(Func<Task<T>> work) => Xunit.Assert.Throws<GalleryException>(() => Await(work)).Error;

    public CascadePlan Plan(params string[] ids) =>
        Await(() => CascadePlanner.PlanAsync(Connection, ids.Select(GalleryTarget.Parse).ToArray(), CancellationToken.None));

    public List<CascadeResult> Run(CascadePlan plan, int throttleLimit = CascadeRun.DefaultThrottleLimit) =>
        Thread.Pull(CascadeRun.RunAsync(Connection, plan, throttleLimit, CancellationToken.None))
            .Select(update => update.Result).OfType<CascadeResult>().ToList();

    /// <summary>A request past <see cref="Fault"/> and <see cref="Sent"/>, as somebody else's.</summary>
    public SimulatedResponse Elsewhere(string method, string id, string? body = null)
    {
        var intercept = Service.Intercept;
        Service.Intercept = null;
        try
        {
            return Service.Handle(new SimulatedRequest(method, new Uri(SimulatedService.Endpoint, $"{id}?api-version=2024-03-03"), body));
        }
        finally
        {
            Service.Intercept = intercept;
        }
    }

    public bool Exists(string id) => Elsewhere("GET", id).Status == 200;

    public void Retag(string id) => Xunit.Assert.Equal(200, Elsewhere("PATCH", id, """{"tags":{"changed":"yes"}}""").Status);

    public void Dispose()
    {
        Thread.Dispose();
        Transport.Dispose();
    }

    private SimulatedResponse? Answer(SimulatedRequest request)
    {
        Sent.Add(request);
        return Fault?.Invoke(request);
    }
}
