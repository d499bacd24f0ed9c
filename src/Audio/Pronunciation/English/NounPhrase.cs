using System.Collections.Frozen;

namespace Audio.Pronunciation.English;

/// <summary>Whether an amount stands before the noun that it measures: "his $2 million house", "the women's 60m title". There it has no plural.</summary>
internal static class NounPhrase
{
    // Words that follow an amount and begin something else.
    private static readonly FrozenSet<string> Unrelated = (
        "last next each every more less most fewer worth cash plus total today yesterday tomorrow tonight apiece annually yearly monthly weekly daily ago people all both half " +
        "this that these those such when while because though although where who whom whose which whether how why what away back up out off over even still already alone instead " +
        "overall altogether extra short late early now then later left once again twice only one two three four five six seven eight nine ten much many no not " +
        "per via versus there here home north south east west upfront net gross flat behind ahead apart wide long high tall deep thick old").Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Openers = (
        "a an the this that its his her their our my your another each every any no new old first second third last next whole entire same single").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the words from <paramref name="end"/> on are the noun phrase that the amount between the two positions modifies.</summary>
    /// <param name="needsOpener">Only after an article, a possessive or an adjective: without one, "500 g flour" is as likely.</param>
    public static bool IsModifiedBy(TextCursor cursor, int start, int end, bool needsOpener)
    {
        if (cursor.At(end) == '-')
        {
            return char.IsAsciiLetter(cursor.At(end + 1));
        }

        string next = cursor.At(end) is ' ' or '\u00a0' ? cursor.WordAfter(end) : "";
        if (next.Length == 0 || !char.IsAsciiLetter(next[0]) || next is "dollars" or "pounds" or "euros" or "yen" or "cents" or "pence")
        {
            return false; // "$5 million dollars" repeats its currency
        }

        string before = cursor.WordBefore(start);
        bool opened = IsOpener(before);
        if (char.IsUpper(next[0]))
        {
            return opened && before.Length < 3 && !Dates.IsName(next); // "a $5 million Netflix deal"
        }

        if (next == "home" && opened)
        {
            return true; // "their $600,000 home"
        }

        WordClass small = WordClasses.Of(next) & ~WordClass.Determiner;
        bool isIndefinite = before is "a" or "an" or "A" or "An";
        if (next is "monthly" or "yearly" or "weekly" or "daily" or "annually" && opened && IsNounAfter(cursor, end, next))
        {
            return true;
        }

        if (small != WordClass.Other || WordClasses.IsArticle(next) || Unrelated.Contains(next) && !(isIndefinite && next is "flat" or "cash" or "plus" or "deep" or "thick"))
        {
            return false;
        }

        return IsNounPhrase(cursor, end, next, isIndefinite, opened, needsOpener);
    }

    private static bool IsNounPhrase(TextCursor cursor, int end, string next, bool isIndefinite, bool opened, bool needsOpener)
    {
        PartOfSpeechLevels word = PartsOfSpeech.Of(next);
        bool isVerbForm = (word.IsPast || next.EndsWith("ing", StringComparison.Ordinal)) && word.Noun < word.Verb && word.Noun < 4;
        if (isIndefinite)
        {
            return !isVerbForm;
        }

        bool isNoun = word.Noun > 0 && word.Noun + 2 >= word.Verb && word.Noun + 2 >= word.Adjective || word.Noun > 0 && opened && EndsPhrase(cursor, end, next);
        return !isVerbForm && (opened || !needsOpener) && (isNoun || opened && word.Adjective > 0 && IsNounAfter(cursor, end, next));
    }

    private static bool IsOpener(string before) =>
        before.Length > 0 && (Openers.Contains(before) || before.EndsWith("'s", StringComparison.Ordinal) || before.EndsWith("’s", StringComparison.Ordinal)
            || before.EndsWith("s'", StringComparison.Ordinal) || before.EndsWith("s’", StringComparison.Ordinal)
            || PartsOfSpeech.Of(before) is { Adjective: > 2 } word && word.Adjective >= word.Verb && WordClasses.Of(before) == WordClass.Other);

    // The phrase is over behind this word, so that it is its noun: "the men's 200 m final."
    private static bool EndsPhrase(TextCursor cursor, int end, string next)
    {
        int after = cursor.SkipBlanks(end) + next.Length;
        return cursor.At(after) is '.' or ',' or ';' or '\0' or ')' || cursor.At(after) == ' ' && (WordClasses.Of(cursor.WordAfter(after)) & (WordClass.Preposition | WordClass.Be | WordClass.Conjunction | WordClass.Have)) != 0;
    }

    private static bool IsNounAfter(TextCursor cursor, int end, string next)
    {
        int after = cursor.SkipBlanks(end) + next.Length;
        return cursor.At(after) == ' ' && cursor.WordAfter(after) is [>= 'a' and <= 'z', ..] second && PartsOfSpeech.Of(second).IsMostlyNoun && WordClasses.Of(second) == WordClass.Other;
    }
}
