using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace GalleryTools.Testing;

/// <summary>
/// The requests that the simulator behind a connection has answered. Its types live in the module's own load context, out of reach of a
/// reference, so the handler of its event is built from them.
/// </summary>
internal sealed class RequestLog
{
    private readonly ConcurrentQueue<(string Method, Uri Address)> _requests = new();

    private RequestLog()
    {
    }

    public IReadOnlyList<(string Method, Uri Address)> All => [.. _requests];

    public int Deletes => All.Count(request => request.Method == "DELETE");

    public bool HasReadsOnly => All.All(request => request.Method == "GET");

    public static RequestLog Of(object context)
    {
        var log = new RequestLog();
        var simulator = context.GetType().GetProperty("Simulator", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(context)!;
        var answered = simulator.GetType().GetEvent("Answered")!;
        var parameters = answered.EventHandlerType!.GetGenericArguments().Select(type => Expression.Parameter(type)).ToArray();
        var note = Expression.Call(
            Expression.Constant(log), nameof(Note), typeArguments: null, Expression.Property(parameters[0], "Method"), Expression.Property(parameters[0], "Uri"));
        answered.AddEventHandler(simulator, Expression.Lambda(answered.EventHandlerType, note, parameters).Compile());
        return log;
    }

    private void Note(string method, Uri address) => _requests.Enqueue((method, address));
}
