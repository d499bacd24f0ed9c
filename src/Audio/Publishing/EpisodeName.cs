using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Audio.Articles;
using Audio.Scripts;
using Audio.Storage;

namespace Audio.Publishing;

/// <summary>The name of the folder an episode goes to: its slug, unless another article's episode is there.</summary>
public static class EpisodeName
{
    private const long LongestRead = 64 << 20; // what is larger was not written by us

    /// <summary>The slug, or the slug and a short hash of the source's path when the slug is taken; the same on every run.</summary>
    /// <param name="root">The output folder; it need not exist.</param>
    /// <param name="draft">Whether it is to be a draft: its name says so, and it takes the place of drafts only.</param>
    public static string In(string root, Script script, bool draft = false)
    {
        string slug = Episode.SlugOf(script) + (draft ? "-draft" : "");
        return IsAnothers(Path.Combine(root, slug, "episode.json"), script.Article, draft) ? $"{slug}-{Hash(Identity(script.Article))}" : slug;
    }

    // An article is the same when its file is, though edited, or its bytes are, though moved.
    private static bool IsAnothers(string path, Article article, bool draft)
    {
        try
        {
            using FileStream stream = RegularFile.OpenRead(path);
            if (stream.Length > LongestRead)
            {
                return false;
            }

            using JsonDocument json = JsonDocument.Parse(stream);
            JsonElement source = json.RootElement.GetProperty("source");
            bool isDraft = json.RootElement.TryGetProperty("draft", out JsonElement mark) && mark.ValueKind == JsonValueKind.True;
            return isDraft != draft || source.GetProperty("sha256").GetString() != article.SourceHash
                && source.GetProperty("name").GetString() is { Length: > 0 } name
                && (IsPipe(name) || !SourceName.IsSame(name, source.TryGetProperty("place", out JsonElement place) ? place.GetString() : null, article.Source));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return false; // it names no article, so it is nobody else's
        }
    }

    // A pipe has no place: its content tells one from another.
    private static string Identity(Article article) => IsPipe(article.Source) ? article.SourceHash : SourceName.Located(article.Source);

    private static bool IsPipe(string source) => source == "-";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
