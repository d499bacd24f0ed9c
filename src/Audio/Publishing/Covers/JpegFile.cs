using StbImageWriteSharp;

namespace Audio.Publishing.Covers;

/// <summary>A JPEG picture, as good as it may be within its size: photographs pack badly otherwise.</summary>
internal sealed class JpegFile(int side, int mostBytes) : IPictureRows
{
    private static readonly int[] Qualities = [88, 80, 70, 58, 45, 30];
    private readonly byte[] pixels = new byte[side * side * 3];
    private int filled;

    /// <inheritdoc />
    public void Add(ReadOnlySpan<byte> row)
    {
        row.CopyTo(pixels.AsSpan(filled));
        filled += row.Length;
    }

    /// <inheritdoc />
    public byte[] Finish()
    {
        byte[] file = [];
        foreach (int quality in Qualities)
        {
            using MemoryStream stream = new();
            new ImageWriter().WriteJpg(pixels, side, side, ColorComponents.RedGreenBlue, stream, quality);
            file = stream.ToArray();
            if (file.Length <= mostBytes)
            {
                break;
            }
        }

        return file;
    }

    /// <inheritdoc />
    public void Dispose()
    {
    }
}
