namespace GalleryTools.Simulator.Server.Arguments;

/// <summary>Where the server listens: this machine alone, so that nobody else reaches a service that asks for no sign-in.</summary>
/// <param name="Host"><c>localhost</c>, <c>127.0.0.1</c> or <c>[::1]</c>.</param>
/// <param name="Port">0 for any free one.</param>
internal sealed record LoopbackUrl(string Host, int Port)
{
    /// <exception cref="UsageException">No HTTPS URL of this machine.</exception>
    public static LoopbackUrl Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri))
            throw new UsageException($"--url '{text}' is not a URL: give one such as https://localhost:8443.");
        if (uri.Scheme != Uri.UriSchemeHttps)
            throw new UsageException($"--url '{text}' is not HTTPS: clients send tokens over HTTPS only; give one such as https://localhost:8443.");
        if (uri.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            throw new UsageException($"--url '{text}' is not this machine: the simulator asks for no sign-in, so its host is localhost, 127.0.0.1 or [::1] and nothing else.");
        if (uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
            throw new UsageException($"--url '{text}' has more than a host and a port: give one such as https://localhost:8443.");
        return new LoopbackUrl(uri.Host, PortOf(text, uri));
    }

    public override string ToString() => $"https://{Host}:{Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    // Port 443 needs root on most systems and is seldom meant: it has to be written out.
    private static int PortOf(string text, Uri uri) => !uri.IsDefaultPort || text.TrimEnd('/').EndsWith(":443", StringComparison.Ordinal)
        ? uri.Port
        : throw new UsageException($"--url '{text}' names no port: add one, or :0 for any that is free.");
}
