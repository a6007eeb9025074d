using System.Text;
using GalleryTools.Simulator.Arm;
using GalleryTools.Simulator.Json;
using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Resources;

/// <summary>Where the next page of a list begins: the key of the last resource of this one, so that deletes between two pages skip nothing.</summary>
internal static class SkipToken
{
    /// <summary>The same request, from there on.</summary>
    public static string NextLink(Call call, string lastKey)
    {
        var filter = call.Request.Query["$filter"] is { } text ? $"&$filter={Uri.EscapeDataString(text)}" : "";
        var top = call.Request.Query["$top"] is { } size ? $"&$top={Uri.EscapeDataString(size)}" : "";
        return $"{call.Request.Origin}{call.Path.ToAddress()}?api-version={call.Request.ApiVersion}{filter}{top}&$skiptoken={Encode(lastKey)}";
    }

    /// <exception cref="RefusedException">InvalidParameter.</exception>
    public static string Decode(string token) => Base64Url.Decode(token) is { } bytes
        ? Encoding.UTF8.GetString(bytes)
        : throw Refusal.InvalidParameter("The provided skip token is invalid.", "$skiptoken").Raise();

    private static string Encode(string key) => Base64Url.Encode(Encoding.UTF8.GetBytes(key));
}
