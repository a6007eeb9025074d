using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Authentication;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Azure.ResourceManager;

namespace GalleryTools.Core.Service;

/// <summary>
/// Reads go raw over the SDK client's pipeline: its models of 2022 drop every property that they don't know, and weigh far more than a
/// record of our own.
/// </summary>
internal sealed class ArmService(ArmClient client, Uri endpoint, ServiceClock clock, ApiVersions versions)
{
    private readonly HttpPipeline _pipeline = new PipelineAccess(client).Pipeline;

    public ArmClient Client => client;

    public TimeProvider Clock => clock;

    public ApiVersions Versions => versions;

    /// <param name="patience">For how long a refusal that says when to ask again is waited out, beyond what every request is repeated.</param>
    /// <exception cref="GalleryException">The service refused, 404 included.</exception>
    public Task<JsonElement> GetAsync(ResourceId id, CancellationToken stop, string? expand = null, TimeSpan patience = default) =>
        GetAsync(AddressOf(id.ToString(), versions.For(id), expand), id, patience, stop);

    /// <summary>The metadata of Microsoft.Compute: its types, their API versions and their regions.</summary>
    /// <exception cref="GalleryException">The service refused.</exception>
    public Task<JsonElement> GetProviderAsync(string subscriptionId, CancellationToken stop) => GetAsync(
        AddressOf($"/subscriptions/{subscriptionId}/providers/Microsoft.Compute", ApiVersions.Resources, expand: null), resource: null, patience: default, stop);

    /// <summary>Null when the service answers 404 for this resource itself.</summary>
    /// <exception cref="GalleryException">The service refused for any other reason, or a scope above is not there.</exception>
    public async Task<JsonElement?> FindAsync(ResourceId id, CancellationToken stop)
    {
        try
        {
            return await GetAsync(id, stop);
        }
        catch (GalleryException absent) when (absent.Error is { HttpStatus: HttpStatusCode.NotFound, ServiceCode: "ResourceNotFound" or "NotFound" })
        {
            return null;
        }
    }

    /// <summary>The items of a collection such as <c>…/galleries/g/images</c>, page by page.</summary>
    public IAsyncEnumerable<JsonElement> ListAsync(ResourceId parent, string collection, CancellationToken stop) =>
        ListAsync($"{parent}/{collection}", versions.For(parent), parent, stop);

    /// <param name="patience">As of a GET, for each page.</param>
    public async IAsyncEnumerable<JsonElement> ListAsync(
        string path, string apiVersion, ResourceId? resource, [EnumeratorCancellation] CancellationToken stop, TimeSpan patience = default)
    {
        var page = AddressOf(path, apiVersion, expand: null);
        while (page is not null)
        {
            using var response = await SendAsync(page, patience, stop);
            if (response.Status != 200)
                throw ServiceFailure.From(response, resource);
            var body = Body(response);
            if (body.Member("value") is not { ValueKind: JsonValueKind.Array } items)
                throw NotUnderstood("it is no list");
            foreach (var item in items.Items())
                yield return item;
            page = body.Text("nextLink") is { Length: > 0 } next ? NextPage(next) : null;
        }
    }

    /// <summary>GET of an address that the service gave, as given: operation addresses are signed.</summary>
    public Task<Response> PollAsync(Uri address, CancellationToken stop) => SendAsync(Trusted(address), stop);

    public GalleryException Unreachable(Exception lost) => ServiceFailure.Own(
        Causes.Of(lost).Any(cause => cause is AuthenticationException) ? "CertificateNotTrusted" : "ServiceUnreachable",
        lost,
        ("endpoint", endpoint.Authority),
        ("reason", lost.GetBaseException().Message.TrimEnd('.') + "."));

    /// <summary>A sign-in that worked when the connection was made may fail an hour later.</summary>
    public static GalleryException NotSignedIn(AuthenticationFailedException refused) =>
        ServiceFailure.Own("CredentialsMissing", refused, ("tried", refused.Message.Split('\n')[0].TrimEnd('.', '\r')));

    /// <summary>Read without a JsonDocument, which would take its memory from a pool and, undisposed, never give it back.</summary>
    /// <exception cref="GalleryException">The answer holds no JSON object: it is empty, or the page of a proxy.</exception>
    public static JsonElement Body(Response response)
    {
        try
        {
            var reader = new Utf8JsonReader(response.Content.ToMemory().Span);
            if (JsonElement.ParseValue(ref reader) is { ValueKind: JsonValueKind.Object } body)
                return body;
        }
        catch (JsonException error)
        {
            throw NotUnderstood("it is no JSON", error);
        }

        throw NotUnderstood("it is no JSON object");
    }

    public static GalleryException NotUnderstood(string reason, Exception? inner = null) =>
        ServiceFailure.Own("AnswerNotUnderstood", inner, ("reason", reason));

    private async Task<JsonElement> GetAsync(Uri address, ResourceId? resource, TimeSpan patience, CancellationToken stop)
    {
        using var response = await SendAsync(address, patience, stop);
        return response.Status == 200 ? Body(response) : throw ServiceFailure.From(response, resource, RetryOnClock.RetryAfter(response, clock));
    }

    private async Task<Response> SendAsync(Uri address, TimeSpan patience, CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var response = await SendAsync(address, stop);
            if (response.Status != (int)HttpStatusCode.TooManyRequests || RetryOnClock.RetryAfter(response, clock) is not { } wait
                || wait <= TimeSpan.Zero || clock.GetElapsedTime(began) + wait > patience)
            {
                return response;
            }

            response.Dispose();
            await Task.Delay(wait, clock, stop);
        }
    }

    private async Task<Response> SendAsync(Uri address, CancellationToken stop)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Get;
        message.Request.Uri.Reset(address);
        message.Request.Headers.SetValue("Accept", "application/json");
        try
        {
            await _pipeline.SendAsync(message, stop);
        }
        catch (Exception lost) when (ServiceFailure.IsLostConnection(lost, stop))
        {
            throw Unreachable(lost);
        }
        catch (AuthenticationFailedException refused)
        {
            throw NotSignedIn(refused);
        }

        clock.Learn(message.Response.Headers.Date);
        return message.Response;
    }

    private Uri AddressOf(string path, string apiVersion, string? expand)
    {
        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var query = expand is null ? $"api-version={apiVersion}" : $"$expand={expand}&api-version={apiVersion}";
        return new Uri(endpoint, $"{escaped}?{query}");
    }

    private Uri NextPage(string nextLink) =>
        Trusted(Uri.TryCreate(nextLink, UriKind.Absolute, out var address) ? address : throw NotUnderstood("its next link is no address"));

    /// <summary>An address in an answer gets the caller's token only where the answer came from.</summary>
    private Uri Trusted(Uri address) =>
        string.Equals(address.Authority, endpoint.Authority, StringComparison.OrdinalIgnoreCase) && address.Scheme == endpoint.Scheme
            ? address
            : throw ServiceFailure.Own("ForeignAddress", inner: null, ("address", address.Authority), ("endpoint", endpoint.Authority));
}
