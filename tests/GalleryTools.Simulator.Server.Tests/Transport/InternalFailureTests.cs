using System.Text.Json.Nodes;
using GalleryTools.Simulator.Server.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Xunit;

namespace GalleryTools.Simulator.Server.Tests.Transport;

public sealed class InternalFailureTests
{
    [Fact]
    public async Task A_bug_is_logged_with_its_stack_and_answered_as_ARM_does()
    {
        var snapshot = Snapshot.Contoso();
        var clock = new VirtualClock(snapshot.Clock);
        var service = new SimulatedService(snapshot, clock) { Intercept = _ => throw new InvalidCastException("a bug") };
        var logger = new KeptLog();
        var context = new DefaultHttpContext { Request = { Method = "GET", Scheme = "https", Host = new HostString("localhost", 8443) } };
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = "/tenants?api-version=2022-12-01";
        using var body = new MemoryStream();
        context.Response.Body = body;

        await new ServiceEndpoint(service, new ResponseDelivery(clock), logger).AnswerAsync(context);

        Assert.Equal(500, context.Response.StatusCode);
        Assert.Equal("InternalServerError", (string?)JsonNode.Parse(body.ToArray())!["error"]!["code"]);
        Assert.True(Guid.TryParse(context.Response.Headers["x-ms-request-id"], out _), "A request id was to be among the headers.");
        Assert.Contains(nameof(A_bug_is_logged_with_its_stack_and_answered_as_ARM_does), logger.Failure?.StackTrace, StringComparison.Ordinal);
    }

    private sealed class KeptLog : ILogger
    {
        public Exception? Failure { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Failure ??= exception;
    }
}
