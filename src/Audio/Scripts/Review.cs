using System.Collections.Immutable;

namespace Audio.Scripts;

/// <summary>What of a script a person should look at.</summary>
public static class Review
{
    /// <summary>Quotations that somebody says and the narrator reads, because nothing shows surely enough who; in reading order.</summary>
    public static ImmutableArray<Quotation> Doubtful(Script script)
    {
        ArgumentNullException.ThrowIfNull(script);
        int next = 0;
        var doubtful = ImmutableArray.CreateBuilder<Quotation>();
        foreach (Quotation quotation in script.Quotations.Where(q => q.Kind is QuotationKind.Direct))
        {
            while (next < script.Utterances.Length && script.Utterances[next].Span.End <= quotation.Span.Start)
            {
                next++;
            }

            bool heard = next < script.Utterances.Length && script.Utterances[next].Span.Overlaps(quotation.Span); // else it is skipped
            bool voiced = script.Utterances.Skip(next).TakeWhile(u => u.Span.Start < quotation.Span.End).Any(u => u.Attribution is not null);
            if (heard && !voiced)
            {
                doubtful.Add(quotation);
            }
        }

        return doubtful.ToImmutable();
    }
}
