namespace Audio;

/// <summary>Numbers that look random and are the same in every run and on every machine.</summary>
/// <remarks>Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8(14), 2003. A state of 0 would stay 0, so the last bit is set.</remarks>
internal struct Xorshift(uint seed)
{
    private uint state = seed | 1;

    /// <summary>The next 32 bits.</summary>
    public uint Next()
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
