using System.Net.Sockets;

namespace GalleryTools.Simulator.Transport;

/// <summary>What HttpClient over sockets throws when a connection is lost, so that code which looks into the failure finds what it would on the network.</summary>
internal static class LostConnection
{
    public static HttpRequestException Reset()
    {
        var reset = new SocketException((int)SocketError.ConnectionReset);
        return new HttpRequestException(
            HttpRequestError.Unknown,
            "An error occurred while sending the request.",
            new IOException($"Unable to read data from the transport connection: {reset.Message}.", reset));
    }

    public static HttpIOException EndedEarly(long missing) => new(
        HttpRequestError.ResponseEnded, $"The response ended prematurely, with at least {missing} additional bytes expected.");
}
