using System.Runtime.InteropServices;
using System.Text;
using Audio.Native;

namespace Audio.Speech.Engines;

/// <summary>Requests and answers between the engine and its workers, as bytes.</summary>
internal static class FliteMessages
{
    private const byte Spoken = 0, Refused = 1;

    public static byte[] Write(FliteRequest request) => Bytes(writer =>
    {
        writer.Write(request.Voice);
        writer.Write(request.Alpha);
        writer.Write(request.F0Mean);
        writer.Write(request.F0Sd);
        writer.Write(request.Stretch);
        writer.Write(request.Tempo);
        writer.Write(request.Tokens.Count);
        foreach (FliteToken token in request.Tokens)
        {
            writer.Write(token.Source);
            writer.Write(token.Text);
            writer.Write(token.Phones);
            writer.Write(token.Punctuation);
        }
    });

    public static FliteRequest ReadRequest(byte[] message)
    {
        using BinaryReader reader = new(new MemoryStream(message));
        return new FliteRequest(
            reader.ReadString(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(),
            List(reader, () => new FliteToken(reader.ReadInt32(), reader.ReadString(), reader.ReadString(), reader.ReadString())));
    }

    public static byte[] Write(FliteSpeech speech) => Bytes(writer =>
    {
        writer.Write(Spoken);
        writer.Write(speech.SampleRate);
        writer.Write(speech.Words.Count);
        foreach (FliteWord word in speech.Words)
        {
            writer.Write(word.Source);
            writer.Write(word.Start);
            writer.Write(word.End);
        }

        writer.Write(MemoryMarshal.AsBytes<short>(speech.Samples));
    });

    public static byte[] WriteRefusal(string reason) => Bytes(writer =>
    {
        writer.Write(Refused);
        writer.Write(reason);
    });

    /// <summary>An answer, whose samples are where they were received: good as long as the message is.</summary>
    /// <exception cref="SpeechException">The worker refused, and says why.</exception>
    /// <exception cref="IOException">This is no answer: the worker has lost its mind.</exception>
    public static FliteAnswer ReadAnswer(Memory<byte> message)
    {
        _ = MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)message, out ArraySegment<byte> bytes);
        using BinaryReader reader = new(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count));
        if (reader.ReadByte() == Refused)
        {
            throw new SpeechException(reader.ReadString());
        }

        int sampleRate = reader.ReadInt32();
        if (sampleRate is < 1000 or > 200_000)
        {
            throw new IOException("The message names an impossible rate.");
        }

        FliteWord[] words = List(reader, () => new FliteWord(reader.ReadInt32(), reader.ReadSingle(), reader.ReadSingle()));
        return new FliteAnswer(sampleRate, message[(int)reader.BaseStream.Position..], words);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream, Encoding.UTF8);
        write(writer);
        writer.Flush();
        return stream.ToArray();
    }

    private static T[] List<T>(BinaryReader reader, Func<T> read)
    {
        int count = reader.ReadInt32();
        if (count < 0 || count > reader.BaseStream.Length)
        {
            throw new IOException("The message holds more than it has room for.");
        }

        T[] items = new T[count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }
}

/// <summary>What a worker made of a request.</summary>
/// <param name="SampleRate">Hz.</param>
/// <param name="Pcm">16-bit little-endian mono.</param>
/// <param name="Words">When each word is heard.</param>
internal readonly record struct FliteAnswer(int SampleRate, Memory<byte> Pcm, IReadOnlyList<FliteWord> Words)
{
    /// <summary>The samples, which may be changed in place.</summary>
    public Span<short> Samples => MemoryMarshal.Cast<byte, short>(Pcm.Span);
}
