using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Pronunciation.English;

/// <summary>Books of scripture by their short names: "1 Cor. 13", "Ps. 23", "Isa. 40:3".</summary>
internal sealed partial class Scripture : NormalizationRule
{
    private static readonly FrozenDictionary<string, string> Books = ("Gen=Genesis Ex=Exodus Exod=Exodus Lev=Leviticus Num=Numbers Deut=Deuteronomy Josh=Joshua Judg=Judges Sam=Samuel Kgs=Kings Chr=Chronicles Chron=Chronicles Neh=Nehemiah " +
        "Esth=Esther Ps=Psalm Pss=Psalms Prov=Proverbs Eccl=Ecclesiastes Eccles=Ecclesiastes Isa=Isaiah Jer=Jeremiah Lam=Lamentations Ezek=Ezekiel Dan=Daniel Hos=Hosea Obad=Obadiah Mic=Micah Nah=Nahum Hab=Habakkuk Zeph=Zephaniah " +
        "Hag=Haggai Zech=Zechariah Mal=Malachi Matt=Matthew Mk=Mark Lk=Luke Jn=John Rom=Romans Cor=Corinthians Gal=Galatians Eph=Ephesians Phil=Philippians Col=Colossians Thes=Thessalonians Thess=Thessalonians Tim=Timothy Tit=Titus " +
        "Philem=Philemon Heb=Hebrews Jas=James Pet=Peter Rev=Revelation Macc=Maccabees").Split(' ').Select(row => row.Split('=')).ToFrozenDictionary(row => row[0], row => row[1]);

    // Short forms that mean something else before a number without a verse: a general, a reverend, a colonel.
    private static readonly FrozenSet<string> NeedsVerse = "Gen Ex Num Dan Phil Col Sam Tim Jas Pet Rev Mal Mic Hag Hab Tit Nah Lam Hos Josh".Split(' ').ToFrozenSet();

    public override bool MayStart(char first) => first is '1' or '2' or '3' or (>= 'A' and <= 'Z');

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        if (char.IsAsciiDigit(cursor.At(at)))
        {
            return !char.IsLetterOrDigit(cursor.At(at - 1)) && cursor.At(at + 1) == ' ' && cursor.At(at - 1) is not ('.' or ',' or '-') && MatchAt(NumberedPattern(), cursor, at) is { } m && Books.TryGetValue(m.Groups["book"].Value, out string? numbered)
                ? Verbalization.Words(at, at + m.Length, $"{Numbers.Ordinal(Numbers.Cardinal(m.Value[..1]))} {numbered}")
                : null;
        }

        return (cursor.PeekRun(at).Classes & CharClass.Dot) != 0 && char.IsAsciiDigit(cursor.PeekRun(at).Next) && MatchAt(BookPattern(), cursor, at) is { } single && Books.TryGetValue(single.Groups["book"].Value, out string? book)
            && (single.Groups["verse"].Success || !NeedsVerse.Contains(single.Groups["book"].Value))
            ? Verbalization.Words(at, at + single.Groups["book"].Length + 1, book)
            : null;
    }

    [GeneratedRegex(@"\G[123]\s(?<book>Sam|Kgs|Chr(?:on)?|Cor|Thess?|Tim|Pet|Jn|Macc)(?:\.|(?=\s\d{1,3}:))(?![A-Za-z])")]
    private static partial Regex NumberedPattern();

    [GeneratedRegex(@"\G(?<book>[A-Z][a-z]{1,5})\.\s(?=\d{1,3}(?<verse>:\d)?(?![\d.]\d))")]
    private static partial Regex BookPattern();
}
