using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Audio.Mastering;
using Audio.Native;
using Audio.Storage;

namespace Audio.Encoders;

/// <summary>One encoding of a master in stretches: side by side, each kept under what it was made of.</summary>
/// <remarks>
/// Without a bit reservoir frames stand alone, and stretches meet in silence on a frame, so each is encoded as if the
/// others were silent and the file is put together of their frames. Its bytes depend neither on how many are worked on
/// at once nor on which were already there.
/// </remarks>
internal sealed class Mp3Stretches(Mp3Format format, ContentStore? store)
{
    private const int KeyVersion = 1;

    /// <summary>Encodes all of it.</summary>
    /// <param name="level">What becomes of a stretch's sound before it is encoded.</param>
    /// <param name="levelName">What shapes it there; part of the name it is kept under.</param>
    /// <param name="width">Stretches worked on at once.</param>
    /// <param name="report">Told the samples encoded, from time to time.</param>
    public async Task<EncodedSound> RunAsync(
        IReadOnlyList<Stretch> stretches, Func<ISampleSource, ISampleSource> level, string levelName, int width, Action<long> report, CancellationToken ct)
    {
        ConcurrentBag<byte[]> rooms = []; // never more than are worked on at once
        EncodedStretch Encode(int index)
        {
            ct.ThrowIfCancellationRequested();
            (bool first, bool last) = (index == 0, index == stretches.Count - 1);
            EncodedStretch Make() => EncodedStretch.Of(level(stretches[index].Open()), stretches[index].Samples, format, first, last, rooms, ct);
            string Key() => KeyOf($"{stretches[index].Key} {levelName} {first} {last}");
            return store is null ? Make() : store.Remember(Key(), reader => EncodedStretch.Read(reader, rooms), Make, (made, writer) => made.Write(writer));
        }

        Mp3Frames file = new(format);
        try
        {
            ProgrammeMeter decoded = new(format.SampleRate);
            long samples = 0;
            await foreach ((EncodedStretch made, long length) in Enumerable.Range(0, stretches.Count).SelectAsync(width, (i, _) => Task.FromResult((Encode(i), stretches[i].Samples)), ct))
            {
                using EncodedStretch done = made;
                samples += length;
                file.Append(done.Frames);
                decoded.Add(done.Decoded);
                report(samples);
            }

            return file.Finish(samples, decoded.Result);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private string KeyOf(string what) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"mp3 {KeyVersion} {Lame.Version} {format} {what}")));
}
