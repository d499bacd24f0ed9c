using System.Collections.Frozen;

namespace Audio.Pronunciation.English;

/// <summary>What a small word does in a sentence; the large ones are <see cref="Other"/>.</summary>
[Flags]
internal enum WordClass
{
    Other = 0,

    /// <summary>the, this, my, no, 's: a noun or an adjective follows.</summary>
    Determiner = 1,

    /// <summary>can, will, don't, 'll: a verb in its plain form follows.</summary>
    Modal = 2,

    /// <summary>has, 've: a participle follows.</summary>
    Have = 4,

    /// <summary>is, were, 're, seem: a participle or an adjective follows.</summary>
    Be = 8,

    /// <summary>I, you, we, they: a verb follows, without s.</summary>
    Plural = 16,

    /// <summary>he, she, it, everybody: a verb follows, with s or in the past.</summary>
    Singular = 32,

    /// <summary>who, which, that: a verb of either number may follow.</summary>
    Relative = 64,

    /// <summary>of, in, on: a noun follows.</summary>
    Preposition = 128,

    /// <summary>A number in words.</summary>
    Number = 256,

    /// <summary>me, him, them, itself: stands after a verb.</summary>
    Object = 512,

    /// <summary>never, often, just: stands between a subject and its verb, and is looked past.</summary>
    Adverb = 1024,

    /// <summary>and, or, but.</summary>
    Conjunction = 2048,

    /// <summary>very, so, too: an adjective or an adverb follows.</summary>
    Degree = 4096,
}

/// <summary>The closed classes of English.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass> Classes = Table(
        (WordClass.Determiner, "the a an this these those my your our their its his no any some each every another either neither which whose what such both all many few several more most other own same much enough new old first last next second third final good bad big great small little long short high low best worst only public private national local federal state official major main early late recent current former full free single double strong weak young daily weekly annual whole certain various different human"),
        (WordClass.Determiner | WordClass.Object, "her"),
        (WordClass.Determiner | WordClass.Relative, "that"),
        (WordClass.Modal, "can could will would shall should may might must do does did cannot let lets let's won't can't don't doesn't didn't wouldn't couldn't shouldn't mustn't needn't please help helps helped"),
        (WordClass.Have, "has have had having haven't hasn't hadn't"),
        (WordClass.Be, "is are was were be been being am isn't aren't wasn't weren't ain't seem seems seemed feel feels felt look looks looked remain remains remained become becomes became"),
        (WordClass.Plural, "i we they people"),
        (WordClass.Plural | WordClass.Object, "you"),
        (WordClass.Singular, "he she everybody everyone nobody somebody someone anyone anybody"),
        (WordClass.Singular | WordClass.Object, "it"),
        (WordClass.Relative, "who whom"),
        (WordClass.Preposition, "of in on at for with by from under without into onto over about against between as per during after before through near behind beyond within across despite amid among upon off than like until since via towards toward around inside outside beside along past down"),
        (WordClass.Number, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion half"),
        (WordClass.Object, "me him us them myself himself herself itself ourselves themselves yourself yourselves everything something anything nothing"),
        (WordClass.Adverb, "not never ever always often also just already still even rarely seldom usually sometimes now then soon again once only really simply actually merely recently finally currently first both all later"),
        (WordClass.Conjunction, "and or but nor"),
        (WordClass.Degree, "very so too quite rather extremely pretty fairly more most less how as"));

    public static WordClass Of(string word)
    {
        if (Classes.TryGetValue(word, out WordClass found))
        {
            return found;
        }

        int mark = word.IndexOf('\'', StringComparison.Ordinal);
        return mark < 0 ? word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 4 ? WordClass.Adverb : WordClass.Other : word[mark..] switch
        {
            "'ll" => WordClass.Modal,
            "'d" => WordClass.Modal | WordClass.Have,
            "'ve" => WordClass.Have,
            "'re" or "'m" => WordClass.Be,
            "'s" when word[..mark] is "he" or "she" or "it" or "that" or "who" or "what" or "there" or "here" => WordClass.Be | WordClass.Have,
            "'s" or "'" => WordClass.Determiner,
            _ => WordClass.Other,
        };
    }

    /// <summary>A word that begins a noun phrase and is no adjective.</summary>
    public static bool IsArticle(string word) => word is "the" or "a" or "an" or "this" or "these" or "those" or "that" or "my" or "your" or "our" or "their" or "his" or "her" or "its";

    private static FrozenDictionary<string, WordClass> Table(params (WordClass Class, string Words)[] rows) => rows
        .SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Class)))
        .GroupBy(p => p.word).ToFrozenDictionary(g => g.Key, g => g.Aggregate(WordClass.Other, (all, p) => all | p.Class), StringComparer.Ordinal);
}
