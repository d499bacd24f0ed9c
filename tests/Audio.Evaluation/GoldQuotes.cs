using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Scripts;

namespace Audio.Evaluation;

/// <summary>A direct quotation of a gold file, what the program makes of it, and whether that is right.</summary>
/// <param name="Set">The name of the gold file.</param>
/// <param name="Source">The publisher or novel, for leaving out whole sources.</param>
/// <param name="Found">The direct quotation found at the same place, or null.</param>
/// <param name="IsRight">Whether its speaker is right.</param>
internal sealed record GoldQuote(string Set, string Source, Quotation? Found, bool IsRight)
{
    /// <summary>Whether the speaker found is a person or organisation with a name.</summary>
    public bool IsNamed => Found?.Attribution?.Speaker.Kind is SpeakerKind.Person or SpeakerKind.Organisation;

    public double Confidence => Found?.Attribution?.Confidence ?? 0;
}

/// <summary>Reads gold files of quotations and judges what the program finds in them by the scorer's rules.</summary>
internal static class GoldQuotes
{
    private const double MinShared = 0.5; // of the gold quotation's length

    public static IEnumerable<GoldQuote> Judge(string goldFile, Func<Article, Script> write)
    {
        string set = Path.GetFileName(goldFile).Split('.')[0];
        foreach (JsonNode item in File.ReadLines(goldFile).Where(l => l.Trim().Length > 0).Select(l => JsonNode.Parse(l)!))
        {
            string id = (string)item["id"]!, text = (string)item["text"]!;
            Script script = write(LineArticle.Of(id, text));
            CodePoints points = new(text);
            foreach (JsonNode quote in item["quotes"]!.AsArray().Where(q => (string)q!["kind"]! == "direct").Select(q => q!))
            {
                bool hasName = quote["resolved"] is JsonArray { Count: > 0 };
                if (hasName || quote["heads"] is JsonArray { Count: > 0 })
                {
                    Quotation? found = Find(script, Span(points, (int)quote["start"]!, (int)quote["end"]!));
                    yield return new GoldQuote(set, SourceOf(id), found, found?.Attribution is { } a && (hasName ? GoldNames.IsSpeaker(a.Speaker.Name, quote, item) : NamesSource(a, quote, points)));
                }
            }
        }
    }

    // "nyt_2016-…", "fundus-uk-iNews-V1", "OliverTwist-03".
    private static string SourceOf(string id) => id.Contains('_') && !id.StartsWith("fundus", StringComparison.Ordinal) ? id[..id.IndexOf('_')]
        : id.StartsWith("fundus", StringComparison.Ordinal) || id.StartsWith("scrapinghub", StringComparison.Ordinal) ? string.Join('-', id.Split('-')[..^1]) : id.Split('-')[0];

    private static Quotation? Find(Script script, TextSpan span) => script.Quotations
        .Where(q => q.Kind is QuotationKind.Direct)
        .FirstOrDefault(q => Math.Min(q.Span.End, span.End) - Math.Max(q.Span.Start, span.Start) > span.Length * MinShared);

    // A source without a name is right when its words are.
    private static bool NamesSource(SpeakerAttribution attribution, JsonNode quote, CodePoints points) =>
        attribution.Mention is { } mention && quote["heads"]!.AsArray().Any(h => mention.Overlaps(Span(points, (int)h![0]!, (int)h[1]!)));

    private static TextSpan Span(CodePoints points, int start, int end) => TextSpan.FromBounds(points.UnitOf(start), points.UnitOf(end));
}
