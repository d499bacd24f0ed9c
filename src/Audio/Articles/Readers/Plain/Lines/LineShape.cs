using System.Collections.Frozen;

namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>What one piece of text shows by itself, as numbers: length, sentence marks, capitals, digits, known wordings.</summary>
internal static class LineShape
{
    /// <summary>The number of features.</summary>
    public const int Count = 32;

    /// <summary>The positions of the features other measures are made of.</summary>
    public const int Letters = 0, EndsSentence = 2, Stops = 4, CapitalShare = 6, Furniture = 14;

    /// <summary>What other readers know of the piece, and the blank lines around it.</summary>
    public const int IsWording = 21, IsEdgeWording = 22, IsDate = 23, IsByline = 24, IsLinksHeadline = 29, BlankBefore = 30, BlankAfter = 31;

    private const string Separators = "|•·›»>/→▸×";
    private const string Quotes = "\"“”«»„";

    private static readonly FrozenSet<string> FurnitureWords = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "account", "ad", "ads", "advertise", "advertisement", "apps", "archive", "archives", "articles", "browser", "click", "comment", "comments", "contact", "cookie",
        "cookies", "copyright", "credit", "donate", "download", "email", "facebook", "flipboard", "follow", "getty", "images", "inbox", "instagram", "join", "latest", "linkedin", "log",
        "login", "menu", "newsletter", "newsletters", "photo", "photograph", "photos", "pinterest", "policy", "popular", "print", "privacy", "promoted", "read", "recommended",
        "reddit", "register", "related", "reply", "reserved", "rights", "rss", "search", "share", "sign", "skip", "sponsored", "stories", "subscribe", "subscriber",
        "subscription", "tags", "terms", "topics", "trending", "tweet", "twitter", "unsubscribe", "video", "videos", "view", "watch", "whatsapp", "youtube");

    /// <summary>Writes the features of a piece into a row.</summary>
    public static void Measure(Piece piece, int blankBefore, int blankAfter, Span<float> row)
    {
        string text = piece.Text;
        CountCharacters(text, row);
        CountWords(text, row);
        row[Letters] = MathF.Log(1 + piece.Length);
        row[EndsSentence] = piece.EndsSentence ? 1 : 0;
        row[3] = Sentences.EndsInStop(text) ? 1 : 0;
        row[13] = IsAddress(text) ? 1 : 0;
        row[16] = FirstKind(text);
        row[17] = text is [.., ':'] ? 1 : 0;
        row[18] = text is [.., '?' or '!'] ? 1 : 0;
        row[19] = text is [.., '…'] or [.., '.', '.', '.'] ? 1 : 0;
        row[20] = (int)piece.Mark.Kind;
        row[IsWording] = BoilerplateWording.Anywhere(piece) is null ? 0 : 1;
        row[IsEdgeWording] = BoilerplateWording.AtEdges(piece) is null ? 0 : 1;
        row[IsDate] = DateLine.Read(piece) is null ? 0 : 1;
        row[IsByline] = piece.Length < 160 && Byline.Read(piece, afterTitle: false) is not null ? 1 : 0;
        row[25] = piece.IsApart ? 1 : 0;
        row[IsLinksHeadline] = BoilerplateWording.IsLinksHeadline(piece) ? 1 : 0;
        row[BlankBefore] = Math.Min(blankBefore, 4);
        row[BlankAfter] = Math.Min(blankAfter, 4);
    }

    private static int FirstKind(string text) => text switch
    {
        [var c, ..] when char.IsLower(c) => 0,
        [var c, ..] when char.IsUpper(c) => 1,
        [var c, ..] when char.IsDigit(c) => 2,
        [var c, ..] when Quotes.Contains(c, StringComparison.Ordinal) => 3,
        _ => 4,
    };

    private static void CountCharacters(string text, Span<float> row)
    {
        int capitals = 0, letters = 0, digits = 0, stops = 0, commas = 0;
        int quotes = 0, separators = 0, colons = 0, brackets = 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            stops += c is '.' or '!' or '?' && i + 2 < text.Length && text[i + 1] == ' ' && !char.IsLower(text[i + 2]) ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            quotes += Quotes.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            separators += Separators.Contains(c, StringComparison.Ordinal) ? 1 : 0;
            colons += c == ':' ? 1 : 0;
            brackets += c is '(' or '[' ? 1 : 0;
        }

        row[Stops] = stops;
        row[5] = commas;
        row[7] = (float)capitals / Math.Max(1, letters);
        row[9] = (float)digits / Math.Max(1, text.Length);
        row[10] = quotes;
        row[11] = separators;
        row[27] = colons;
        row[28] = brackets;
    }

    private static void CountWords(string text, Span<float> row)
    {
        int words = 0, capital = 0, small = 0, furniture = 0, years = 0, letters = 0;
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> known = FurnitureWords.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (WordRun word in new WordRuns(text))
        {
            ReadOnlySpan<char> w = text.AsSpan(word.Start, word.Length);
            words++;
            letters += w.Length;
            capital += char.IsUpper(w[0]) ? 1 : 0;
            small += w.Length <= 3 && char.IsLower(w[0]) ? 1 : 0;
            furniture += known.Contains(w) ? 1 : 0;
            years += w.Length == 4 && w[..2] is "19" or "20" && char.IsAsciiDigit(w[2]) && char.IsAsciiDigit(w[3]) ? 1 : 0;
        }

        row[1] = words;
        row[CapitalShare] = (float)capital / Math.Max(1, words);
        row[8] = (float)small / Math.Max(1, words);
        row[12] = years;
        row[Furniture] = furniture;
        row[15] = (float)furniture / Math.Max(1, words);
        row[26] = (float)letters / Math.Max(1, words);
    }

    private static bool IsAddress(string text) =>
        text.Contains("://", StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || text.Contains('@', StringComparison.Ordinal) || text.Contains(".com", StringComparison.OrdinalIgnoreCase);
}
