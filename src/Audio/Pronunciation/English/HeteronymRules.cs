using static Audio.Pronunciation.English.Choice;
using static Audio.Pronunciation.English.WordContext;

namespace Audio.Pronunciation.English;

/// <summary>The words that need a rule of their own. One and two are the readings as the table gives them.</summary>
internal static class HeteronymRules
{
    private const string Ways = "up down through around round along between past back its his her their towards toward across into";

    // What is near, not shut.
    private const string CloseOnes = "friends relatives calls ties links contacts allies races games colleagues neighbours neighbors relations quarters encounters associates observers elections contests results";

    /// <summary>red, reed.</summary>
    public static Choice Read(WordContext n) =>
        n.After == "by" ? One
        : n.Beside == "to" || (n.ClassBefore & WordClass.Modal) != 0 && (n.ClassBefore & WordClass.Have) == 0 || NounOrVerb.IsAsked(n) || !n.Back().Any() && NounOrVerb.TakesObject(n) ? Two
        : n.Before.EndsWith("'d", StringComparison.Ordinal) ? MaybeOne
        : (n.ClassBefore & (WordClass.Have | WordClass.Be)) != 0 || Is(n.Beside, "well widely") ? One
        : n.ClassBefore == WordClass.Determiner ? Two // "a good read"
        : (n.ClassBefore & WordClass.Singular) != 0 ? One
        : n.Begins && Past(n) is null ? (NounOrVerb.TakesObject(n) || (n.ClassAfter & WordClass.Preposition) != 0 || n.After == "more" ? Two : MaybeTwo)
        : Past(n) is { } past ? (past ? One : Two)
        : n.Before == "you" || (n.ClassBefore & WordClass.Conjunction) != 0 ? MaybeTwo
        : (n.ClassBefore & (WordClass.Plural | WordClass.Relative)) != 0 || n.Before.EndsWith('s') ? MaybeOne
        : One; // one person or thing: now it would be "reads"

    /// <summary>leed, led.</summary>
    public static Choice Lead(WordContext n) =>
        NounOrVerb.IsVerb(n) ? One
        : Is(n.After, "pipe pipes paint paints poisoning level levels exposure contamination roof bullet bullets pencil pencils weight weights content dust piping acid ore mine mines smelter crystal glass") ? Two
        : n.Beside == "of" && (n.ClassAfter & (WordClass.Conjunction | WordClass.Preposition)) != 0 || n.Beside == "of" && n.After.Length == 0 ? Two
        : Is(n.Beside, "of from with for contain contains contained and found find detected") && n.Near("pipe paint poison metal zinc copper mercury blood water contamin toxi petrol gasoline batter alloy tin arsenic cadmium solder") ? Two
        : n.Near("poison toxi mercury zinc arsenic cadmium") && (n.ClassBefore & WordClass.Determiner) == 0 ? MaybeTwo
        : One;

    /// <summary>woond, wownd.</summary>
    public static Choice Wound(WordContext n) =>
        Is(n.Beside, "a the his her its their this that one open old to") ? One
        : n.After == "up" || Is(n.After, Ways) && !NounOrVerb.IsNoun(n) || Is(n.After, "tightly tight") ? Two
        : NounOrVerb.IsVerb(n) && (n.ClassBefore & (WordClass.Plural | WordClass.Relative)) != 0 ? Two
        : (n.ClassBefore & WordClass.Singular) != 0 ? Two
        : One;

    /// <summary>liv, lyve.</summary>
    public static Choice Live(WordContext n)
    {
        const string Shown = "music broadcast broadcasts ammunition audience audiences show shows performance performances stream streams streaming television tv wire wires animals album fire rounds coverage update updates event events recording recordings births birth band bands bait feed feeds video views concert concerts radio theatre theater oak blog round grenade grenades bomb bombs shell shells exports export studio debate entertainment bullet bullets cattle sheep camera cameras";
        return Is(n.After, Shown) ? Two
            : n.Beside == "to" || (n.ClassBefore & WordClass.Modal) != 0 ? One
            : Is(n.Before, "go goes went going gone broadcast streamed aired performed performing perform sing sang watch watched shown carried recorded played playing a an or") || n.After == "from" && !NounOrVerb.IsVerb(n) ? Two
            : (n.ClassBefore & WordClass.Be) != 0 ? Two
            : (n.ClassBefore & WordClass.Determiner) != 0 && n.Before is not ("that" or "many" or "most" or "all" or "some" or "both" or "few") ? Two
            : One;
    }

    /// <summary>lyves, livs.</summary>
    public static Choice Lives(WordContext n) =>
        Is(n.Before, "he she it who everybody everyone nobody somebody someone that which") ? Two
        : NounOrVerb.IsNoun(n) || n.Beside == "to" ? One
        : Is(n.After, "in on with there here at near alone next across by just under above below among and together up off outside inside") && !Is(n.Before, "save saved saves lose lost cost costs claimed changed change risk risked and live lived spend spent took take") ? Two
        : One;

    /// <summary>teer, tair.</summary>
    public static Choice Tear(WordContext n) =>
        Is(n.After, "down up apart off open it them through away into out itself himself") && !Is(n.Before, "in of with into burst") ? Two
        : NounOrVerb.IsVerb(n) && !n.Word.EndsWith('s') || n.Beside == "and" && n.Near("wear") ? Two
        : n.Before == "will" || n.Near("ligament muscle tendon hamstring cartilage cruciate meniscus knee fabric cloth") ? Two
        : n.Word.EndsWith('s') || n.After == "gas" || n.Near("eye cheek shed wip rolled fell cry cried weep wept sad single") ? One
        : n.After == "in" ? Two
        : MaybeOne;

    /// <summary>bough, beau.</summary>
    public static Choice Bow(WordContext n) =>
        Is(n.After, "tie ties and") && n.Near("tie arrow") || n.Near("arrow violin cello fiddle viola string archer ribbon hair hunt quiver knot gift") ? Two
        : n.Near("ship boat vessel stern hull harbo deck sail mast anchor wave ferry") ? One
        : NounOrVerb.IsVerb(n) || Is(n.After, "down out to before deeply low his her their") || Is(n.Before, "take took takes taking final") || Is(n.Second, "take took takes taking") || n.Beside == "bow" ? One
        : MaybeTwo;

    /// <summary>roe, row as in now: a quarrel.</summary>
    public static Choice Row(WordContext n) =>
        (n.Before is not ("a" or "in") || n.Second.Length == 0 || !Is(n.Beside, "in")) && Is(n.After, "over about erupted broke erupts") && !NounOrVerb.IsVerb(n)
        || Is(n.Before, "diplomatic bitter furious political angry fierce public heated") ? Two
        : One;

    /// <summary>wind as in tin, wind as in mind.</summary>
    public static Choice Wind(WordContext n) =>
        !n.Word.EndsWith('s') ? (NounOrVerb.IsVerb(n) && !Is(n.After, "power energy farm farms turbines") || (n.Begins || n.Before.EndsWith('s')) && Is(n.After, "the it up down back") ? Two : One)
        : Is(n.After, Ways) && !NounOrVerb.IsNoun(n) && !Is(n.After, "into across") ? Two
        : One;

    /// <summary>close as in dose: near; close as in doze: shut, end.</summary>
    public static Choice Close(WordContext n) =>
        NounOrVerb.IsVerb(n) ? Two
        : n.Begins && n.SpeechAfter is { IsPlural: true, IsMostlyNoun: true } && !Is(n.After, CloseOnes) ? Two // "Close loopholes"
        : n.After == "of" && n.Before is "the" or "a" && n.After == "of" || n.Before == "a" && n.Second == "to" ? Two
        : Is(n.Before, "came come comes coming stay stayed stand stood get got getting keep kept up draw drew drawn move moved bring brought live lived a an the his her my their our too so very as how in") || (n.ClassBefore & (WordClass.Be | WordClass.Degree | WordClass.Determiner | WordClass.Preposition)) != 0 ? One
        : n.After == "to" || Is(n.After, "by enough together friend friends") ? One
        : NounOrVerb.TakesObject(n) ? Two
        : n.Before.EndsWith('s') ? Two
        : MaybeOne;

    /// <summary>minnit; my-newt, very small.</summary>
    public static Choice Minute(WordContext n) =>
        Is(n.After, "amount amounts quantity quantities detail details trace traces fraction fractions particles differences changes portion portions crystals grains creatures organisms doses") ? Two
        : (n.ClassBefore & (WordClass.Be | WordClass.Degree)) != 0 && (n.ClassBefore & WordClass.Determiner) == 0 && n.Before is not ("more" or "less" or "most") ? Two
        : One;

    /// <summary>CON-tent: what is in it; con-TENT: pleased.</summary>
    public static Choice Content(WordContext n) =>
        (n.ClassBefore & WordClass.Determiner) != 0 || (n.ClassBefore & WordClass.Preposition) != 0 ? One
        : (n.ClassBefore & (WordClass.Be | WordClass.Degree)) != 0 || Is(n.After, "to with themselves himself herself yourself") && n.Before is not "to" ? Two
        : One;

    /// <summary>base; bass as in mass, the fish.</summary>
    public static Choice Bass(WordContext n) => n.Near("fish sea caught trout lake pond angl striped river salmon boat") && !n.Near("guitar drum singer play jazz band voice music sing tenor") ? Two : One;

    /// <summary>duv; dove as in stove, plunged.</summary>
    public static Choice Dove(WordContext n) => Is(n.After, "into in for under off down headfirst deep deeper from") && !NounOrVerb.IsNoun(n) ? Two : One;

    /// <summary>yoozed; yoost: was wont to.</summary>
    public static Choice Used(WordContext n) =>
        n.After != "to" ? One
        : (n.ClassBefore & WordClass.Be) == 0 && !Is(n.Before, "be been being was were is are") ? (Is(n.Before, "widely commonly funds money") ? One : Two)
        : n.AfterThat.EndsWith("ing", StringComparison.Ordinal) || (WordClasses.Of(n.AfterThat) & (WordClass.Determiner | WordClass.Object)) != 0 || Is(n.Before, "get got getting become became becoming") ? Two
        : One;

    // What the rest of the sentence says about the time, or null.
    private static bool? Past(WordContext n)
    {
        if (n.Near("yesterday ago once") || n.Near("last") && n.Near("week month year night"))
        {
            return true;
        }

        foreach (string word in n.Back())
        {
            if (WordClasses.Of(word) is var c && (c & WordClass.Modal) != 0 && (c & WordClass.Have) == 0)
            {
                return false;
            }

            if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) || Is(word, "was were had went came said took sat stood got did found wrote told saw gave knew"))
            {
                return true;
            }
        }

        return (n.ClassBefore & WordClass.Conjunction) != 0 && n.Back().Contains("to") || n.Near("every often usually always today now") ? false
            : n.Near("was were had said did went came") ? true
            : null;
    }
}
