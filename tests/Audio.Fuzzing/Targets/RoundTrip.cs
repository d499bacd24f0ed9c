using Audio.Scripts.ScriptFormat;

namespace Audio.Fuzzing.Targets;

/// <summary>A script file that is read and written again is the same.</summary>
internal static class RoundTrip
{
    /// <exception cref="OracleException">It is another.</exception>
    public static void Check(string text, string written)
    {
        ScriptFile back = ScriptFile.Parse(written);
        Tiling.Check(back.Script);
        if (back.Script.Article.Text != text)
        {
            throw new OracleException("The words of the script file are not those of the article.");
        }

        string again = back.Write();
        written = WithoutDoubts(written);
        if (again != written)
        {
            int at = Enumerable.Range(0, Math.Min(again.Length, written.Length)).FirstOrDefault(i => again[i] != written[i], Math.Min(again.Length, written.Length));
            throw new OracleException($"The script file, read and written again, is another: `{Around(written, at)}` became `{Around(again, at)}`.");
        }
    }

    // Doubts are for the eyes of whoever edits the file: reading passes over them.
    private static string WithoutDoubts(string text) => string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("> in doubt", StringComparison.Ordinal)));

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)].Replace('\n', '|');
}
