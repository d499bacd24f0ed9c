using System.Collections.Frozen;

namespace Audio.Scripts.Tokenization;

/// <summary>The small words of English by what they do.</summary>
internal static class FunctionWords
{
    public static FrozenSet<string> Prepositions { get; } = WordList.Of("""
        of in on at to with from by for about into over under after before between among through during against toward towards without within
        near like than as per via amid despite outside inside upon onto off since until behind beside besides around across along beyond regarding
        """);

    public static FrozenSet<string> Determiners { get; } = WordList.Of("the a an this that these those his her its their my our one another some several many most two three four five both each every no other");

    public static FrozenSet<string> Possessives { get; } = WordList.Of("his her their my our your");

    public static FrozenSet<string> Auxiliaries { get; } = WordList.Of("""
        has had have having is was are were be been being will would can could may might must should shall did does do not n't 's 've 'd 'll
        """);

    /// <summary>Words a title leaves in lower case.</summary>
    public static FrozenSet<string> InTitles { get; } = WordList.Of("the a an of in on at to with from by for and or but as is it my up vs da de la le");

    public static FrozenSet<string> Conjunctions { get; } = WordList.Of("and or but nor so yet because while when if although though whether where who whom whose which that what how why then than unless");

    public static FrozenSet<string> Pronouns { get; } = WordList.Of("he she they it i we you him her them us me who himself herself themselves itself myself");

    /// <summary>Words that take a capital only because a sentence starts with them.</summary>
    public static FrozenSet<string> SentenceStarters { get; } = WordList.Of("""
        the a an this that these those his her its their my our your he she they it i we you there here in on at to with from by for about into over
        under after before between among through during against toward without within near like as per amid despite outside inside since until behind
        besides around across along beyond and or but nor so yet because while when if although though whether where who whom whose which what how why
        then than unless not no yes now today yesterday tomorrow once still also even just only perhaps maybe meanwhile however instead later earlier
        soon asked speaking according both each every many most more much some several few all any another other others one two three four five six
        seven eight nine ten dozens hundreds thousands is are was were do does did has have had can could will would should may might must let lets
        let's don't i'm it's that's there's he's she's we're they're you're i've we've they've i'd i'll what's who's thanks thank ok okay well oh hey please sorry
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        first second third last next never always often sometimes recently finally indeed again neither either critics supporters officials police people women men
        republicans democrats conservatives liberals americans lawmakers reporters editors editor's photo advertisement related read more watch update
        updated correction note source via image images video credit getty reuters asked added said told nearly almost about given born former retired ex longtime top senior during despite
        """);

    public static FrozenSet<string> Months { get; } = WordList.Of("january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday");
}
