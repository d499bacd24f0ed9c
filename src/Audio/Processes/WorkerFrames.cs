using System.Buffers.Binary;

namespace Audio.Processes;

/// <summary>Messages on a pipe: four bytes of length, little-endian, then the message.</summary>
internal static class WorkerFrames
{
    /// <summary>The largest message where nothing else is said. A minute of sound is 2 MB: what claims more was not written by a worker.</summary>
    public const int DefaultMaxBytes = 64 << 20;

    private const int RoomStep = 1 << 18;

    /// <summary>Sends a message.</summary>
    /// <exception cref="IOException">The other side has closed the pipe.</exception>
    public static void Write(Stream pipe, ReadOnlySpan<byte> message)
    {
        Span<byte> prefix = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, message.Length);
        if (message.Length <= RoomStep)
        {
            pipe.Write([.. prefix, .. message]); // in one go: the other side wakes up once
        }
        else
        {
            pipe.Write(prefix);
            pipe.Write(message);
        }

        pipe.Flush();
    }

    /// <summary>The next message, or null where the pipe has ended.</summary>
    /// <exception cref="IOException">It ends inside a message, or this is no message.</exception>
    public static byte[]? Read(Stream pipe, int maxBytes = DefaultMaxBytes)
    {
        if (ReadLength(pipe, maxBytes) is not { } length)
        {
            return null;
        }

        byte[] message = new byte[length];
        pipe.ReadExactly(message);
        return message;
    }

    /// <summary>The same, into a room that becomes larger where it has to.</summary>
    /// <returns>A part of the room: good until that is used again.</returns>
    /// <exception cref="IOException">It ends inside a message, or this is no message.</exception>
    public static Memory<byte>? Read(Stream pipe, ref byte[] room)
    {
        if (ReadLength(pipe, DefaultMaxBytes) is not { } length)
        {
            return null;
        }

        room = room.Length < length ? new byte[(length + RoomStep - 1) / RoomStep * RoomStep] : room;
        pipe.ReadExactly(room, 0, length);
        return room.AsMemory(0, length);
    }

    private static int? ReadLength(Stream pipe, int maxBytes)
    {
        Span<byte> prefix = stackalloc byte[4];
        int read = pipe.ReadAtLeast(prefix, 4, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        return read == 4 && length >= 0 && length <= maxBytes ? length : throw new IOException("What came through the pipe is not a message.");
    }
}
