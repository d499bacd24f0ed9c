using static Audio.Pronunciation.English.HeteronymRules;

namespace Audio.Pronunciation.English;

/// <summary>Which words are said in two ways, and which rule decides.</summary>
internal static class HeteronymTable
{
    // Noun or adjective, then verb; the forms with s follow from it.
    private const string Pairs = """
        record ˈɹɛkɚd ɹɪˈkɔːɹd|object ˈɑːbdʒɛkt əbˈdʒɛkt|present ˈpɹɛzənt pɹɪˈzɛnt|use ˈjuːs ˈjuːz|desert ˈdɛzɚt dɪˈzɜːt|project ˈpɹɑːdʒɛkt pɹəˈdʒɛkt
        permit ˈpɜːmɪt pɚˈmɪt|conduct ˈkɑːndʌkt kənˈdʌkt|conflict ˈkɑːnflɪkt kənˈflɪkt|contract ˈkɑːntɹækt kənˈtɹækt|contest ˈkɑːntɛst kənˈtɛst|convict ˈkɑːnvɪkt kənˈvɪkt
        export ˈɛkspɔːɹt ɪkˈspɔːɹt|import ˈɪmpɔːɹt ɪmˈpɔːɹt|increase ˈɪnkɹiːs ɪnˈkɹiːs|decrease ˈdiːkɹiːs dɪˈkɹiːs|insult ˈɪnsʌlt ɪnˈsʌlt|produce ˈpɹoʊduːs pɹəˈduːs
        progress ˈpɹɑːɡɹɛs pɹəˈɡɹɛs|protest ˈpɹoʊtɛst pɹəˈtɛst|rebel ˈɹɛbəl ɹɪˈbɛl|refuse ˈɹɛfjuːs ɹɪˈfjuːz|subject ˈsʌbdʒɛkt səbˈdʒɛkt|suspect ˈsʌspɛkt səˈspɛkt
        survey ˈsɜːveɪ sɚˈveɪ|compound ˈkɑːmpaʊnd kəmˈpaʊnd|console ˈkɑːnsoʊl kənˈsoʊl|digest ˈdaɪdʒɛst daɪˈdʒɛst|escort ˈɛskɔːɹt ɪˈskɔːɹt|exploit ˈɛksplɔɪt ɪkˈsplɔɪt
        extract ˈɛkstɹækt ɪkˈstɹækt|reject ˈɹiːdʒɛkt ɹɪˈdʒɛkt|segment ˈsɛɡmənt sɛɡˈmɛnt|torment ˈtɔːɹmɛnt tɔːɹˈmɛnt|transfer ˈtɹænsfɜː tɹænsˈfɜː|transport ˈtɹænspɔːɹt tɹænsˈpɔːɹt
        transplant ˈtɹænsplænt tɹænsˈplænt|contrast ˈkɑːntɹæst kənˈtɹæst|defect ˈdiːfɛkt dɪˈfɛkt|discount ˈdɪskaʊnt dɪsˈkaʊnt|recall ˈɹiːkɔːl ɹɪˈkɔːl|recount ˈɹiːkaʊnt ɹɪˈkaʊnt
        refund ˈɹiːfʌnd ɹɪˈfʌnd|converse ˈkɑːnvɜːs kənˈvɜːs|compress ˈkɑːmpɹɛs kəmˈpɹɛs|abuse əˈbjuːs əˈbjuːz|excuse ɪkˈskjuːs ɪkˈskjuːz|house ˈhaʊs ˈhaʊz
        separate ˈsɛpɹət ˈsɛpəɹeɪt|estimate ˈɛstɪmət ˈɛstɪmeɪt|graduate ˈɡɹædʒuət ˈɡɹædʒueɪt|delegate ˈdɛlɪɡət ˈdɛlɪɡeɪt|advocate ˈædvəkət ˈædvəkeɪt|moderate ˈmɑːdɚət ˈmɑːdɚeɪt
        deliberate dɪˈlɪbɚət dɪˈlɪbɚeɪt|associate əˈsoʊsiət əˈsoʊsieɪt|alternate ˈɔːltɚnət ˈɔːltɚneɪt|duplicate ˈduːplɪkət ˈduːplɪkeɪt|elaborate ɪˈlæbɚət ɪˈlæbɚeɪt
        intimate ˈɪntɪmət ˈɪntɪmeɪt|appropriate əˈpɹoʊpɹiət əˈpɹoʊpɹieɪt|approximate əˈpɹɑːksɪmət əˈpɹɑːksɪmeɪt|coordinate koʊˈɔːɹdɪnət koʊˈɔːɹdɪneɪt
        affiliate əˈfɪliət əˈfɪlieɪt|aggregate ˈæɡɹɪɡət ˈæɡɹɪɡeɪt|perfect ˈpɜːfɪkt pɚˈfɛkt
        """;

    // No noun of their own with an s, or one that is said alike.
    private const string WithoutS = " present use house separate moderate deliberate elaborate intimate appropriate approximate perfect converse ";

    public static IEnumerable<Heteronym> All =>
    [
        .. Pairs.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Forms),
        new("presents", "ˈpɹɛzənts", "pɹɪˈzɛnts", NounOrVerb.Decide), new("uses", "ˈjuːsɪz", "ˈjuːzɪz", NounOrVerb.Decide), new("separates", "ˈsɛpɹəts", "ˈsɛpəɹeɪts", _ => Choice.Two),
        new("used", "ˈjuːzd", "ˈjuːst", Used),
        new("read", "ˈɹɛd", "ˈɹiːd", Read),
        new("lead", "ˈliːd", "ˈlɛd", Lead),
        new("wound", "ˈwuːnd", "ˈwaʊnd", Wound),
        new("live", "ˈlɪv", "ˈlaɪv", Live), new("lives", "ˈlaɪvz", "ˈlɪvz", Lives),
        new("tear", "ˈtɪɹ", "ˈtɛɹ", Tear), new("tears", "ˈtɪɹz", "ˈtɛɹz", Tear),
        new("bow", "ˈbaʊ", "ˈboʊ", Bow), new("bows", "ˈbaʊz", "ˈboʊz", Bow),
        new("row", "ˈɹoʊ", "ˈɹaʊ", Row), new("rows", "ˈɹoʊz", "ˈɹaʊz", Row),
        new("wind", "ˈwɪnd", "ˈwaɪnd", Wind), new("winds", "ˈwɪndz", "ˈwaɪndz", Wind),
        new("close", "ˈkloʊs", "ˈkloʊz", Close),
        new("minute", "ˈmɪnɪt", "maɪˈnuːt", Minute),
        new("content", "ˈkɑːntɛnt", "kənˈtɛnt", Content),
        new("bass", "ˈbeɪs", "ˈbæs", Bass),
        new("dove", "ˈdʌv", "ˈdoʊv", Dove),
        new("sow", "ˈsoʊ", "ˈsaʊ", n => NounOrVerb.IsNoun(n) ? Choice.Two : Choice.One),
        new("polish", "ˈpɑːlɪʃ", "ˈpoʊlɪʃ", _ => Choice.One),
        new("Polish", "ˈpɑːlɪʃ", "ˈpoʊlɪʃ", n => n.Begins && NounOrVerb.TakesObject(n) ? Choice.One : Choice.Two),
        new("august", "ɔːˈɡʌst", "ˈɔːɡəst", _ => Choice.One),
        new("resume", "ɹɪˈzuːm", "ˈɹɛzəmeɪ", n => NounOrVerb.IsNoun(n) ? Choice.Two : Choice.One),
        new("learned", "ˈlɜːnd", "ˈlɜːnɪd", n => (n.ClassBefore & (WordClass.Determiner | WordClass.Degree)) != 0 && n.After.Length > 0 && (n.ClassAfter & ~WordClass.Conjunction) == 0 ? Choice.Two : Choice.One),
        new("aged", "ˈeɪdʒd", "ˈeɪdʒɪd", n => (n.ClassBefore & WordClass.Determiner) != 0 && (n.ClassAfter & WordClass.Number) == 0 ? Choice.Two : Choice.One),
        new("deserts", "ˈdɛzɚts", "dɪˈzɜːts", n => n.Before == "just" || n.Beside == "just" ? Choice.Two : NounOrVerb.Decide(n)),
    ];

    private static IEnumerable<Heteronym> Forms(string row)
    {
        string[] parts = row.Split(' ');
        yield return new(parts[0], parts[1], parts[2], NounOrVerb.Decide);
        if (parts[0] is not "desert" && !WithoutS.Contains($" {parts[0]} ", StringComparison.Ordinal))
        {
            string end = parts[0].EndsWith('s') ? "es" : "s";
            yield return new(parts[0] + end, Ipa.Possessive(parts[1]), Ipa.Possessive(parts[2]), NounOrVerb.Decide);
        }
    }
}
