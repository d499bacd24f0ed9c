using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Audio.Articles;
using Audio.Publishing.Formats.Markup;

namespace Audio.Publishing.Formats.Sounding;

/// <summary>What a sound file says of an episode, in the form ffmpeg reads: tags, then chapters in milliseconds.</summary>
internal static class SoundTags
{
    /// <param name="pictureAsTag">Whether the cover is to be a tag, as Ogg files have it.</param>
    /// <param name="chaptersAsTags">Whether the chapters are to be tags, as Vorbis comments have them.</param>
    public static string Of(Episode episode, bool pictureAsTag, bool chaptersAsTags = false)
    {
        Article article = episode.Script.Article;
        StringBuilder text = new(";FFMETADATA1\n");
        Add(text, "title", PlainText.Line(episode.Title));
        Add(text, "artist", string.Join('/', Book.Creators(episode)));
        Add(text, "album_artist", PlainText.Line(article.Publication));
        Add(text, "album", PlainText.Line(episode.Show));
        Add(text, "genre", "Podcast");
        Add(text, "date", article.Published is null ? "" : Book.Date(episode));
        Add(text, "comment", Disclosure.Of(episode));
        Add(text, "description", PlainText.Line(SourceAddress.Of(article)));
        if (pictureAsTag && Cover.MimeOf(episode.Cover.Span) is { } mime)
        {
            Add(text, "METADATA_BLOCK_PICTURE", Convert.ToBase64String(Block(mime, episode.Cover.Span)));
        }

        Chapter[] chapters = episode.Chapters.Length > 1 ? [.. episode.Chapters] : [];
        for (int i = 0; i < chapters.Length; i++)
        {
            AddChapter(text, chapters[i], chaptersAsTags ? i : null);
        }

        return text.ToString();
    }

    private static void AddChapter(StringBuilder text, Chapter chapter, int? tag)
    {
        if (tag is { } number)
        {
            Add(text, $"CHAPTER{number:000}", chapter.Start.ToClock());
            Add(text, $"CHAPTER{number:000}NAME", chapter.Title);
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE=1/1000\nSTART={chapter.Start.Value}\nEND={chapter.End.Value}\n");
        Add(text, "title", chapter.Title);
    }

    private static void Add(StringBuilder text, string key, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        text.Append(key).Append('=');
        foreach (char c in value)
        {
            text.Append(c is '=' or ';' or '#' or '\\' or '\n' ? "\\" : "").Append(c);
        }

        text.Append('\n');
    }

    // The picture block of FLAC: type 3 is the front cover; size and colours may be left to the reader.
    private static byte[] Block(string mime, ReadOnlySpan<byte> picture)
    {
        using MemoryStream block = new();
        void Number(int value)
        {
            byte[] bytes = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(bytes, value);
            block.Write(bytes);
        }

        Number(3);
        Number(mime.Length);
        block.Write(Encoding.ASCII.GetBytes(mime));
        for (int i = 0; i < 5; i++)
        {
            Number(0); // no description; width, height, depth, colours unknown
        }

        Number(picture.Length);
        block.Write(picture);
        return block.ToArray();
    }
}
