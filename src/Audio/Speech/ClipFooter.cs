using System.Text;
using Audio.Storage;

namespace Audio.Speech;

/// <summary>What stands behind the samples of a stored clip.</summary>
/// <remarks>
/// 20 bytes a mark, then their number, the rate and the samples. A clip that somebody listened to has, before those, how sure
/// its marks are and what was misheard, and another version number: clips from before there was listening are read as ever.
/// </remarks>
internal static class ClipFooter
{
    private const int Plain = 1, Heard = 2, Length = sizeof(int) + sizeof(int) + sizeof(int) + sizeof(long), HeardLength = sizeof(double) + sizeof(int), MarkLength = 20;

    public static void Write(Stream stream, StoredClip clip)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        foreach (WordMark mark in clip.Marks)
        {
            writer.Write(mark.Token);
            writer.Write(mark.Start.Value);
            writer.Write(mark.End.Value);
        }

        if (clip.IsHeard)
        {
            byte[] misheard = Encoding.UTF8.GetBytes(clip.Misheard ?? "");
            writer.Write(misheard);
            writer.Write(clip.Estimate ?? double.NaN);
            writer.Write(misheard.Length);
        }

        writer.Write(clip.IsHeard ? Heard : Plain);
        writer.Write(clip.Marks.Length);
        writer.Write(clip.SampleRate);
        writer.Write(clip.Samples);
    }

    /// <summary>The clip, or null when it is none of ours.</summary>
    public static StoredClip? Read(StoredContent content)
    {
        if (content.Length < Length)
        {
            return null;
        }

        using BinaryReader footer = new(content.Open(content.Length - Length, Length));
        (int version, int count, int sampleRate, long samples) = (footer.ReadInt32(), footer.ReadInt32(), footer.ReadInt32(), footer.ReadInt64());
        long rest = content.Length - Length - (samples * sizeof(short)) - (count * (long)MarkLength);
        if (samples < 0 || count < 0 || version is not (Plain or Heard) || (version == Plain ? rest != 0 : rest < HeardLength))
        {
            return null;
        }

        StoredClip clip = new(sampleRate, samples, [.. Marks(content, samples, count)], () => content.Open(0, samples * sizeof(short)));
        return version == Plain ? clip : WithHeard(clip, content, content.Length - Length - rest, (int)rest);
    }

    private static IEnumerable<WordMark> Marks(StoredContent content, long samples, int count)
    {
        using BinaryReader reader = new(new BufferedStream(content.Open(samples * sizeof(short), count * (long)MarkLength)));
        for (int i = 0; i < count; i++)
        {
            yield return new WordMark(reader.ReadInt32(), new Milliseconds(reader.ReadInt64()), new Milliseconds(reader.ReadInt64()));
        }
    }

    private static StoredClip? WithHeard(StoredClip clip, StoredContent content, long offset, int length)
    {
        using BinaryReader reader = new(content.Open(offset, length));
        string misheard = Encoding.UTF8.GetString(reader.ReadBytes(length - HeardLength));
        double estimate = reader.ReadDouble();
        return reader.ReadInt32() != length - HeardLength ? null : clip with
        {
            IsHeard = true,
            Estimate = double.IsNaN(estimate) ? null : estimate,
            Misheard = misheard.Length == 0 ? null : misheard,
        };
    }
}
