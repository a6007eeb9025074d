namespace GalleryTools.Simulator.Arm;

/// <summary>The entry of <c>details[]</c> that a throttled answer of Compute carries.</summary>
internal sealed record RefusalDetail(string Code, string Target, string Message);
