using System.Buffers.Binary;

namespace Audio.Speech.Engines;

/// <summary>Messages on a pipe: four bytes of length, little-endian, then the message.</summary>
internal static class WorkerFrames
{
    // A minute of sound is 2 MB: whatever says more is not our worker.
    private const int MaxLength = 64 << 20, RoomStep = 1 << 18;

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
        byte[] room = [];
        return Read(pipe, ref room)?.ToArray();
    }

    /// <summary>The same, into a room that becomes larger where it has to.</summary>
    /// <returns>A part of the room: good until that is used again.</returns>
    /// <exception cref="IOException">It ends inside a message, or this is no message.</exception>
    public static Memory<byte>? Read(Stream pipe, ref byte[] room)
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

        room = room.Length < length ? new byte[(length + RoomStep - 1) / RoomStep * RoomStep] : room;
        pipe.ReadExactly(room, 0, length);
        return room.AsMemory(0, length);
    }
}
