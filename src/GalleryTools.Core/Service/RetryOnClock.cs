using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace GalleryTools.Core.Service;

/// <summary>
/// Sends again what is safe to send again, and waits on the module's clock. Reads are repeated after a lost connection, 408, 429 and 5xx;
/// anything that changes only after 429, which says that nothing was done. A DELETE is never repeated here: before each one its resource is
/// read again, which only its sender can do. The SDK's own policy would repeat PUT and POST and wait on the
/// wall clock.
/// </summary>
internal sealed class RetryOnClock(TimeProvider clock) : HttpPipelinePolicy
{
    private const int MaximumAttempts = 5;

    /// <summary>
    /// Compute throttles in windows of three minutes (data/traffic.md section 6): a wait beyond two of them is for the caller to decide. So are
    /// many that add up to as much. Short of it a refusal is no failed attempt: of many workers that wait a second each for Resource Manager's next
    /// tokens, some come last time and again.
    /// </summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(6);

    private static readonly TimeSpan ShortestThrottle = TimeSpan.FromSeconds(1);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var method = message.Request.Method;
        var isRead = method == RequestMethod.Get || method == RequestMethod.Head;
        var attempt = 0;
        var throttled = 0;
        var waited = TimeSpan.Zero;
        while (true)
        {
            TimeSpan wait;
            try
            {
                await ProcessNextAsync(message, pipeline);
                if (!CanRepeat(message.Response.Status, method, isRead))
                    return;
                var isThrottled = message.Response.Status == 429;
                if (!isThrottled && ++attempt == MaximumAttempts)
                    return;
                throttled += isThrottled ? 1 : 0;
                wait = RetryAfter(message.Response, clock) ?? Backoff(isThrottled ? throttled : attempt);
                // A refusal that asks for no wait at all must not be repeated without end.
                wait = isThrottled && wait < ShortestThrottle ? ShortestThrottle : wait;
                waited += isThrottled ? wait : TimeSpan.Zero;
                if (wait > LongestWait || (throttled >= MaximumAttempts && waited > LongestWait))
                    return;
                message.Response.Dispose();
            }
            catch (Exception error) when (isRead && ++attempt < MaximumAttempts && ServiceFailure.IsLostConnection(error, message.CancellationToken) && !StaysSo(error))
            {
                wait = Backoff(attempt);
            }

            await Task.Delay(wait, clock, message.CancellationToken);
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The module sends every request asynchronously.");

    /// <summary>The header in seconds or as a date; null when there is none.</summary>
    public static TimeSpan? RetryAfter(Response response, TimeProvider clock)
    {
        if (!response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        var wait = date - clock.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private static bool CanRepeat(int status, RequestMethod method, bool isRead) => status switch
    {
        429 => method != RequestMethod.Delete,
        408 or 500 or 502 or 503 or 504 => isRead,
        _ => false,
    };

    /// <summary>A certificate that is not trusted and a name that doesn't exist are no better a second later.</summary>
    private static bool StaysSo(Exception error) =>
        Causes.Of(error).Any(cause => cause is AuthenticationException or SocketException { SocketErrorCode: SocketError.HostNotFound });

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
}
