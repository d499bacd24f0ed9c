using System.Buffers.Binary;

namespace Audio.Speech.Engines;

/// <summary>Messages on a pipe: four bytes of length, little-endian, then the message.</summary>
internal static class WorkerFrames
{
    // A minute of sound is 2 MB: whatever says more is not our worker.
    private const int MaxLength = 64 << 20;

    /// <summary>Sends a message.</summary>
    /// <exception cref="IOException">Nobody listens.</exception>
    public static void Write(Stream pipe, ReadOnlyMemory<byte> message)
    {
        byte[] frame = new byte[4 + message.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, message.Length);
        message.CopyTo(frame.AsMemory(4));
        pipe.Write(frame);
        pipe.Flush();
    }

    /// <summary>The next message, or null where the pipe has ended.</summary>
    /// <exception cref="IOException">It ends inside a message, or this is no message.</exception>
    public static byte[]? Read(Stream pipe)
    {
        byte[] prefix = new byte[4];
        int read = pipe.ReadAtLeast(prefix, 4, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        if (read < 4 || length is < 0 or > MaxLength)
        {
            throw new IOException("What came through the pipe is no message.");
        }

        byte[] message = new byte[length];
        pipe.ReadExactly(message);
        return message;
    }
}
