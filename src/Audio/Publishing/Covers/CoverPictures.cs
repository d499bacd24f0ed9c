using System.Buffers.Binary;

namespace Audio.Publishing.Covers;

/// <summary>A cover in the sizes it is shown in; what is empty could not be made.</summary>
/// <param name="Large">For feeds: square, 1400 to 3000 pixels (standards §3.2).</param>
/// <param name="Tag">For the sound's tag and for books: 1000 pixels, 200 KB (ID3-10).</param>
/// <param name="Small">For lists: 300 pixels.</param>
internal sealed record CoverPictures(byte[] Large, byte[] Tag, byte[] Small)
{
    private const int Head = 12;

    /// <summary>All in one piece.</summary>
    public byte[] Pack()
    {
        byte[] head = new byte[Head];
        BinaryPrimitives.WriteInt32LittleEndian(head, Large.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), Tag.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8), Small.Length);
        return [.. head, .. Large, .. Tag, .. Small];
    }

    /// <summary>From that piece.</summary>
    public static CoverPictures Unpack(byte[] bytes)
    {
        int large = BinaryPrimitives.ReadInt32LittleEndian(bytes), tag = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        return new(bytes[Head..(Head + large)], bytes[(Head + large)..(Head + large + tag)], bytes[(Head + large + tag)..]);
    }
}
