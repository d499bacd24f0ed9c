namespace Audio.Encoders;

/// <summary>The checksum of the Info frame: CRC-16, reflected 0xA001, from 0.</summary>
internal static class Crc16
{
    private static readonly ushort[] Table = MakeTable();

    /// <summary>Goes on from a checksum over more bytes.</summary>
    public static ushort Add(ushort crc, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            crc = (ushort)((crc >> 8) ^ Table[(crc ^ b) & 0xFF]);
        }

        return crc;
    }

    private static ushort[] MakeTable()
    {
        ushort[] table = new ushort[256];
        for (int i = 0; i < table.Length; i++)
        {
            int value = i;
            for (int bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xA001 : value >> 1;
            }

            table[i] = (ushort)value;
        }

        return table;
    }
}
