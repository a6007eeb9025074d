namespace GalleryTools.Core.Cascade;

/// <summary>One delete.</summary>
/// <param name="Order">From 1; a parent comes after all that it holds.</param>
/// <param name="Kind">The ARM type.</param>
/// <param name="Fingerprint">What the resource was when it was planned; right before its delete it must be that still.</param>
/// <param name="Reason">Why it goes.</param>
public sealed record CascadeStep(int Order, string Kind, ResourceId ResourceId, string Fingerprint, string Reason);
