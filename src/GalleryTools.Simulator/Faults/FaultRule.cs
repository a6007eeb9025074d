using System.Text.Json;
using System.Text.Json.Nodes;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Faults;

/// <summary>One row of a schedule: what goes wrong with which requests, and how often. Its shape is described at <see cref="FaultSchedule"/>.</summary>
internal sealed record FaultRule
{
    private const string Any = "*";
    private static readonly string[] Methods = [Any, "GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"];

    public required FaultKind Kind { get; init; }

    public string Method { get; init; } = Any;

    /// <summary>As in <c>Microsoft.Compute/galleries/images/versions</c>.</summary>
    public string Type { get; init; } = Any;

    /// <summary>A resource's id, or a collection's path.</summary>
    public string Resource { get; init; } = Any;

    /// <summary>0 to 1; null where only the occurrences count.</summary>
    public double? Share { get; init; }

    /// <summary>From 1 on, of the requests that match.</summary>
    public IReadOnlyList<int> Occurrences { get; init; } = [];

    public int? AtMost { get; init; }

    /// <summary>True when the service has done what was asked before the answer was lost.</summary>
    public bool Acted { get; init; }

    /// <summary>Seconds of the service's clock; the header says how long that is on the client's.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>How long a slow body takes.</summary>
    public double Seconds { get; init; }

    /// <summary>Of a truncated body; null for half of it.</summary>
    public int? Bytes { get; init; }

    public string? Code { get; init; }

    public string? Message { get; init; }

    /// <summary>How many requests have matched in the run that was saved.</summary>
    public int Matched { get; init; }

    /// <summary>How often it has happened in the run that was saved.</summary>
    public int Raised { get; init; }

    /// <summary>True where an operation goes wrong, and not the request that starts it.</summary>
    public bool ConcernsOperation => Kind is FaultKind.OperationFails or FaultKind.OperationNeverEnds;

    public bool Matches(ArmRequest request) =>
        (Method == Any || Method == request.Method)
        && (Type == Any || string.Equals(Type, request.Path.ResourceType, StringComparison.OrdinalIgnoreCase))
        && (Resource == Any || string.Equals(Resource, request.Path.Text, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="JsonException">Naming the place.</exception>
    public static FaultRule Read(JsonFields json)
    {
        var kind = json.OneOf<FaultKind>("fault");
        json.RequireKnown(["fault", "method", "type", "resource", "share", "occurrences", "atMost", "matched", "raised", .. FieldsOf(kind)]);
        return new FaultRule
        {
            Kind = kind,
            Method = ReadMethod(json),
            Type = json.OptionalText("type") ?? Any,
            Resource = json.OptionalText("resource")?.TrimEnd('/') ?? Any,
            Share = json.OptionalNumberWithin("share", 0, 1),
            Occurrences = json.WholeNumbers("occurrences", least: 1),
            AtMost = json.OptionalWholeNumber("atMost", least: 0),
            Acted = json.Flag("acted"),
            RetryAfter = json.OptionalWholeNumber("retryAfter", least: 0),
            Seconds = kind == FaultKind.SlowBody ? json.OptionalNumberWithin("seconds", 0, 86400) ?? throw json.Missing("seconds") : 0,
            Bytes = json.OptionalWholeNumber("bytes", least: 0),
            Code = json.OptionalText("code"),
            Message = json.OptionalText("message"),
            Matched = json.OptionalWholeNumber("matched", least: 0) ?? 0,
            Raised = json.OptionalWholeNumber("raised", least: 0) ?? 0,
        };
    }

    public JsonObject ToJson(int matched, int raised)
    {
        var json = new JsonObject { ["fault"] = Kind.ToString(), ["method"] = Method, ["type"] = Type, ["resource"] = Resource };
        Set("share", Share);
        Set("occurrences", Occurrences.Count > 0 ? new JsonArray(Occurrences.Select(number => JsonValue.Create(number)).ToArray<JsonNode?>()) : null);
        Set("atMost", AtMost);
        Set("acted", Acted ? true : null);
        Set("retryAfter", RetryAfter);
        Set("seconds", Kind == FaultKind.SlowBody ? Seconds : null);
        Set("bytes", Bytes);
        Set("code", Code);
        Set("message", Message);
        Set("matched", matched);
        Set("raised", raised);
        return json;

        void Set(string name, JsonNode? value)
        {
            if (value is not null)
                json[name] = value;
        }
    }

    private static string ReadMethod(JsonFields json)
    {
        var method = json.OptionalText("method")?.ToUpperInvariant() ?? Any;
        return Methods.Contains(method, StringComparer.Ordinal) ? method : throw json.Wrong("method", $"one of {string.Join(", ", Methods)}");
    }

    private static string[] FieldsOf(FaultKind kind) => kind switch
    {
        FaultKind.TooManyRequests or FaultKind.InternalServerError or FaultKind.ServiceUnavailable => ["acted", "retryAfter", "code", "message"],
        FaultKind.Reset => ["acted"],
        FaultKind.SlowBody => ["seconds"],
        FaultKind.TruncatedBody => ["bytes"],
        FaultKind.OperationFails => ["code", "message"],
        _ => [],
    };
}
