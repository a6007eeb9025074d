using System.Globalization;

namespace GalleryTools.Simulator.Server.Arguments;

/// <summary>The command line.</summary>
internal sealed record ServerArguments
{
    public const string Usage = """
        The simulated gallery service over HTTPS on this machine.

          --url https://localhost:PORT  where to listen: localhost, 127.0.0.1 or [::1]; port 0 takes a free one (default https://localhost:8443)
          --snapshot FILE               the state to begin with (default: the sample gallery of Contoso)
          --time-scale N                N simulated seconds pass in one real second (default: 1); Retry-After is in real seconds
          --faults FILE                 JSON that takes the place of the snapshot's "faults"
          --certificate-out FILE        where to write the certificate, as PEM (default: a temporary file, removed at the end)
          --help                        this text

        When it is ready it writes one line of JSON: url, certificate, subscriptionId, tenantId. Ctrl+C or SIGTERM ends it.
        """;

    // A request's seconds have to pass in a person's life, and times far away have to stay within what clocks can show.
    private const double SlowestScale = 0.001;
    private const double FastestScale = 100_000;

    public LoopbackUrl Url { get; private init; } = LoopbackUrl.Parse("https://localhost:8443");

    public string? Snapshot { get; private init; }

    /// <summary>Null where it wasn't given: then the clock runs at the pace of the real one.</summary>
    public double? TimeScale { get; private init; }

    public string? Faults { get; private init; }

    public string? CertificateOut { get; private init; }

    public bool Help { get; private init; }

    /// <exception cref="UsageException">An argument is unknown, lacks its value, stands there twice or has a value that can't be used.</exception>
    public static ServerArguments Parse(IReadOnlyList<string> words)
    {
        if (words.Any(word => word is "--help" or "-h" or "-?"))
            return new ServerArguments { Help = true };
        var arguments = new ServerArguments();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < words.Count; index += 2)
        {
            var name = words[index];
            if (!seen.Add(name))
                throw new UsageException($"'{name}' stands there twice: give it once.");
            arguments = arguments.With(name, index + 1 < words.Count && !words[index + 1].StartsWith("--", StringComparison.Ordinal) ? words[index + 1] : null);
        }
        return arguments;
    }

    private ServerArguments With(string name, string? value) => name switch
    {
        "--url" => this with { Url = LoopbackUrl.Parse(Required(name, value)) },
        "--snapshot" => this with { Snapshot = Required(name, value) },
        "--time-scale" => this with { TimeScale = Scale(Required(name, value)) },
        "--faults" => this with { Faults = Required(name, value) },
        "--certificate-out" => this with { CertificateOut = Required(name, value) },
        _ => throw new UsageException($"'{name}' is not an argument of this server: --help lists them."),
    };

    private static string Required(string name, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new UsageException($"'{name}' needs a value after it: --help shows which.") : value;

    private static double Scale(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var scale) && scale is >= SlowestScale and <= FastestScale
            ? scale
            : throw new UsageException($"--time-scale '{text}' can't be used: give a number from 0.001 to 100000, such as 60.");
}
