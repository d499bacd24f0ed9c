using Audio.Articles;
using Audio.Scripts;

namespace Audio.Cli;

/// <summary>A script as it reads on a terminal: who says what and why, and what is skipped.</summary>
internal static class ScriptPrinter
{
    public static void Print(TextWriter output, Script script)
    {
        int[] starts = [.. script.Utterances.Select(u => u.Span.Start)];
        string? speaker = null;
        int next = 0;
        foreach (Block block in script.Article.Blocks)
        {
            if (block is Skipped skipped)
            {
                output.WriteLine($"\n[skipped: {skipped.Reason}] {PlainText.Clean(script.Article.TextOf(skipped.Span))}");
                speaker = null;
                continue;
            }

            for (; next < starts.Length && starts[next] < block.Span.End; next++)
            {
                Utterance utterance = script.Utterances[next];
                if (speaker != utterance.Speaker.Id)
                {
                    output.WriteLine($"\n{utterance.Speaker.Name.ToUpperInvariant()}{Evidence(script, utterance)}");
                    speaker = utterance.Speaker.Id;
                }

                output.WriteLine($"  {PlainText.Clean(script.PrintedText(utterance))}");
            }
        }
    }

    public static UtteranceLine Line(Script script, Utterance utterance) => new(
        utterance.Index, utterance.Span.Start, utterance.Span.End,
        utterance.Speaker.Name, utterance.Speaker.Id, utterance.Speaker.Kind.ToString().ToLowerInvariant(), utterance.Speaker.Gender.ToString().ToLowerInvariant(),
        script.PrintedText(utterance), string.Join(' ', utterance.Spoken.Select(t => t.Text)),
        TextOf(script, utterance.Attribution?.Mention), TextOf(script, utterance.Attribution?.Cue),
        utterance.Attribution?.Confidence, utterance.Attribution?.Reason);

    private static string Evidence(Script script, Utterance utterance) => utterance.Attribution is not { } attribution
        ? ""
        : $"  ({attribution.Confidence:0.00}, {attribution.Reason}{(TextOf(script, attribution.Cue) is { } cue ? $": {PlainText.Clean(cue)}" : "")})";

    private static string? TextOf(Script script, TextSpan? span) => span is { } s ? script.Article.TextOf(s) : null;
}
