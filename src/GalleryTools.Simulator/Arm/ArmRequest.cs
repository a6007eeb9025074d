using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Arm;

/// <summary>A request, understood as far as its method, path and query go.</summary>
internal sealed class ArmRequest(SimulatedRequest raw)
{
    // Deeper than any resource of the specifications, and so little that a list or a snapshot around it can still be written and read.
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = 32 };

    public string Method { get; } = raw.Method.ToUpperInvariant();

    public ArmPath Path { get; } = ArmPath.OfAddress(raw.Uri.AbsolutePath);

    public Query Query { get; } = new(raw.Uri.Query);

    /// <summary>Scheme and authority, which operation URLs and next links repeat.</summary>
    public string Origin { get; } = raw.Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>All before the query, as it was sent.</summary>
    public string Address { get; } = raw.Uri.GetLeftPart(UriPartial.Path);

    /// <summary>The body as a form's fields; empty for JSON.</summary>
    public Query Form => new(raw.Body is { Length: > 0 } body && !body.StartsWith('{') ? body : "");

    public string? Authorization => raw.Headers.GetValueOrDefault("Authorization");

    public string ApiVersion => Query["api-version"] ?? "";

    /// <summary>The correlation id that the caller wants in its answer, if it is one.</summary>
    public string? CorrelationId =>
        raw.Headers.TryGetValue("x-ms-correlation-request-id", out var id) && Guid.TryParse(id, out _) ? id : null;

    public string? BodyText => raw.Body;

    /// <summary>Who calls, as the token tells it; empty without one.</summary>
    public string Caller => Arm.Caller.IdOf(raw.Headers.TryGetValue("Authorization", out var authorization) ? authorization : null);

    /// <summary>The body as an object.</summary>
    /// <exception cref="RefusedException">InvalidRequestContent for anything else.</exception>
    public JsonObject ReadBody()
    {
        try
        {
            if (raw.Body is { Length: > 0 } text && JsonNode.Parse(text, documentOptions: Limits) is JsonObject body)
            {
                JsonText.RefuseLoneSurrogates(text);
                body.Materialize();
                return body;
            }
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            throw NotReadable(failure.Message).Raise();
        }
        throw NotReadable("The request body must be a JSON object.").Raise();
    }

    private static Refusal NotReadable(string why) => Refusal.Gateway(
        400, "InvalidRequestContent", $"The request content was invalid and could not be deserialized: '{why}'.");
}
