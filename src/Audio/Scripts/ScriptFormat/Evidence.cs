using System.Globalization;
using Audio.Articles;

namespace Audio.Scripts.ScriptFormat;

/// <summary>What stands in brackets behind a speaker's label: the cue words, the kind of evidence, how sure it is.</summary>
internal static class Evidence
{
    /// <summary>The reason of a speaker that a person has put there.</summary>
    public const string Editor = "an editor's choice";

    private const string Signs = ";()#";

    // Of words that stand more than a hundred times nearer by, nobody can say which are meant.
    private const int FurthestRank = 100;

    /// <summary>The evidence as written, with its brackets; empty for an editor's choice without a word.</summary>
    public static string Write(Article article, SpeakerAttribution attribution, int position)
    {
        bool sure = attribution is { Confidence: 1, Cue: null };
        string reason = Escapes.Field(attribution.Reason, Signs);
        if (sure)
        {
            return attribution.Reason == Editor ? "" : $" ({reason})";
        }

        string cue = attribution.Cue is { Length: > 0 } span ? WriteCue(article.Text, span, position) : "";
        return $" ({cue}{reason}; {Percent(attribution.Confidence)} %)";
    }

    /// <summary>The evidence of written parts; a cue whose words are not there any more is left out.</summary>
    public static SpeakerAttribution Read(string text, Speaker speaker, List<string> parts, int position)
    {
        bool measured = parts is [_, .., ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', .., ' ', '%']]
            && int.TryParse(parts[^1][..^2], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        if (!measured)
        {
            string note = string.Join("; ", parts.Select(Plain));
            return new SpeakerAttribution(speaker, 1, note.Length == 0 ? Editor : note);
        }

        int percent = Math.Min(100, int.Parse(parts[^1][..^2], CultureInfo.InvariantCulture));
        TextSpan? cue = parts.Count > 2 ? FindCue(text, parts[0], position) : null;
        return new SpeakerAttribution(speaker, percent / 100.0, Plain(parts[^2])) { Cue = cue };
    }

    /// <summary>Whether both have the same evidence as it is written.</summary>
    public static bool Same(SpeakerAttribution? a, SpeakerAttribution? b) =>
        a?.Speaker == b?.Speaker && a?.Reason == b?.Reason && a?.Cue == b?.Cue && (a is null || b is null || Percent(a.Confidence) == Percent(b.Confidence));

    // Nothing but certainty is a hundred.
    private static int Percent(double confidence) => confidence >= 1 ? 100 : Math.Clamp((int)Math.Round(confidence * 100), 0, 99);

    private static string WriteCue(string text, TextSpan cue, int position)
    {
        string words = text.Substring(cue.Start, cue.Length);
        int rank = Nearest(text, words, position).Take(FurthestRank).Index().FirstOrDefault(o => o.Item == cue.Start, (Index: -1, Item: 0)).Index + 1;
        return rank == 0 ? "" : $"{Escapes.Field(words, Signs)}{(rank > 1 ? $" #{rank}" : "")}; ";
    }

    private static TextSpan? FindCue(string text, string written, int position)
    {
        int mark = Escapes.IndexOf(written, '#');
        bool ranked = mark > 0 && int.TryParse(written[(mark + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _);
        string words = Plain(ranked ? written[..mark].TrimEnd() : written);
        int rank = ranked ? int.Parse(written[(mark + 1)..], CultureInfo.InvariantCulture) : 1;
        int at = words.Length == 0 || rank > FurthestRank ? -1 : Nearest(text, words, position).Skip(rank - 1).FirstOrDefault(-1);
        return at < 0 ? null : new TextSpan(at, words.Length);
    }

    // Where the words stand, the nearest to a position first, what is before it first of two equally near.
    private static IEnumerable<int> Nearest(string text, string words, int position)
    {
        int before = Last(text, words, position - 1), behind = text.IndexOf(words, position, StringComparison.Ordinal);
        while (before >= 0 || behind >= 0)
        {
            bool back = behind < 0 || before >= 0 && position - before <= behind - position;
            yield return back ? before : behind;
            before = back ? Last(text, words, before - 1) : before;
            behind = back ? behind : text.IndexOf(words, behind + 1, StringComparison.Ordinal);
        }
    }

    private static int Last(string text, string words, int start)
    {
        int end = Math.Min(text.Length, start + words.Length);
        return start < 0 ? -1 : text.AsSpan(0, end).LastIndexOf(words);
    }

    private static string Plain(string written)
    {
        var plain = new System.Text.StringBuilder();
        return Escapes.TryRead(written, plain) ? plain.ToString() : written;
    }
}
