using Audio.Articles;
using Audio.Scripts;

namespace Audio.Cli;

/// <summary>Doubtful quotations, each with who may have said it and why.</summary>
internal static class ReviewPrinter
{
    public static void Print(TextWriter output, string name, ReviewLine line)
    {
        output.WriteLine($"{name}, line {line.Line}: {PlainText.Clean(line.Text)}");
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
        Attribution? attribution = quotation.Attribution;
        IEnumerable<Candidate> candidates = attribution is null ? [] : [new(attribution.Speaker, attribution.Confidence), .. attribution.Candidates];
        return new ReviewLine(
            name, 1 + script.Article.Text.AsSpan(0, quotation.Span.Start).Count('\n'), quotation.Span.Start, quotation.Span.End, script.Article.TextOf(quotation.Span),
            attribution?.Reason, TextOf(script, attribution?.Cue ?? attribution?.Mention),
            [.. candidates.Select(c => new CandidateLine(c.Speaker.Name, Math.Round(c.Confidence, 4)))]);
    }

    private static string? TextOf(Script script, TextSpan? span) => span is { } s ? script.Article.TextOf(s) : null;
}
