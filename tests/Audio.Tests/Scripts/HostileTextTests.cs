using System.Globalization;
using System.Text;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Scripts;

/// <summary>Text nobody wrote for reading: no crash, no lost character, and time in step with length.</summary>
[Collection(Timed.Name)]
public sealed class HostileTextTests
{
    // Enough for work that grows with the square to take seconds.
    private const int ChainLength = 150_000;

    private static readonly VoiceCatalog Bank = VoiceCatalog.Load(Repository.PathOf("voices"));

    private static string Times(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => "aeioubdlmn"[digit - '0']));

    public static TheoryData<string, string> Texts => new()
    {
        { "straight marks", Times("\"", 100_000) },
        { "opening marks", Times("“", 100_000) },
        { "closing marks", Times("”", 100_000) },
        { "single marks", Times("'", 100_000) },
        { "stops and marks", Times(".\"", 50_000) },
        { "opening marks before words", Times("“a ", 50_000) },
        { "unbalanced quotations", Times("“We go, said he. ", 20_000) },
        { "one giant word", Times("x", 300_000) },
        { "one giant word of pairs", Times("\ud83d\ude00", 150_000) },
        { "a paragraph without stops", Times("and then she said to him ", 12_000) },
        { "all capitals", Times("THE MAYOR SAID \"WE WILL WIN.\" ", 10_000) },
        { "names only", Times("Ann Vale ", 30_000) },
        { "single letters with points", Times("a.b.", 60_000) },
        { "apostrophes", Times("'s", 100_000) },
        { "combining signs", Times("e\u0301\u200b", 60_000) },
        { "right to left", Times("“שלום עולם,” אמר. ", 15_000) },
        { "blank lines", Times("\n \n", 60_000) },
        { "points", Times(".", 200_000) },
        { "pronouns", Times("He said she said they said it. ", 8_000) },
        { "unnamed sources", Times("a sailor said “I go.” ", 12_000) },
        { "a paragraph of two megabytes", Times("The keeper, who had seen “worse”, said “we wait here until the tide turns,” and she closed the gate. ", 20_000) },
        { "one endless quotation", "“" + Times("We go down to the harbour and we wait. ", 30_000) },
        { "marks of every kind, none of them a pair", Times("„“‚‘»«›‹\"”’'", 12_000) },
        { "all capitals without marks", Times("THE MAYOR SAID WE WILL WIN AND ANN VALE SAID NO ", 8_000) },
        { "no punctuation at all", Times("Ann Vale said she would go and Bo Lind said he would stay ", 8_000) },
        { "many languages", Times("« Nous partons », dit Anne Valle. „Wir gehen“, sagte Bo. 「行きます」と彼は言った。 “Мы идём”, said Ann Vale. ", 5_000) },
        { "left and right in one line", Times("said \u202e“שלום”\u202c Ann Vale “\u200fمرحبا\u200e” he said ", 8_000) },
        { "object replacement characters", Times("“\ufffc” said \ufffcAnn Vale\ufffc. \ufffc", 20_000) },
        { "zero-width characters", Times("\u200b“\u200dWe\u2060 go,\ufeff”\u200c said\u200b Ann\u00ad Vale. ", 12_000) },
        { "pairs beside marks", Times("\ud83d\ude00“\ud83d\ude00Yes\ud83d\ude00”\ud83d\ude00 she said. ", 15_000) },
        { "halves of pairs beside marks", Times("\ud83d“\ude00Yes\ud83d”\ude00 she said. ", 15_000) },
        { "dashes that might be dialogue", Times("— Yes — she said — no.\n", 12_000) },
        { "labels", Times("SMITH: Yes. JONES: No. Q: Why? A: ", 10_000) },
        { "eight thousand speakers", string.Concat(Enumerable.Range(0, 8_000).Select(i => $"“We go,” said Ann V{Letters(i)}.\n")) },
        { "quotations everywhere", Times("“Yes,” he said.\n", 15_000) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_scripted_whole_and_in_step_with_its_length(string name, string text)
    {
        name.ShouldNotBeEmpty();
        Timed.ShouldKeepStep(text, part => Scripting.ShouldTile(Scripting.Write(part)));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void From_bytes_to_cast_nothing_is_lost_and_time_keeps_step(string name, string text)
    {
        name.ShouldNotBeEmpty();
        Timed.ShouldKeepStep(text[..Math.Min(text.Length, ChainLength)], part =>
        {
            Script script = new Verbalizer().Verbalize(new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource("hostile.txt", Encoding.UTF8.GetBytes("A start. " + part)))));
            Scripting.ShouldTile(script);
            new Casting().Assign(script, Bank).Voices.Count.ShouldBe(script.Speakers.Length);
        });
    }
}
