using Audio.Storage;
using TagLib;
using TagLib.Id3v2;

namespace Audio.Publishing.Id3;

/// <summary>Lays frames out as one ID3v2.3 tag (ID3-1…ID3-10, CH-1…CH-5): the only file that knows the tag library.</summary>
/// <remarks>
/// The library decides by global defaults where it is not told; here every version, encoding and language is told,
/// and the one thing it gets wrong (more than 255 chapters) is refused before.
/// </remarks>
internal static class Id3Tag
{
    private const byte Version = 3;

    // Four times seven bits (§1.1).
    private const int MostBytes = (1 << 28) - 1;

    /// <summary>The tag: header, the frames in the order given, 1 KiB of padding.</summary>
    /// <exception cref="OutputException">More than 255 chapters, or the tag would be too large.</exception>
    public static ReadOnlyMemory<byte> Render(IEnumerable<TagFrame> frames)
    {
        var tag = new TagLib.Id3v2.Tag { Version = Version };
        foreach (TagFrame frame in frames)
        {
            tag.AddFrame(Laid(frame));
        }

        byte[] bytes = tag.Render().Data;
        return bytes.Length <= MostBytes
            ? bytes
            : throw new OutputException($"The tag of the MP3 would have {bytes.Length >> 20} MiB; 256 is the end. Narrate the article in parts.");
    }

    /// <summary>One frame, header included.</summary>
    public static byte[] Render(TagFrame frame) => Laid(frame).Render(Version).Data;

    private static Frame Laid(TagFrame frame) => frame switch
    {
        TextFrame f => Text(f.Id, f.Text),
        NamedTextFrame f => new UserTextInformationFrame(f.Name, Encoding(f.Name + f.Text)) { Text = [f.Text] },
        AddressFrame f => new UrlLinkFrame(f.Id) { Text = [f.Address], TextEncoding = StringType.Latin1 },
        CommentFrame f => new CommentsFrame("", f.Language, Encoding(f.Text)) { Text = f.Text },
        TranscriptFrame f => new UnsynchronisedLyricsFrame("", f.Language, Encoding(f.Text)) { Text = f.Text },
        PictureFrame f => Picture(f),
        ContentsFrame f => Contents(f),
        ChapterFrame f => Chapter(f),
        _ => throw new ArgumentOutOfRangeException(nameof(frame), frame.Id, "A frame without a layout."),
    };

    private static TextInformationFrame Text(string id, string text) => new(id, Encoding(text)) { Text = [text] };

    private static AttachmentFrame Picture(PictureFrame frame) => new()
    {
        TextEncoding = Encoding(frame.Description),
        MimeType = frame.Mime,
        Type = PictureType.FrontCover,
        Description = frame.Description,
        Data = new ByteVector(frame.Picture.ToArray()),
    };

    private static TableOfContentsFrame Contents(ContentsFrame frame)
    {
        if (frame.Chapters.Length is 0 or > Chaptering.Most)
        {
            throw new OutputException($"A table of contents holds 1 to {Chaptering.Most} chapters, not {frame.Chapters.Length} (CH-5). Merge some.");
        }

        return new TableOfContentsFrame("toc")
        {
            IsTopLevel = true,
            IsOrdered = true,
            ChapterIds = [.. frame.Chapters],
            SubFrames = [Text("TIT2", "Chapters")],
        };
    }

    // Byte offsets stay FF FF FF FF: the times count (§1.3).
    private static TagLib.Id3v2.ChapterFrame Chapter(ChapterFrame frame) => new(frame.ElementId)
    {
        StartMilliseconds = (uint)frame.Chapter.Start.Value,
        EndMilliseconds = (uint)frame.Chapter.End.Value,
        SubFrames = [Text("TIT2", frame.Chapter.Title)],
    };

    // UTF-8 never: one reader overruns it inside chapters (ID3-3).
    private static StringType Encoding(string text) =>
        text.All(c => c is '\n' or (>= ' ' and <= 'ÿ')) ? StringType.Latin1 : StringType.UTF16;
}
