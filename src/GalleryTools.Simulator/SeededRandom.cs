namespace GalleryTools.Simulator;

/// <summary>
/// Everything random in the service: a function of the seed and of how much was drawn before (SplitMix64), so that a run can be replayed and
/// a saved one goes on where it stopped.
/// </summary>
internal sealed class SeededRandom(int seed, long drawn)
{
    public int Seed { get; } = seed;

    /// <summary>How many values were drawn so far.</summary>
    public long Drawn { get; private set; } = drawn;

    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        // Version 4, variant 1, as the service's own ids are.
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes);
    }

    /// <summary>From 0 to below 1.</summary>
    public double NextShare() => (Next() >> 11) * (1.0 / (1UL << 53));

    private ulong Next()
    {
        var value = unchecked(((ulong)(uint)Seed * 0xD1B54A32D192ED03UL) + ((ulong)++Drawn * 0x9E3779B97F4A7C15UL));
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        }
        return value ^ (value >> 31);
    }
}
