using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Reports of courts, volume and page: "410 U.S. 113", "5 F.3d 22".</summary>
internal sealed partial class Citations : NormalizationRule
{
    public override bool MayStart(char first) => char.IsAsciiDigit(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (cursor.PeekRun(at).Next is not ('U' or 'F' or 'S' or 'L') || cursor.PeekRun(at).Classes != CharClass.Digit || MatchAt(ReportPattern(), cursor, at) is not { } m)
        {
            return null;
        }

        Group volume = m.Groups["volume"], report = m.Groups["report"], page = m.Groups["page"];
        string series = m.Groups["series"].Value;
        return new Verbalization(at + m.Length,
        [
            SpokenSegment.Words(at, at + volume.Length, Numbers.Label(volume.Value)),
            SpokenSegment.Letters(report.Index, report.Index + report.Length, string.Concat(report.Value.Where(char.IsAsciiLetterUpper))),
            .. m.Groups["name"].Success ? [SpokenSegment.Words(m.Groups["name"].Index, m.Groups["name"].Index + m.Groups["name"].Length, m.Groups["name"].Value switch { "Ct." => "court", "Ed." => "edition", _ => "supplement" })] : (SpokenSegment[])[],
            .. series.Length > 0 ? [SpokenSegment.Words(m.Groups["series"].Index, m.Groups["series"].Index + series.Length, Numbers.Ordinal(Numbers.Cardinal(series[..1])))] : (SpokenSegment[])[],
            SpokenSegment.Words(page.Index, page.Index + page.Length, Numbers.Label(page.Value)),
        ]);
    }

    [GeneratedRegex(@"\G(?<volume>\d{1,4})\s(?<report>U\.\s?S\.|F\.|S\.|L\.)\s?(?<name>Supp\.|Ct\.|Ed\.)?\s?(?<series>[234](?:d|th|rd))?\s(?<page>\d{1,4})(?![\d,%])(?=[\s,.;)]|$)")]
    private static partial Regex ReportPattern();
}
