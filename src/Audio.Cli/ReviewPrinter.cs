using Audio.Articles;
using Audio.Scripts;

namespace Audio.Cli;

/// <summary>Doubtful quotations, each with who may have said it and why, and doubtful words, each with what would be said and what else it may be.</summary>
internal static class ReviewPrinter
{
    public static void Print(TextWriter output, string name, ReviewLine line)
    {
        output.WriteLine($"{name}, line {line.Line}: {PlainText.Clean(line.Text)}");
        if (line.Risk is not null)
        {
            output.WriteLine($"  risky ({line.Risk}): {PlainText.Clean(line.RiskWords ?? "")}");
        }

        foreach ((CandidateLine candidate, int i) in line.Candidates.Select((c, i) => (c, i)))
        {
            string why = i == 0 && line.Reason is not null ? $", {line.Reason}{(line.Cue is null ? "" : $": {PlainText.Clean(line.Cue)}")}" : "";
            output.WriteLine($"  {candidate.Confidence:0.00} {PlainText.Clean(candidate.Speaker)}{why}");
        }

        if (line.Candidates.Count == 0)
        {
            output.WriteLine("  nobody is named near it");
        }
    }

    public static ReviewLine Line(string name, Script script, Quotation quotation)
    {
        SpeakerAttribution? attribution = quotation.Attribution;
        IEnumerable<Candidate> candidates = attribution is null ? [] : [new(attribution.Speaker, attribution.Confidence), .. attribution.Candidates];
        return new ReviewLine(
            name, 1 + script.Article.Text.AsSpan(0, quotation.Span.Start).Count('\n'), quotation.Span.Start, quotation.Span.End, script.Article.TextOf(quotation.Span),
            attribution?.Reason, TextOf(script, attribution?.Cue ?? attribution?.Mention),
            [.. candidates.Select(c => new CandidateLine(c.Speaker.Name, Math.Round(c.Confidence, 4)))])
        {
            Risk = quotation.Risk?.Kind.ToString().ToLowerInvariant(),
            RiskWords = TextOf(script, quotation.Risk?.Words),
        };
    }

    public static void Print(TextWriter output, string name, WordLine word)
    {
        string times = word.Times > 1 ? $", {word.Times} times" : "";
        output.WriteLine($"{name}, line {word.Line}: {PlainText.Clean(word.Text)}{times}");
        output.WriteLine($"  said {PlainText.Clean(word.Said)}: {PlainText.Clean(word.Why)}");
    }

    public static WordLine Line(string name, Script script, DoubtfulWord word) => new(
        name, 1 + script.Article.Text.AsSpan(0, word.Printed.Start).Count('\n'), word.Printed.Start, word.Printed.End, script.Article.TextOf(word.Printed), word.Said, word.Why, word.Times);

    private static string? TextOf(Script script, TextSpan? span) => span is { } s ? script.Article.TextOf(s) : null;
}
