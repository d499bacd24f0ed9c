using Audio.Articles;
using Audio.Scripts;

namespace Audio.Cli;

/// <summary>A script as it reads on a terminal: who says what and why, and what is skipped.</summary>
internal static class ScriptPrinter
{
    public static void Print(TextWriter output, Script script)
    {
        string? speaker = null;
        int next = 0;
        for (int block = 0; block < script.Article.Blocks.Length; block++)
        {
            for (; next < script.Utterances.Length && script.Utterances[next].Block == block; next++)
            {
                Utterance utterance = script.Utterances[next];
                if (speaker != utterance.Speaker.Id)
                {
                    output.WriteLine($"\n{utterance.Speaker.Name.ToUpperInvariant()}{Evidence(script, utterance)}");
                    speaker = utterance.Speaker.Id;
                }

                string words = PlainText.Clean(script.PrintedText(utterance));
                output.WriteLine(utterance.Announcement is null ? $"  {words}" : $"[say: {words}]");
            }

            if (script.Article.Blocks[block] is Skipped skipped)
            {
                output.WriteLine($"\n[skipped{(skipped.Role == BlockRole.Other ? "" : $" {skipped.Role.Name()}")}: {skipped.Reason}] {PlainText.Clean(script.Article.TextOf(skipped.Span))}");
                speaker = null;
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
