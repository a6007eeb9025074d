using System.Net;
using System.Text;
using Xunit;

namespace GalleryTools.Simulator.Tests.Transport;

public class SimulatorHandlerTests
{
    private static readonly Uri Gallery = new(SimulatedService.Endpoint, $"{Site.Galleries}/contoso?api-version={Site.Version}");

    private readonly Site _site = new();

    [Fact]
    public async Task A_client_over_the_handler_gets_status_headers_and_body()
    {
        using var client = new HttpClient(new SimulatorHandler(_site.Service));
        using var response = await client.GetAsync(Gallery);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Single(response.Headers.GetValues("x-ms-request-id"));
        Assert.Equal(_site.Clock.GetUtcNow(), response.Headers.Date);
        Assert.Contains("\"contoso\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_is_done_before_the_call_returns()
    {
        using var invoker = new HttpMessageInvoker(new SimulatorHandler(_site.Service));
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(SimulatedService.Endpoint, $"{Site.Galleries}/fresh?api-version={Site.Version}"));
        request.Content = new StringContent("""{"location":"eastus"}""", Encoding.UTF8, "application/json");

        var task = invoker.SendAsync(request, CancellationToken.None);

        Assert.True(task.IsCompletedSuccessfully);
        Assert.Equal(200, _site.Get($"{Site.Galleries}/fresh").Status);
    }

    [Fact]
    public void The_synchronous_way_answers_too()
    {
        using var invoker = new HttpMessageInvoker(new SimulatorHandler(_site.Service));
        using var request = new HttpRequestMessage(HttpMethod.Get, Gallery);
        using var response = invoker.Send(request, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_cancelled_request_reaches_nobody()
    {
        var reached = false;
        _site.Service.Answered += (_, _) => reached = true;
        using var client = new HttpClient(new SimulatorHandler(_site.Service));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync(Gallery, new CancellationToken(canceled: true)));
        Assert.False(reached);
    }

    [Fact]
    public async Task A_failure_of_an_interceptor_reaches_the_caller()
    {
        _site.Service.Intercept = _ => throw new HttpRequestException("connection reset");
        using var client = new HttpClient(new SimulatorHandler(_site.Service));
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(Gallery));
    }

    [Fact]
    public void The_correlation_id_of_the_request_comes_back()
    {
        const string Id = "3f7a2c18-90be-4d55-8a61-0c9be21f7d34";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["x-ms-correlation-request-id"] = Id };
        var response = _site.Service.Handle(new SimulatedRequest("GET", Gallery, headers, null));
        Assert.Equal(Id, response.Header("x-ms-correlation-request-id"));
        Assert.NotEqual(Id, response.Header("x-ms-request-id"));
    }
}
