using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Publishing;

/// <summary>What one speaker says without a break inside one block: a line of the script.</summary>
internal sealed record Passage(ImmutableArray<Utterance> Utterances)
{
    /// <summary>Who speaks.</summary>
    public Speaker Speaker => Utterances[0].Speaker;

    /// <summary>Index of the block.</summary>
    public int Block => Utterances[0].Block;

    /// <summary>The printed words on one line.</summary>
    public string Text(Script script) => string.Join(' ', Utterances.Select(u => u.Announcement is { } said ? $"[{PlainText.Line(said)}]" : PlainText.Line(u.Span.In(script.Article.Text)))).Trim();

    /// <summary>The passages of these utterances, in order.</summary>
    public static IEnumerable<Passage> Of(IEnumerable<Utterance> utterances)
    {
        ImmutableArray<Utterance>.Builder run = ImmutableArray.CreateBuilder<Utterance>();
        foreach (Utterance utterance in utterances)
        {
            if (run.Count > 0 && !Continues(run[^1], utterance))
            {
                yield return new Passage(run.DrainToImmutable());
            }

            run.Add(utterance);
        }

        if (run.Count > 0)
        {
            yield return new Passage(run.DrainToImmutable());
        }
    }

    private static bool Continues(Utterance before, Utterance next) =>
        before.Block == next.Block && before.Speaker == next.Speaker && before.Frame == next.Frame;
}
