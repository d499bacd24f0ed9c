using System.Text.RegularExpressions;

namespace Audio.Tests.Support;

/// <summary>A strict reader of the SubRip we publish: whatever is not exactly so fails (SRT-1).</summary>
internal static partial class SubRipText
{
    private const int Width = 32;

    /// <summary>The cues; who speaks is who was named last.</summary>
    public static List<(string Speaker, double Start, double End, string Text)> Cues(string file, params string[] speakers)
    {
        List<(string, double, double, string)> cues = [];
        string speaker = "";
        foreach (string block in file.TrimEnd('\n').Split("\n\n"))
        {
            string[] lines = block.Split('\n');
            lines[0].ShouldBe($"{cues.Count + 1}");
            Match times = Times().Match(lines[1]);
            times.Success.ShouldBeTrue(lines[1]);
            string text = string.Join(' ', lines[2..]);
            (speaker, text) = Named(text, speaker, speakers);
            lines[2..].ShouldAllBe(l => l.Length <= Width);
            (lines.Length - 2 <= 2 || (text.Length <= (2 * Width) + 1 && speaker.Length + 2 > Width)).ShouldBeTrue(block); // the longest names have lines of their own
            cues.Add((speaker, Seconds(times.Groups[1]), Seconds(times.Groups[2]), text));
        }

        return cues;
    }

    private static (string Speaker, string Text) Named(string text, string before, string[] speakers)
    {
        (string Name, int End) named = speakers.Where(s => s != before).Select(s => (s, EndOf(s + ":", text))).OrderByDescending(s => s.Item2).FirstOrDefault();
        return named.End > 0 ? (named.Name, text[named.End..].TrimStart()) : (before, text);
    }

    // Where a text goes on behind these words, wherever its lines were broken; 0 when it begins otherwise.
    private static int EndOf(string words, string text)
    {
        int at = 0;
        foreach (char c in words.Where(c => c != ' '))
        {
            at += at < text.Length && text[at] == ' ' ? 1 : 0;
            if (at >= text.Length || text[at++] != c)
            {
                return 0;
            }
        }

        return at;
    }

    private static double Seconds(Group time) => TimeSpan.Parse(time.Value.Replace(',', '.')).TotalSeconds;

    [GeneratedRegex(@"^(\d\d:\d\d:\d\d,\d{3}) --> (\d\d:\d\d:\d\d,\d{3})$")]
    private static partial Regex Times();
}
