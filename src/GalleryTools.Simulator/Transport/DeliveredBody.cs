namespace GalleryTools.Simulator.Transport;

/// <summary>A body as the network would bring it: late, or broken off before its end.</summary>
/// <param name="body">The whole body.</param>
/// <param name="clock">The service's clock.</param>
internal sealed class DeliveredBody(byte[] body, Delivery delivery, TimeProvider clock) : Stream
{
    private int _position;
    private bool _hasWaited = delivery.BodyTakes == TimeSpan.Zero;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private int Arriving => Math.Min(body.Length, delivery.CutAfterBytes ?? body.Length);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // As every reader of HttpClient goes on: upon the thread that moves a virtual clock, which so can't run ahead of it.
        if (!_hasWaited)
            await Task.Delay(delivery.BodyTakes, clock, cancellationToken).ConfigureAwait(false);
        _hasWaited = true;
        return Next(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (!_hasWaited)
            Wait();
        _hasWaited = true;
        return Next(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // Whoever blocks can't move a virtual clock meanwhile, so the wait does.
    private void Wait()
    {
        if (clock is VirtualClock standing)
        {
            standing.Advance(delivery.BodyTakes);
            return;
        }
        using var over = new ManualResetEventSlim();
        using var timer = clock.CreateTimer(_ => over.Set(), state: null, delivery.BodyTakes, Timeout.InfiniteTimeSpan);
        over.Wait();
    }

    private int Next(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, Arriving - _position);
        if (count == 0 && buffer.Length > 0 && Arriving < body.Length)
            throw LostConnection.EndedEarly(body.Length - _position);
        body.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
