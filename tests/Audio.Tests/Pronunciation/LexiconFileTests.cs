using Audio.Pronunciation;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Pronunciation;

/// <summary>PLS 1.0 read and written.</summary>
public sealed class LexiconFileTests
{
    private const string Head = "<lexicon version=\"1.0\" xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\" alphabet=\"ipa\" xml:lang=\"en\">";

    private static readonly Gen<LexiconEntry> Entries =
        from printed in Gen.Elements("Łódź", "Qadem", "UNHCR", "R&D", "<b>", "Siobhan O’Quay", "a \"b\"", "C++", "DACOR", "x]]>y", "北京")
        from entry in Gen.Elements(new LexiconEntry(printed, "KAH-dem"), new(printed, "one & <two>"), new(printed, "kɑːˈdɛm") { Rule = LexiconRule.Phoneme },
            new(printed, "") { Rule = printed.Any(char.IsAsciiLetter) ? LexiconRule.Letters : LexiconRule.Alias }, new(printed, "") { Rule = LexiconRule.Word })
        where entry.Rule != LexiconRule.Word || printed.All(c => char.IsLetter(c) && c < 0x300)
        where entry.Rule != LexiconRule.Alias || entry.Spoken.Length > 0
        select entry;

    [Fact]
    public void What_is_written_is_read_again_as_it_was() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(77, 9),
        Prop.ForAll(Entries.ListOf().ToArbitrary(), entries =>
        {
            LexiconFile file = new() { Article = "a-<fog>-wakes", Speaker = "Maren \"M\" Holt", Language = "en-GB", Entries = [.. entries] };
            LexiconFile again = LexiconFile.Parse(file.Write(), "a.pls");
            again.Entries.ShouldBe(file.Entries);
            (again with { Entries = [] }).ShouldBe(file with { Entries = [] });
            again.Write().ShouldBe(file.Write());
        }));

    [Fact]
    public void Everything_the_standard_allows_is_understood()
    {
        LexiconFile file = LexiconFile.Parse($"""
            <?xml version="1.0" encoding="UTF-8"?>
            {Head}
              <!-- ours --><meta name="speaker" content="Maren Holt"/><metadata><x xmlns="urn:x">any</x></metadata>
              <lexeme><grapheme>Quay</grapheme><grapheme>quay</grapheme><phoneme>kwei</phoneme><phoneme prefer="true">kiː</phoneme><example>The Quay.</example></lexeme>
              <lexeme xml:id="u"><grapheme>UNHCR</grapheme><alias>U N H C R</alias></lexeme>
              <lexeme><grapheme>  Old
                 Quay </grapheme><alias>old  key</alias><phoneme>x</phoneme></lexeme>
              <lexeme><grapheme>NATO</grapheme><alias>nato</alias></lexeme>
              <lexeme role="c:VVD"><grapheme>read</grapheme><phoneme>rɛd</phoneme></lexeme>
            </lexicon>
            """, "a.pls");
        file.Speaker.ShouldBe("Maren Holt");
        file.Entries.ShouldBe(
        [
            new("Quay", "kiː") { Rule = LexiconRule.Phoneme }, new("quay", "kiː") { Rule = LexiconRule.Phoneme }, new("UNHCR", "") { Rule = LexiconRule.Letters },
            new("Old Quay", "old key"), new("NATO", "") { Rule = LexiconRule.Word },
        ]);
    }

    [Theory]
    [InlineData("", "line 1: is not well-formed XML")]
    [InlineData("{\"a\": 1}", "line 1: is not well-formed XML")]
    [InlineData("<lexicon>\n<lexeme></lexicon>", "line 2: is not well-formed XML")]
    [InlineData("<html/>", "begins with <html>")]
    [InlineData("<!DOCTYPE lexicon SYSTEM \"file:///etc/passwd\">\n<lexicon/>", "line 1: has a document type")]
    [InlineData("<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<l>&b;</l>", "line 1: has a document type")]
    [InlineData(Head + "\n&nbsp;</lexicon>", "line 2: is not well-formed XML")]
    [InlineData(Head + "\n\n<lexeme><alias>x</alias></lexeme></lexicon>", "line 3: a <lexeme> has no <grapheme>")]
    [InlineData(Head + "\n<lexeme><grapheme>x</grapheme></lexeme></lexicon>", "line 2: a <lexeme> has no <alias>")]
    [InlineData(Head + "\n<lexeme><grapheme> </grapheme><alias>x</alias></lexeme></lexicon>", "line 2: a printed word is empty")]
    [InlineData(Head + "\n<lexeme><grapheme>x</grapheme><alias>…</alias></lexeme></lexicon>", "line 2: the alias of \"x\" has no word")]
    [InlineData(Head + "\n<lexeme><grapheme>x</grapheme>\n<phoneme>k3:</phoneme></lexeme></lexicon>", "line 3: the pronunciation of \"x\" has '3', which is no IPA sound")]
    [InlineData(Head + "<lexeme><grapheme>x</grapheme><phoneme>kst</phoneme></lexeme></lexicon>", "has no vowel")]
    [InlineData(Head + "<lexeme><grapheme>x</grapheme><phoneme alphabet=\"x-sampa\">a</phoneme></lexeme></lexicon>", "in the alphabet \"x-sampa\"")]
    [InlineData(Head + "<word/></lexicon>", "<word> is not part of a lexicon")]
    [InlineData("<lexicon xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\"/>", "needs version=\"1.0\"")]
    [InlineData("<lexicon version=\"1.0\" xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\"/>", "needs its language")]
    public void What_is_wrong_is_told_with_its_line(string text, string told) =>
        Should.Throw<LexiconException>(() => LexiconFile.Parse(text, "a.pls")).Message.ShouldContain(told);

    [Fact]
    public void A_hostile_file_gets_an_answer_and_not_a_crash()
    {
        string[] files =
        [
            new('x', 5_000_000),
            Head + string.Concat(Enumerable.Repeat("<metadata>", 100_000)),
            Head + string.Concat(Enumerable.Repeat("<lexeme/>", 60_000)) + "</lexicon>",
            Head + $"<lexeme><grapheme>{new string('y', 3_000_000)}</grapheme><alias>{new string('y', 500)}</alias></lexeme></lexicon>",
            Head + "<lexeme><grapheme>x</grapheme><alias>\0</alias></lexeme></lexicon>",
        ];
        foreach (string file in files.Concat(HostileText.Samples))
        {
            Should.Throw<LexiconException>(() => LexiconFile.Parse(file, "a.pls")).Message.Length.ShouldBeLessThan(6_000);
        }
    }

    [Fact]
    public void A_new_entry_takes_the_old_ones_place_and_leaves_the_rest()
    {
        string file = $"{Head}\n  <!-- a note of mine -->\n  <lexeme><grapheme>Quay</grapheme><grapheme>Kay</grapheme><alias>kway</alias></lexeme>\n  <lexeme><grapheme>Fog</grapheme><alias>old</alias></lexeme>\n</lexicon>\n";
        string more = new LexiconFile().Add(new LexiconFile().Add(file, "a.pls", new("Quay", "key")), "a.pls", new("Fog", "new"));
        more.ShouldContain("<!-- a note of mine -->");
        LexiconFile.Parse(more, "a.pls").Entries.ShouldBe([new("Kay", "kway"), new("Quay", "key"), new("Fog", "new")]);
        more.Split('\n').Length.ShouldBe(8);
        Should.Throw<LexiconException>(() => new LexiconFile().Add(more, "a.pls", new("Ahab", "123\u0001"))).Message.ShouldContain("Ahab");
    }

    [Fact]
    public void The_narrowest_scope_comes_first()
    {
        LexiconFile everywhere = new() { Entries = [new("Quay", "a")] }, article = everywhere with { Article = "fog", Entries = [new("Quay", "b")] };
        LexiconFile speaker = everywhere with { Speaker = "Ann", Entries = [new("Quay", "c")] }, french = everywhere with { Language = "fr", Entries = [new("Quay", "d")] };
        LexiconFile.For([everywhere, article, speaker, french], "fog").Entries.ShouldBe([new("Quay", "c") { Speaker = "Ann" }, new("Quay", "b"), new("Quay", "a")]);
        LexiconFile.For([everywhere, article, speaker, french], "sun").Entries.Length.ShouldBe(2);
    }
}
