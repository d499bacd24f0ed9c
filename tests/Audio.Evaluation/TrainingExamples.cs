using System.IO.Compression;
using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.Names;
using Audio.Scripts.Quotes;
using Audio.Scripts.Attribution;

namespace Audio.Evaluation;

/// <summary>Reads annotated articles and pairs each direct quotation we find with the source the annotators marked.</summary>
internal static class TrainingExamples
{
    public static IEnumerable<TrainingExample> Sources(string path) => Items(path).SelectMany(OfArticle);

    private static IEnumerable<JsonNode> Items(string path)
    {
        using Stream file = File.OpenRead(path);
        using StreamReader lines = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (lines.ReadLine() is { } line)
        {
            yield return JsonNode.Parse(line)!;
        }
    }

    private static IEnumerable<TrainingExample> OfArticle(JsonNode item)
    {
        string text = (string)item["text"]!;
        CodePoints points = new(text);
        List<(TextSpan[] Content, TextSpan[] Source)> attributions = [.. item["attributions"]!.AsArray()
            .Select(a => (Spans(a!["content"], points), Spans(a!["source"], points))).Where(a => a.Item2.Length > 0)];
        ArticleAnalysis reading = new(LineArticle.Of((string)item["id"]!, text), default);
        CandidateFinder finder = new(reading.Text, reading.Mentions, reading.People);
        QuoteSpan? previous = null;
        Mention? carried = null;
        foreach (QuoteSpan quote in reading.Quotes.Where(q => q.Kind is QuotationKind.Direct && q.Label is null))
        {
            TextSpan[]? source = attributions.Where(a => a.Content.Any(c => Shares(c, quote.Span))).Select(a => a.Source).FirstOrDefault();
            if (source is null)
            {
                (previous, carried) = (quote, null);
                continue;
            }

            List<SourceCandidate> candidates = finder.Find(new QuoteSurroundings(reading.Text, quote, previous), carried);
            bool[] right = [.. candidates.Select(c => !c.Mention.Possessive && source.Any(s => s.Contains(reading.Text.Tokens[c.Mention.Head].Span)))];
            if (!quote.Continues && right.Contains(true))
            {
                yield return new TrainingExample([.. candidates.Select(c => c.Features.ToArray())], right);
            }

            previous = quote;
            carried = candidates.Zip(right).Where(p => p.Second).Select(p => p.First.Mention).MinBy(m => m.Index);
        }
    }

    /// <summary>
    /// Pronouns as sources, judged by gender alone: whoever "she" means is a woman. Only people whose title or first name shows the gender count,
    /// so that the weights of nearness and role are learned without anybody having marked whom a pronoun means; names alone count, for a chain of pronouns would learn from itself.
    /// </summary>
    public static IEnumerable<TrainingExample> Pronouns(string path) => Items(path).SelectMany(PronounsOf);

    private static IEnumerable<TrainingExample> PronounsOf(JsonNode item)
    {
        ArticleAnalysis reading = new(LineArticle.Of((string)item["id"]!, (string)item["text"]!), default);
        PronounChain chain = new(reading.Text, reading.Mentions, reading.People);
        AntecedentFinder finder = new(reading.Text, reading.Mentions, chain);
        Person? last = null;
        foreach (Mention mention in reading.Mentions.Where(m => !m.InQuote))
        {
            bool speaks = CueWords.IsPlainVerb(reading.Text.At(mention.Tokens.End).Lower) || CueWords.IsPlainVerb(reading.Text.At(mention.Tokens.First - 1).Lower);
            last = speaks && reading.People.Of(mention) is { } named ? named : last;
            if (speaks && reading.Text.At(mention.Head).Lower is "he" or "she" && mention.Kind is MentionKind.Pronoun)
            {
                Gender gender = reading.Text.At(mention.Head).Lower is "he" ? Gender.Male : Gender.Female;
                List<Antecedent> known = [.. finder.Find(mention, last).Where(a => a.Person is { MayBeHuman: true, GenderEvidence: "its title" or "the first name" })];
                bool[] right = [.. known.Select(a => a.Person.Gender == gender)];
                if (right.Contains(true) && right.Contains(false))
                {
                    yield return new TrainingExample([.. known.Select(a => a.Features.ToArray())], right);
                }
            }
        }
    }

    private static TextSpan[] Spans(JsonNode? spans, CodePoints points) =>
        [.. (spans as JsonArray ?? []).Select(s => TextSpan.FromBounds(points.UnitOf((int)s![0]!), points.UnitOf((int)s[1]!)))];

    // Most of the quotation lies in the annotated words.
    private static bool Shares(TextSpan content, TextSpan quote) =>
        2 * (Math.Min(content.End, quote.End) - Math.Max(content.Start, quote.Start)) > quote.Length;
}
