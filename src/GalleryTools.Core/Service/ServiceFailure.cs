using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure;
using GalleryTools.Core.KnownErrors;

namespace GalleryTools.Core.Service;

/// <summary>Turns a refusal of the service into an error with cause and fix where the catalogue knows it, and with neither where it does not.</summary>
internal static class ServiceFailure
{
    /// <param name="retryAfter">How long the service asks to wait, where somebody may want to.</param>
    public static GalleryException From(Response response, ResourceId? resource, TimeSpan? retryAfter = null)
    {
        var reported = JsonFailures.In(Parse(response));
        var general = new ReportedFailure(response.Status.ToString(CultureInfo.InvariantCulture), response.ReasonPhrase);
        return From(reported, general, (HttpStatusCode)response.Status, resource, response, retryAfter);
    }

    /// <summary>A failed operation comes as HTTP 200 with the error in its body (data/traffic.md section 2).</summary>
    public static GalleryException FromOperation(JsonElement operation, ResourceId resource, Response response)
    {
        var general = new ReportedFailure("OperationFailed", $"The operation ended as {operation.Text("status")}.");
        return From(JsonFailures.In(operation), general, (HttpStatusCode)response.Status, resource, response);
    }

    /// <summary>A failure of the module's own, with the catalogue's text.</summary>
    public static GalleryException Own(string errorId, Exception? inner, params (string Name, string Value)[] values) =>
        new(Explained(KnownErrorCatalog.Default.Find(errorId)!, values.ToDictionary(value => value.Name, value => Redaction.OfText(value.Value))), inner);

    /// <summary>
    /// The request may or may not have reached the service: there is no answer. A request that took too long ends as cancelled, although
    /// nobody asked for it.
    /// </summary>
    public static bool IsLostConnection(Exception error, CancellationToken stop) =>
        error is IOException or HttpRequestException or AggregateException or RequestFailedException { Status: 0 }
        || (error is OperationCanceledException && !stop.IsCancellationRequested);

    /// <param name="reported">What the body says; the true error may be in its details.</param>
    /// <param name="general">For a body that says nothing.</param>
    private static GalleryException From(
        IReadOnlyList<ReportedFailure> reported,
        ReportedFailure general,
        HttpStatusCode status,
        ResourceId? resource,
        Response response,
        TimeSpan? retryAfter = null)
    {
        var known = reported.SelectMany(failure => failure.All)
            .Select(WithoutSecrets)
            .SelectMany(failure => failure.Recognised(ErrorSubject.Gallery), (failure, recognised) => (Failure: failure, Recognised: recognised))
            .ToList();
        var failure = known is [var first, ..] ? first.Failure : WithoutSecrets(reported is [var outer, ..] ? outer.Innermost : general);
        failure = failure with { Code = failure.Code ?? general.Code, Message = failure.Message.Length > 0 ? failure.Message : general.Message };
        var error = known is [var explained, ..]
            ? Explained(explained.Recognised.Error, explained.Recognised.Values)
            : new GalleryError(failure.Code!, failure.Message) { Category = CategoryOf(status) };
        return new(error with
        {
            ServiceCode = failure.Code,
            ServiceMessage = failure.Message,
            HttpStatus = status,
            ResourceId = resource?.ToString(),
            CorrelationId = Header(response, "x-ms-correlation-request-id"),
            RequestId = Header(response, "x-ms-request-id"),
        })
        {
            RetryAfter = retryAfter,
        };
    }

    private static ReportedFailure WithoutSecrets(ReportedFailure failure) => failure with { Message = Redaction.OfText(failure.Message) };

    private static GalleryError Explained(KnownError known, IReadOnlyDictionary<string, string> values)
    {
        var text = KnownErrorCatalog.Default.Text(known.Id, CultureInfo.CurrentUICulture, values);
        return new(known.Id, text.Message) { Cause = text.Cause, Fix = text.Fix, Category = known.Category, HelpUri = known.HelpUri.ToString() };
    }

    private static JsonElement Parse(Response response)
    {
        try
        {
            return ArmService.Body(response);
        }
        catch (GalleryException)
        {
            // A proxy or a load balancer answered with HTML or text: the status line is all there is.
            return default;
        }
    }

    private static string CategoryOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => "ObjectNotFound",
        HttpStatusCode.Unauthorized => "AuthenticationError",
        HttpStatusCode.Forbidden => "PermissionDenied",
        HttpStatusCode.TooManyRequests => "LimitsExceeded",
        HttpStatusCode.Conflict => "ResourceBusy",
        HttpStatusCode.BadRequest => "InvalidArgument",
        >= HttpStatusCode.InternalServerError => "ResourceUnavailable",
        _ => "InvalidOperation",
    };

    private static string? Header(Response response, string name) => response.Headers.TryGetValue(name, out var value) ? value : null;
}
