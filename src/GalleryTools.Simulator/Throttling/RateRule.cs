namespace GalleryTools.Simulator.Throttling;

/// <summary>So many requests in so long.</summary>
/// <param name="Name">As in <c>GetGallery3Min</c>.</param>
internal sealed record RateRule(string Name, int Limit, TimeSpan Length);
