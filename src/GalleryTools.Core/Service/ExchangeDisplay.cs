using System.Globalization;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GalleryTools.Core.Service;

/// <summary>Stamps the run's correlation id on each request, and shows request and answer where the caller asked for it (-Debug).</summary>
internal sealed class ExchangeDisplay(TimeProvider clock) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (CallScope.Of(message) is not { } scope)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        message.Request.Headers.SetValue("x-ms-correlation-request-id", scope.CorrelationId);
        if (scope.ShowExchange is not { } show)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }

        show(await DescribeAsync(message.Request, message.CancellationToken));
        var started = clock.GetTimestamp();
        await ProcessNextAsync(message, pipeline);
        await BufferAsync(message);
        show(Describe(message, clock.GetElapsedTime(started)));
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The module sends every request asynchronously.");

    /// <summary>What comes from the network can be read once; whoever reads it after this wants it too.</summary>
    private static async Task BufferAsync(HttpMessage message)
    {
        if (message.Response.ContentStream is not { CanSeek: false } network)
            return;
        var buffer = new MemoryStream();
        await using (network)
            await network.CopyToAsync(buffer, message.CancellationToken);
        buffer.Position = 0;
        message.Response.ContentStream = buffer;
    }

    private static async Task<string> DescribeAsync(Request request, CancellationToken stop)
    {
        var text = new StringBuilder($"> {request.Method} {Redaction.OfUri(request.Uri.ToUri())}");
        Append(text, request.Headers);
        if (request.Content is { } content)
        {
            using var body = new MemoryStream();
            await content.WriteToAsync(body, stop);
            AppendBody(text, Encoding.UTF8.GetString(body.ToArray()));
        }

        return text.ToString();
    }

    private static string Describe(HttpMessage message, TimeSpan elapsed)
    {
        var response = message.Response;
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"< {response.Status} {response.ReasonPhrase} ({elapsed.TotalMilliseconds:0} ms)"));
        Append(text, response.Headers);
        if (response.ContentStream is { CanSeek: true } stream)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
            AppendBody(text, reader.ReadToEnd());
            stream.Position = 0;
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, IEnumerable<HttpHeader> headers)
    {
        foreach (var header in headers)
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"  {header.Name}: {Redaction.OfHeader(header.Name, header.Value)}");
    }

    private static void AppendBody(StringBuilder text, string body)
    {
        if (body.Length > 0)
            text.AppendLine().AppendLine().Append(Redaction.OfBody(body));
    }
}
