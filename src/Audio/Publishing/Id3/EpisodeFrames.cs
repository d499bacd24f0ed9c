using System.Globalization;
using System.Text;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Publishing.Id3;

/// <summary>What the tag of an episode says, in the order of ID3-8.</summary>
internal static class EpisodeFrames
{
    private const int MostCommentCharacters = 500, MostDescriptionCharacters = 64;

    // Players read the whole tag before the sound starts; this is some fifteen hours of speech.
    private const int MostTranscriptCharacters = 1_000_000;

    /// <summary>The frames: only those with something to say.</summary>
    public static IEnumerable<TagFrame> Of(Episode episode) =>
        [.. Texts(episode).Where(f => f.Text.Length > 0), new NamedTextFrame("ai-content", "true"), .. Source(episode), .. Words(episode), .. Picture(episode), .. Chapters(episode)];

    private static IEnumerable<TextFrame> Texts(Episode episode)
    {
        Article article = episode.Script.Article;
        string publication = PlainText.Line(article.Publication), show = PlainText.Line(episode.Show);
        string authors = string.Join('/', article.Authors.Select(a => PlainText.Line(a)).Where(a => a.Length > 0));
        yield return new("TIT2", PlainText.Line(episode.Title));
        yield return new("TPE1", new[] { authors, publication, show }.First(s => s.Length > 0));
        yield return new("TPE2", publication);
        yield return new("TALB", show);
        yield return new("TCON", "Podcast");
        if (article.Published is { } published)
        {
            DateTime utc = published.UtcDateTime;
            yield return new("TYER", utc.ToString("yyyy", CultureInfo.InvariantCulture));
            yield return new("TDAT", utc.ToString("ddMM", CultureInfo.InvariantCulture)); // day first
            yield return new("TIME", utc.ToString("HHmm", CultureInfo.InvariantCulture));
        }

        yield return new("TLAN", LanguageCode.Of(article.Language));
        yield return new("TLEN", episode.Timeline.Duration.Value.ToString(CultureInfo.InvariantCulture));
        yield return new("TENC", "Audio");
        yield return new("TSSE", PlainText.Line(episode.Sound.Settings));
        yield return new("TPUB", publication);
    }

    private static IEnumerable<AddressFrame> Source(Episode episode) =>
        SourceAddress.Of(episode.Script.Article) is { } address ? [new AddressFrame("WOAS", address)] : [];

    private static IEnumerable<TagFrame> Words(Episode episode)
    {
        string language = LanguageCode.Of(episode.Script.Article.Language);
        yield return new CommentFrame(language, Comment(episode));
        string transcript = Transcript(episode);
        if (transcript.Length is > 0 and <= MostTranscriptCharacters)
        {
            yield return new TranscriptFrame(language, transcript);
        }
    }

    private static string Comment(Episode episode)
    {
        Article article = episode.Script.Article;
        string source = PlainText.Line(SourceAddress.Of(article) ?? article.Publication ?? Path.GetFileName(article.Source));
        string comment = Disclosure.Of(episode);
        string from = $"Read from: {(source == "-" ? "standard input" : source)}";
        return $"{comment}\n{from[..PlainText.CutAt(from, Math.Max(1, MostCommentCharacters - comment.Length - 1))]}";
    }

    private static string Transcript(Episode episode)
    {
        Script script = episode.Script;
        var transcript = new StringBuilder();
        foreach (Passage passage in Passage.Of(episode.Timeline.Segments.Select(s => script.Utterances[s.Utterance])))
        {
            transcript.Append(transcript.Length > 0 ? "\n" : "").Append(SpeakerName.Of(passage.Speaker)).Append(": ").Append(passage.Text(script));
        }

        return transcript.ToString();
    }

    private static IEnumerable<PictureFrame> Picture(Episode episode)
    {
        Cover.Check(episode.Cover);
        if (Cover.MimeOf(episode.Cover.Span) is { } mime)
        {
            string description = "Cover of " + PlainText.Line(episode.Title);
            yield return new PictureFrame(mime, description[..PlainText.CutAt(description, MostDescriptionCharacters)], episode.Cover);
        }
    }

    private static IEnumerable<TagFrame> Chapters(Episode episode)
    {
        if (episode.Chapters.Length < 2)
        {
            return [];
        }

        ChapterFrame[] chapters = [.. episode.Chapters.Select((chapter, i) => new ChapterFrame("ch" + i, chapter))];
        return [new ContentsFrame([.. chapters.Select(c => c.ElementId)]), .. chapters];
    }
}
