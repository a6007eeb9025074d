using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;

namespace GalleryTools.Simulator.Operations;

/// <summary>
/// Operation URLs as the service has signed them since late 2023: <c>t</c> (ticks), <c>c</c> (a certificate), <c>s</c> (the signature) and
/// <c>h</c> (a hash), some 2,500 characters. They have to be polled as given: any change of them makes the signature wrong.
/// </summary>
internal static class OperationUrl
{
    private static readonly string Certificate = "MII" + Derive("certificate", 1960);

    /// <param name="origin">Scheme and authority of the request that is answered.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="monitor">True for the URL of the Location header, which has a signature of its own.</param>
    public static string Of(string origin, Operation operation, bool monitor)
    {
        var path = ArmPath.Parse(operation.ResourceId);
        var ticks = operation.StartTime.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var query = monitor ? $"monitor=true&api-version={operation.ApiVersion}" : $"api-version={operation.ApiVersion}";
        return $"{origin}/subscriptions/{path.SubscriptionId}/providers/Microsoft.Compute/locations/{operation.Location}/{OperationTimes.Of(operation.Kind).Collection}/{operation.Id}" +
               $"?{query}&t={ticks}&c={Certificate}&s={Signature(operation, monitor, ticks)}&h={Hash(operation, monitor, ticks)}";
    }

    public static bool IsGenuine(Operation operation, Query query)
    {
        var monitor = query["monitor"] is not null;
        var ticks = operation.StartTime.UtcTicks.ToString(CultureInfo.InvariantCulture);
        return query["t"] == ticks
            && query["c"] == Certificate
            && query["s"] == Signature(operation, monitor, ticks)
            && query["h"] == Hash(operation, monitor, ticks)
            && query["api-version"] == operation.ApiVersion;
    }

    private static string Signature(Operation operation, bool monitor, string ticks) => Derive($"s{operation.Id}{monitor}{ticks}", 342);

    private static string Hash(Operation operation, bool monitor, string ticks) => Derive($"h{operation.Id}{monitor}{ticks}", 43);

    /// <summary>Text of that length in the alphabet of base64url, always the same for the same source.</summary>
    private static string Derive(string source, int length)
    {
        var text = new StringBuilder(length + 44);
        var block = Encoding.UTF8.GetBytes(source);
        while (text.Length < length)
        {
            block = SHA256.HashData(block);
            text.Append(Base64Url.Encode(block));
        }
        return text.ToString(0, length);
    }
}
