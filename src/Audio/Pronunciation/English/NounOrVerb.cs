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
        : IsSaid(n) ? Choice.Two
        : IsQuestion(n) || n.Before is "many" or "some" or "few" or "most" or "several" && !n.Word.EndsWith('s') && FollowedByArticle(n) ? Choice.Two
        : n.Before == "that" && n.Second.Length == 0 && n.Word.EndsWith('s') && (n.ClassAfter & WordClass.Preposition) != 0 && n.After != "of" ? Choice.Two // "That conflicts with his story"
        : IsPartOfName(n) ? Choice.One
        : n.Word.EndsWith('s') && FollowedByArticle(n) && n.After is not ("all" or "both") && (n.ClassBefore & (WordClass.Determiner | WordClass.Preposition)) == 0 ? Choice.Two
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

    // “Nobody came,” recalls Holm: behind a closing mark and before whoever said it, it never is a noun.
    private static bool IsSaid(WordContext n) =>
        n.IsAfterQuotation && (n.IsNameAfter || WordContext.Is(n.After, "mister missus miz doctor professor president senator governor captain sir") || (n.ClassAfter & (WordClass.Determiner | WordClass.Singular | WordClass.Plural)) != 0 || n.SpeechAfter.IsMostlyNoun);

    // "the Deep Reef Project": a capital inside a sentence, behind another one or an article.
    private static bool IsPartOfName(WordContext n) =>
        n.IsCapitalized && !n.Word.EndsWith('s') && n.Beside.Length > 0 && (n.IsNameBefore || WordClasses.IsArticle(n.Beside)) && (n.ClassBefore & (WordClass.Modal | WordClass.Plural)) == 0;

    // "Does the council permit fires?"
    private static bool IsQuestion(WordContext n) =>
        !n.Word.EndsWith('s') && n.Back().LastOrDefault() is "do" or "does" or "did" or "can" or "could" or "will" or "would" or "should" && n.SpeechBefore.IsMostlyNoun && (WordClasses.Of(n.Second) & WordClass.Determiner) != 0
        && n.Back().Count() < 5;

    private static bool FollowedByArticle(WordContext n) =>
        WordClasses.IsArticle(n.After) || (n.ClassAfter & WordClass.Object) != 0 || n.After is "any" or "some" or "every" or "each" or "another" or "no" or "all" or "both" or "several" or "many";

    // Things of some kind follow: "data", "information", "doors"; not the verb of the next clause.
    private static bool IsThing(WordContext n) => n.SpeechAfter is var after && after.Noun > 0 && after.Noun >= after.Verb && n.ClassAfter == WordClass.Other;

    private static Choice AtStart(WordContext n) =>
        TakesObject(n) && !n.Word.EndsWith('s') ? Choice.Two
        : !n.Word.EndsWith('s') && (n.IsNameAfter || IsThing(n)) && (n.IsInVerbList || IsMoreOftenVerb(n.Word)) ? Choice.Two
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
            : (before & WordClass.Conjunction) != 0 && !ends && (IsThing(n) || FollowedByArticle(n) || n.After.Length == 0) && n.IsInVerbList ? Choice.Two
            : ends && n.IsNameBefore && (IsName(n.Before) || n.SpeechBefore is { Verb: 0, Adjective: 0 } && (IsThing(n) || FollowedByArticle(n))) ? (n.After.Length == 0 || FollowedByArticle(n) || IsThing(n) || n.IsNameAfter || n.SpeechAfter.Adjective > 0 || n.After is "to" or "from" or "with" ? Choice.Two : null)
            : n.SpeechBefore is { Adjective: > 2 } word && word.Adjective > word.Noun && word.Adjective > word.Verb && before == WordClass.Other && !n.IsNameBefore ? Choice.One
            : null;
    }

    // A noun or a verb stands before: what stands after decides.
    private static Choice ByAfter(WordContext n)
    {
        bool ends = n.Word.EndsWith('s');
        bool severalBefore = n.Before.EndsWith('s') && !n.Before.EndsWith("ss", StringComparison.Ordinal);
        bool isSubject = (WordClasses.Of(n.Second) & WordClass.Determiner) != 0 && n.SpeechBefore.IsMostlyNoun && !n.SpeechBefore.IsPlural;
        return ends && isSubject && (IsThing(n) || n.SpeechAfter is { Adjective: > 1, Verb: 0 }) ? Choice.Two // "The plant exports goods"
            : !ends && n.SpeechBefore is { IsPlural: true, IsMostlyNoun: true } && n.Second is not ("a" or "an") && n.Before is not ("sales" or "arms" or "sports" or "news")
                && ((n.ClassAfter & (WordClass.Preposition | WordClass.Determiner | WordClass.Adverb)) != 0 && n.After is not "of" || n.After.Length == 0 || IsThing(n)) ? Choice.Two // "Workers protest outside"
            : TakesObject(n) ? (severalBefore != ends || (n.ClassBefore & WordClass.Conjunction) != 0 ? Choice.Two : Choice.MaybeTwo)
            : n.After == "of" || (n.ClassAfter & (WordClass.Be | WordClass.Modal | WordClass.Have)) != 0 ? Choice.One
            : n.After.Length == 0 && !severalBefore ? Choice.One
            : severalBefore && !ends ? Choice.MaybeTwo
            : Choice.MaybeOne;
    }

    // A word the table does not know, or a first name.
    private static bool IsName(string word) => !PartsOfSpeech.Of(word).IsKnown || Audio.Scripts.Names.FirstNames.Contains(word) || word.EndsWith("ing", StringComparison.Ordinal);

    private static bool IsMoreOftenVerb(string word) => PartsOfSpeech.Of(word) is var levels && levels.Verb >= levels.Noun;

    private static bool IsAdjective(string word) => word.Length > 4 &&
        (word.EndsWith("al", StringComparison.Ordinal) || word.EndsWith("ic", StringComparison.Ordinal) || word.EndsWith("ous", StringComparison.Ordinal) || word.EndsWith("ful", StringComparison.Ordinal)
        || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("ble", StringComparison.Ordinal) || word.EndsWith("ary", StringComparison.Ordinal) || word.EndsWith("less", StringComparison.Ordinal)
        || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal));
}
