using System.Runtime.Versioning;
using GalleryTools.Core.Galleries;
using GalleryTools.Core.Snapshots;
using Xunit;

namespace GalleryTools.Core.Tests.Snapshots;

public sealed class SnapshotFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("GalleryTools-");
    private readonly SimulatedGallery _site;
    private readonly string _gallery;

    public SnapshotFileTests()
    {
        var contents = new GalleryContents();
        _gallery = contents.Tree(definitions: 1, versions: 60);
        _site = new SimulatedGallery(contents);
    }

    private string File => Path.Combine(_folder.FullName, "snapshot.json");

    [Fact]
    public void A_file_that_is_there_is_kept_and_nothing_is_read()
    {
        System.IO.File.WriteAllText(File, "mine");

        Assert.Equal("SnapshotFileExists", _site.Refused(() => Task.FromResult(Export(overwrite: false))).ErrorId);
        Assert.Equal("mine", System.IO.File.ReadAllText(File));
        Assert.Empty(_site.Sent);
    }

    [Fact]
    public void It_is_overwritten_when_that_was_asked_for()
    {
        System.IO.File.WriteAllText(File, "mine");

        Assert.Equal(new FileInfo(File).FullName, Export(overwrite: true)[^1].Summary!.Path);
        Assert.StartsWith("{", System.IO.File.ReadAllText(File), StringComparison.Ordinal);
        Assert.Equal([File], Files());
    }

    [Theory]
    [InlineData("missing/snapshot.json", "There is no folder")]
    [InlineData("", "It is a folder.")]
    public void A_path_that_cant_be_written_is_said_before_anything_is_read(string path, string reason)
    {
        var error = Assert.Throws<GalleryException>(() => Export(overwrite: false, Path.Combine(_folder.FullName, path))).Error;

        Assert.Equal("SnapshotNotWritten", error.ErrorId);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Empty(_site.Sent);
    }

    [Fact]
    public void A_caller_that_leaves_early_leaves_no_file()
    {
        Assert.Equal(20, Updates(overwrite: false, File, CancellationToken.None).Take(20).Count());

        Assert.Empty(Files());
    }

    [Fact]
    public void Stopped_in_the_middle_it_leaves_the_old_file()
    {
        System.IO.File.WriteAllText(File, "old");
        using var stop = new CancellationTokenSource();
        _site.Fault = request =>
        {
            if (request.Uri.AbsolutePath.EndsWith("/versions/1.0.30", StringComparison.Ordinal))
                stop.Cancel();
            return null;
        };

        Assert.ThrowsAny<OperationCanceledException>(() => Updates(overwrite: true, File, stop.Token).Count());
        Assert.Equal("old", System.IO.File.ReadAllText(File));
        Assert.Equal([File], Files());
    }

    [SkippableFact]
    [UnsupportedOSPlatform("windows")]
    public void Only_its_owner_may_read_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "A folder gives its files their rights there.");
        using var spool = new ResourceSpool();

        Assert.NotNull(Export(overwrite: false)[^1].Summary);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(spool.FilePath));
    }

    public void Dispose()
    {
        _site.Dispose();
        _folder.Delete(recursive: true);
    }

    private string[] Files() => Directory.GetFiles(_folder.FullName);

    private SnapshotUpdate[] Export(bool overwrite, string? path = null) => Updates(overwrite, path ?? File, CancellationToken.None).ToArray();

    private IEnumerable<SnapshotUpdate> Updates(bool overwrite, string path, CancellationToken stop) =>
        _site.Thread.Pull(SnapshotExport.RunAsync(_site.Connection, new(path, overwrite, [GalleryTarget.Parse(_gallery)]), stop));
}
