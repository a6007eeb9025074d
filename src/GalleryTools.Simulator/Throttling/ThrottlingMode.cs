namespace GalleryTools.Simulator.Throttling;

/// <summary>How Compute counts. The headers don't tell which of the first two the service does.</summary>
internal enum ThrottlingMode
{
    FixedWindow,
    TokenBucket,
    Off,
}
