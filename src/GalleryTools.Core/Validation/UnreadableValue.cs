namespace GalleryTools.Core.Validation;

/// <summary>A value in a JSON body that has the wrong kind for its property.</summary>
/// <param name="Property">Its path, for example <c>properties.publishingProfile.replicaCount</c>.</param>
/// <param name="Value">What stands there, as JSON, cut after 100 characters.</param>
/// <param name="Expected">The JSON type that the API takes: <c>integer</c>, <c>boolean</c>, <c>string</c>, <c>object</c> or <c>array</c>.</param>
public sealed record UnreadableValue(string Property, string Value, string Expected);
