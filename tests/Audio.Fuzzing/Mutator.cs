using System.Text;

namespace Audio.Fuzzing;

/// <summary>Changes inputs by chance, the same for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private const int MaxLength = 64 << 10;

    private static readonly byte[][] Numbers =
    [
        .. new[]
        {
            "0", "-1", "1e308", "-1e300", "1e-320", "NaN", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "99999999999999999999", "0.0000001",
            "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2026-02-30", "\0", "\u202e", "\ufeff", "\\ud800", "&#xD800;", "&#0;", "\r\n", "\n\n", "\t", "\"", "'", "<", ">", "&", "[", "{", "(", "#", "*", "_",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ];

    private readonly Random random = new(seed);

    /// <summary>A number from 0 to one below the limit.</summary>
    public int Next(int limit) => random.Next(limit);

    /// <summary>One to six changes; the result has at most 64 KiB, or the length of the input where that is more.</summary>
    public byte[] Mutate(byte[] input, byte[] other, IReadOnlyList<string> tokens)
    {
        List<byte> bytes = [.. input];
        int changes = 1 << random.Next(4) >> 1;
        for (int change = 0; change <= changes; change++)
        {
            Change(bytes, other, tokens);
        }

        int most = Math.Max(MaxLength, input.Length);
        return [.. bytes.Take(most)];
    }

    private void Change(List<byte> bytes, byte[] other, IReadOnlyList<string> tokens)
    {
        int at = random.Next(bytes.Count + 1), length = Math.Min(random.Next(1, 1 + (1 << random.Next(9))), bytes.Count - at);
        switch (random.Next(9))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                Repeat(bytes, at, bytes.GetRange(at, length));
                break;
            case 4 when other.Length > 0:
                int from = random.Next(other.Length);
                bytes.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 400), other.Length - from)).ToArray());
                break;
            case 5 when tokens.Count > 0:
                Repeat(bytes, at, Encoding.UTF8.GetBytes(tokens[random.Next(tokens.Count)]));
                break;
            case 6:
                Replace(bytes, at, Numbers[random.Next(Numbers.Length)]);
                break;
            case 7 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
        }
    }

    // Once, a few times, or in rare cases so often that it hurts.
    private void Repeat(List<byte> bytes, int at, IReadOnlyList<byte> piece)
    {
        int times = random.Next(20) switch { 0 => random.Next(1, 2000), < 4 => random.Next(1, 40), _ => 1 };
        times = Math.Min(times, MaxLength / Math.Max(1, piece.Count));
        bytes.InsertRange(at, Enumerable.Repeat(piece, times).SelectMany(p => p));
    }

    // In the place of the word or number that stands there.
    private static void Replace(List<byte> bytes, int at, byte[] value)
    {
        int end = at;
        while (end < bytes.Count && (char.IsAsciiLetterOrDigit((char)bytes[end]) || bytes[end] is (byte)'.' or (byte)'-'))
        {
            end++;
        }

        bytes.RemoveRange(at, end - at);
        bytes.InsertRange(at, value);
    }
}
