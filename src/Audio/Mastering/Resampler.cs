using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Audio.Mastering;

/// <summary>Sound at another sample rate, band-limited and without delay: time 0 stays time 0.</summary>
internal sealed class Resampler : ISampleSource
{
    private const int Block = 2048;

    private readonly ISampleSource source;
    private readonly ResamplerKernel kernel;
    private float[] window; // borrowed: there is a resampler for every clip, and they must not pile up
    private int start, end, phase;
    private long received, sent;
    private bool ended;

    public Resampler(ISampleSource source, ResamplerKernel kernel)
    {
        (this.source, this.kernel) = (source, kernel);
        window = ArrayPool<float>.Shared.Rent(kernel.Taps + Block);
        end = kernel.Taps / 2 - 1; // silence before the first sample, so that it is heard at once
        window.AsSpan(0, end).Clear();
    }

    public int SampleRate => kernel.Rate;

    public int Read(Span<float> buffer)
    {
        int written = 0;
        while (written < buffer.Length)
        {
            if (end - start < kernel.Taps)
            {
                Refill();
            }

            int count = buffer.Length - written;
            if (ended)
            {
                count = (int)Math.Min(count, kernel.OutputLength(received) - sent);
            }

            int made = count > 0 ? Filter(buffer.Slice(written, count)) : 0;
            if (made == 0)
            {
                break;
            }

            written += made;
            sent += made;
        }

        return written;
    }

    public void Dispose()
    {
        source.Dispose();
        ArrayPool<float>.Shared.Return(Interlocked.Exchange(ref window, []));
    }

    private void Refill()
    {
        window.AsSpan(start, end - start).CopyTo(window);
        Span<float> room = window.AsSpan(end - start);
        int read = ended ? 0 : source.Read(room);
        received += read;
        ended |= read < room.Length;
        room[read..].Clear(); // silence after the end
        (start, end) = (0, window.Length);
    }

    // As many outputs as the window still feeds. Vectors are not compiled ahead: without the attribute each run would begin slowly.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Filter(Span<float> output)
    {
        int taps = kernel.Taps, up = kernel.Up, whole = kernel.Down / up, part = kernel.Down % up, made = 0;
        ref float inputs = ref MemoryMarshal.GetArrayDataReference(window);
        ref float coefficients = ref MemoryMarshal.GetArrayDataReference(kernel.Coefficients);
        while (made < output.Length && end - start >= taps)
        {
            output[made++] = Product(ref inputs, (nuint)start, ref coefficients, (nuint)(phase * taps), taps);
            start += whole;
            phase += part;
            if (phase >= up)
            {
                phase -= up;
                start++;
            }
        }

        return made;
    }

    // The order of additions is fixed: the same bits whether a machine has wide vectors or not.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Product(ref float inputs, nuint at, ref float coefficients, nuint row, int taps)
    {
        Vector256<float> even = default, odd = default;
        int tap = 0;
        for (; tap <= taps - 16; tap += 16)
        {
            nuint t = (nuint)tap;
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref inputs, at + t), Vector256.LoadUnsafe(ref coefficients, row + t), even);
            odd = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref inputs, at + t + 8), Vector256.LoadUnsafe(ref coefficients, row + t + 8), odd);
        }

        if (tap < taps)
        {
            even = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref inputs, at + (nuint)tap), Vector256.LoadUnsafe(ref coefficients, row + (nuint)tap), even);
        }

        Vector256<float> sum = even + odd;
        Vector128<float> half = sum.GetLower() + sum.GetUpper();
        return half[0] + half[2] + (half[1] + half[3]);
    }
}
