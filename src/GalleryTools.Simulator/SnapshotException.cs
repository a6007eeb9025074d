namespace GalleryTools.Simulator;

/// <summary>A snapshot that cannot be used; the message names the file, where there is one, and what is wrong in it.</summary>
public sealed class SnapshotException : Exception
{
    public SnapshotException(string message)
        : base(message)
    {
    }

    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
