namespace Audio.Publishing.Covers;

/// <summary>Takes a picture from top to bottom, a row of red, green and blue bytes at a time.</summary>
internal interface IPictureRows : IDisposable
{
    /// <summary>The next row.</summary>
    void Add(ReadOnlySpan<byte> row);

    /// <summary>The file, when all rows are in it.</summary>
    byte[] Finish();
}
