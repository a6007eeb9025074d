namespace GalleryTools.Core.Snapshots;

/// <summary>A new file that only its owner may read. A folder on Windows gives its files such rights itself, or doesn't.</summary>
internal static class OwnFile
{
    private const int BufferSize = 64 * 1024;

    public static FileStream Create(string path, FileAccess access, FileOptions options = FileOptions.None)
    {
        var made = new FileStreamOptions { Mode = FileMode.CreateNew, Access = access, Share = FileShare.None, Options = options, BufferSize = BufferSize };
        if (!OperatingSystem.IsWindows())
            made.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, made);
    }
}
