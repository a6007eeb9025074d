using GalleryTools.Simulator.Requests;

namespace GalleryTools.Simulator.Resources;

/// <summary>What an answer may show of a resource.</summary>
/// <param name="ApiVersion">Properties come and go with it.</param>
/// <param name="Expand">The value of <c>$expand</c>, on the GET of one resource only.</param>
/// <param name="Select">The value of <c>$select</c>, on the GET of one resource only.</param>
/// <param name="IsOfOne">True for the GET of one resource.</param>
internal sealed record View(ServiceState State, string ApiVersion, string? Expand = null, string? Select = null, bool IsOfOne = false)
{
    public static View OfOne(Call call) => new(call.State, call.Request.ApiVersion, call.Request.Query["$expand"], call.Request.Query["$select"], IsOfOne: true);

    public static View OfAny(Call call) => new(call.State, call.Request.ApiVersion);
}
