namespace Audio.Pronunciation.English;

/// <summary>The question most of them come down to: noun (or adjective) or verb?</summary>
internal static class NounOrVerb
{
    // "access to", "due to": what follows is a noun, unlike after other "to"s.
    private const string TakesNoun = "due thanks according response access key opposition addition prior close path end reply relation damage led leads reaction objection";

    private const string Makes = "let lets make makes made help helps helped see saw watch watched hear heard have had";

    /// <summary>One: noun or adjective; two: verb.</summary>
    public static Choice Decide(WordContext n) =>
        n.Beside == "to" ? (WordContext.Is(n.Second, TakesNoun) && !TakesObject(n) ? Choice.One : Choice.Two)
        : IsAsked(n) ? Choice.Two
        : n.Before.Length == 0 ? AtStart(n)
        : ByBefore(n) ?? ByAfter(n);

    /// <summary>Whether a question's verb stands before the subject: "Can anybody read?"</summary>
    public static bool IsAsked(WordContext n) =>
        (n.ClassBefore & (WordClass.Singular | WordClass.Plural)) != 0 && (WordClasses.Of(n.Second) & WordClass.Modal) != 0 && !n.Word.EndsWith('s');

    /// <summary>Whether the word stands where only a verb can: after "to", "will", "they", "who".</summary>
    public static bool IsVerb(WordContext n) => IsAsked(n) || (n.Beside == "to" && !WordContext.Is(n.Second, TakesNoun)) || (n.Before.Length > 0 && ByBefore(n) == Choice.Two);

    /// <summary>Whether the word stands where only a noun or an adjective can: after "the", "of", "new".</summary>
    public static bool IsNoun(WordContext n) => n.Before.Length > 0 && n.Beside != "to" && ByBefore(n) == Choice.One;

    /// <summary>Whether what follows is a verb's object: "the", "it", "them".</summary>
    public static bool TakesObject(WordContext n) => (n.ClassAfter & (WordClass.Determiner | WordClass.Object | WordClass.Plural)) != 0 && n.After is not ("people" or "all" or "most");

    private static Choice AtStart(WordContext n) =>
        TakesObject(n) && !n.Word.EndsWith('s') ? Choice.Two
        : (n.ClassAfter & (WordClass.Be | WordClass.Modal | WordClass.Have)) != 0 || n.After == "of" ? Choice.One
        : Choice.MaybeOne;

    private static Choice? ByBefore(WordContext n)
    {
        WordClass before = n.ClassBefore;
        bool ends = n.Word.EndsWith('s');
        return (before & WordClass.Modal) != 0 && !ends ? Choice.Two
            : n.Before == "that" ? (TakesObject(n) ? Choice.Two : Choice.MaybeOne)
            : (before & (WordClass.Determiner | WordClass.Number | WordClass.Preposition | WordClass.Be | WordClass.Have)) != 0 || IsAdjective(n.Before) ? Choice.One
            : (before & WordClass.Relative) != 0 ? Choice.Two
            : (before & WordClass.Plural) != 0 && !ends ? Choice.Two
            : (before & WordClass.Singular) != 0 && ends ? Choice.Two
            : (before & WordClass.Object) != 0 ? (WordContext.Is(n.Second, Makes) ? Choice.Two : Choice.MaybeTwo)
            : (before & WordClass.Degree) != 0 ? Choice.One
            : null;
    }

    // A noun or a verb stands before: what stands after decides.
    private static Choice ByAfter(WordContext n)
    {
        bool ends = n.Word.EndsWith('s');
        bool severalBefore = n.Before.EndsWith('s') && !n.Before.EndsWith("ss", StringComparison.Ordinal);
        return TakesObject(n) ? (severalBefore != ends || (n.ClassBefore & WordClass.Conjunction) != 0 ? Choice.Two : Choice.MaybeTwo)
            : n.After == "of" || (n.ClassAfter & (WordClass.Be | WordClass.Modal | WordClass.Have)) != 0 ? Choice.One
            : n.After.Length == 0 && !severalBefore ? Choice.One
            : severalBefore && !ends ? Choice.MaybeTwo
            : Choice.MaybeOne;
    }

    private static bool IsAdjective(string word) => word.Length > 4 &&
        (word.EndsWith("al", StringComparison.Ordinal) || word.EndsWith("ic", StringComparison.Ordinal) || word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal)
        || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("ble", StringComparison.Ordinal) || word.EndsWith("ary", StringComparison.Ordinal) || word.EndsWith("less", StringComparison.Ordinal)
        || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal));
}
