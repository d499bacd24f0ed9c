using System.Globalization;
using System.Text.RegularExpressions;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Pronunciation;

/// <summary>What holds for any text whatever.</summary>
public sealed partial class VerbalizerPropertyTests
{
    // Pieces that set off a rule somewhere, so that random joins meet the rules and not only the plain words.
    private static readonly string[] Pieces =
    [
        " ", " ", " ", " ", ".", ",", "-", "–", "—", "--", "'", "’", "\"", "“", "”", "(", ")", "[", "]", "/", ":", "…", "?", "!", "$", "£", "%", "#", "@", "&", "*", "+", "=", "°", "²", "½",
        "1", "07", "19", "2014", "1990s", "100,000", "3rd", "2.5", "9/11", "10:45", "p.m.", "kg", "million", "bn", "m", "May", "Sept.", "4", "th", "St.", "Dr.", "Main", "Mr.", "No.", "Louis",
        "XIV", "I", "V", "FBI", "NATO", "U.S.", "MPs", "iPhone", "www.", "a.b@c.de", "https://", "x", "sh-t", "f---", "naïve", "CO₂", "m²", "٣", "１２", "⁷", "Ⅳ", "②", "a_b", "C#", "Ca(OH)", "Łódź", "ß", "мир", "你好", "🎉", "\u0301", "\ud800", "\0", "\n", "word",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    private static readonly Arbitrary<string> AnyText =
        Gen.Choose(0, 0xFFFF).Select(c => (char)c).ListOf().Select(chars => string.Concat(chars)).ToArbitrary();

    [Fact]
    public void Spans_never_go_back_and_stay_inside_the_utterance() => ForAll(Texts, text =>
    {
        int last = 0;
        foreach (SpokenToken token in VerbalizerTests.Tokens(text))
        {
            (token.Printed.Start >= last && token.Printed.Length > 0 && token.Printed.End <= text.Length).ShouldBeTrue($"{token} in {text}");
            last = token.Printed.Start;
        }
    });

    [Fact]
    public void Every_printed_word_with_a_letter_or_digit_is_spoken() => ForAll(Texts, text =>
    {
        TextSpan[] spoken = [.. VerbalizerTests.Tokens(text).Select(t => t.Printed)];
        foreach (Match word in PrintedWordPattern().Matches(text))
        {
            TextSpan span = new(word.Index, word.Length);
            spoken.ShouldContain(s => s.Overlaps(span), $"“{word.Value}” is not said in: {text}");
        }
    });

    [Fact]
    public void Every_digit_of_any_script_is_spoken()
    {
        ForAll(Texts, Check);
        ForAll(AnyText, Check);

        static void Check(string text)
        {
            TextSpan[] spoken = [.. VerbalizerTests.Tokens(text).Select(t => t.Printed)];
            int[] digits = [.. Enumerable.Range(0, text.Length).Where(i => char.IsDigit(text[i]) || "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹".Contains(text[i], StringComparison.Ordinal))];
            digits.ShouldAllBe(i => spoken.Any(s => s.Start <= i && i < s.End), $"in: {text}");
        }
    }

    [Fact]
    public void A_number_is_said_with_its_value()
    {
        Verbalizer verbalizer = new();
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(4711, 13), Prop.ForAll(Numbers, value =>
        {
            string grouped = value.ToString("N0", CultureInfo.InvariantCulture), money = $"${grouped}";
            ValueOf(verbalizer.Speak($"It has {grouped} parts.")["It has ".Length..^" parts".Length]).ShouldBe(value);
            ValueOf(verbalizer.Speak($"It cost {money}.")["It cost ".Length..].Replace(" dollars", "", StringComparison.Ordinal).Replace(" dollar", "", StringComparison.Ordinal)).ShouldBe(value);
            ValueOf(verbalizer.Speak($"It rose {grouped}%.")["It rose ".Length..^" percent".Length]).ShouldBe(value);
        }));
    }

    private static readonly Arbitrary<long> Numbers =
        (from size in Gen.Choose(0, 15) from digits in Gen.Choose(0, 9).ListOf(size) select digits.Aggregate(0L, (all, digit) => 10 * all + digit)).ToArbitrary();

    // A number in words, read the way a listener adds it up.
    private static long ValueOf(string words)
    {
        string[] small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ');
        string[] tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".Split(' '), scales = "- thousand million billion trillion".Split(' ');
        long whole = 0, group = 0;
        foreach (string word in words.Split(' '))
        {
            if (Array.IndexOf(scales, word) is > 0 and var scale)
            {
                (whole, group) = (whole + group * (long)Math.Pow(1000, scale), 0);
            }
            else if (word == "hundred")
            {
                group *= 100;
            }
            else
            {
                int ten = Array.IndexOf(tens, word), one = Array.IndexOf(small, word);
                (ten > 0 || one >= 0).ShouldBeTrue($"“{word}” in {words}");
                group += ten > 0 ? 10 * ten : one;
            }
        }

        return whole + group;
    }

    [Fact]
    public void Spoken_text_is_plain_letters_whatever_is_printed()
    {
        ForAll(Texts, Check);
        ForAll(AnyText, Check);

        static void Check(string text) => VerbalizerTests.Tokens(text).ShouldAllBe(t => SpokenPattern().IsMatch(t.Text) && t.Text.Length <= 40);
    }

    [Fact]
    public void Saying_a_text_twice_gives_the_same_words() =>
        ForAll(Texts, text => VerbalizerTests.Tokens(text).ShouldBe(VerbalizerTests.Tokens(text)));

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("7,")]
    [InlineData("a-")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("X")]
    [InlineData("-")]
    [InlineData(" ")]
    [InlineData("f*")]
    [InlineData("@a")]
    [InlineData("1-")]
    [InlineData("May ")]
    [InlineData("’")]
    [InlineData("$1 ")]
    [InlineData("\"")]
    public void Time_grows_with_the_length_of_the_text_and_no_faster(string piece)
    {
        Verbalizer verbalizer = new();
        string text = string.Concat(Enumerable.Repeat(piece, 30_000 / piece.Length));
        Timed.ShouldKeepStep(text, part => verbalizer.Speak(part));
    }

    [Fact]
    public void Every_sample_article_is_said_without_a_hitch()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.SharedOrSkip("seeds"), "*.txt"))
        {
            string text = File.ReadAllText(file);
            VerbalizerTests.Tokens(text).Length.ShouldBeGreaterThan(text.Length / 10);
        }
    }

    private static void ForAll(Arbitrary<string> texts, Action<string> check) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20141, 15), Prop.ForAll(texts, check));

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex PrintedWordPattern();

    [GeneratedRegex("^[A-Za-z]+(?:'[A-Za-z]+)*$")]
    private static partial Regex SpokenPattern();
}
