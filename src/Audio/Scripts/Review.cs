using System.Collections.Immutable;
using Audio.Scripts.Announcements;

namespace Audio.Scripts;

/// <summary>What of a script a person should look at.</summary>
public static class Review
{
    /// <summary>Quotations a person should look at, in reading order: those the narrator reads because nothing shows surely enough who says them, and risky ones.</summary>
    /// <param name="below">Also those in somebody's voice whose confidence is below this, 0 to 1; 0 adds none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="below"/> is not between 0 and 1.</exception>
    public static ImmutableArray<Quotation> Doubtful(Script script, double below = 0)
    {
        ArgumentNullException.ThrowIfNull(script);
        ArgumentOutOfRangeException.ThrowIfNegative(below);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(below, 1);
        return Find(script, (quotation, voice) => voice is null || voice.Confidence < below || (quotation.Risk is not null && voice == quotation.Attribution));
    }

    /// <summary>The quotations that the narrator reads, in reading order.</summary>
    internal static ImmutableArray<Quotation> ReadByNarrator(Script script) => Find(script, (_, voice) => voice is null);

    // The quotations that are heard and of which something holds, given whose voice they are in.
    private static ImmutableArray<Quotation> Find(Script script, Func<Quotation, SpeakerAttribution?, bool> holds)
    {
        if (script.Speakers.Length == 1 && script.Utterances.Any(u => u.Announcement == SpokenQuotes.Start))
        {
            return []; // one voice reads everything and says where somebody is quoted: nobody is looked for
        }

        int next = 0;
        var found = ImmutableArray.CreateBuilder<Quotation>();
        foreach (Quotation quotation in script.Quotations.Where(q => q.Kind is QuotationKind.Direct))
        {
            while (next < script.Utterances.Length && script.Utterances[next].Span.End <= quotation.Span.Start)
            {
                next++;
            }

            bool heard = next < script.Utterances.Length && script.Utterances[next].Span.Overlaps(quotation.Span); // else it is skipped
            SpeakerAttribution? voice = script.Utterances.Skip(next).TakeWhile(u => u.Span.Start < quotation.Span.End).FirstOrDefault(u => u.Attribution is not null)?.Attribution;
            if (heard && holds(quotation, voice))
            {
                found.Add(quotation);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Words whose reading is not certain, each with its doubt once, at its first place; in reading order.</summary>
    public static ImmutableArray<DoubtfulWord> DoubtfulWords(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        return
        [
            .. script.Utterances.Where(u => u.Announcement is null).SelectMany(u => u.Spoken.Where(t => t.Doubt is not null).Select(t => (Line: u, Token: t)))
                .GroupBy(d => (script.Article.TextOf(d.Token.Printed).ToUpperInvariant(), d.Token.Doubt!, d.Token.Ipa))
                .Select(g => new DoubtfulWord(g.First().Token.Printed, Said(g.First().Line, g.First().Token), g.Key.Item2, g.Select(d => d.Token.Printed).Distinct().Count())),
        ];
    }

    // All that is said for what is printed there, as it would be.
    private static string Said(Utterance line, SpokenToken token) => token.Ipa is { } ipa
        ? $"/{ipa}/"
        : string.Join(' ', line.Spoken.Where(t => t.Printed == token.Printed).Select(t => t.As == SpokenAs.Letters ? string.Join(' ', t.Text.AsEnumerable()) : t.Text));
}
