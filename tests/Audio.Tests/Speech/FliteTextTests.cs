using System.Collections.Immutable;
using Audio.Native;
using Audio.Scripts;
using Audio.Speech.Engines;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech;

public sealed class FliteTextTests
{
    [Theory]
    [InlineData("Naïve", "naive")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("Straße", "strasse")]
    [InlineData("well-known", "well known")]
    [InlineData("She’d", "she'd")]
    [InlineData("'", "")]
    [InlineData("日本", "")]
    [InlineData("soft\u00ADware", "software")]
    public void Words_are_lower_case_ASCII(string written, string words) =>
        string.Join(' ', FliteText.Tokens([new SpokenToken(written, default)]).Select(t => t.Text)).ShouldBe(words);

    [Fact]
    public void Letters_are_one_token_each_with_different_phones_beside_each_other()
    {
        ImmutableArray<FliteToken> tokens = FliteText.Tokens([new SpokenToken("BBC's", default) { As = SpokenAs.Letters, Break = Break.Comma }]);
        tokens.Select(t => t.Text).ShouldBe(["b", "b", "c", "s"]);
        tokens.Select(t => t.Phones).ShouldBe(["b iy1", "b iy1 ", "s iy1", "eh1 s"]);
        tokens.Select(t => t.Punctuation).ShouldBe(["", "", "", ","]);
        tokens.ShouldAllBe(t => t.Source == 0);
    }

    [Fact]
    public void A_break_behind_something_silent_belongs_to_the_word_before()
    {
        ImmutableArray<FliteToken> tokens = FliteText.Tokens(Requests.Tokens("over 🚢, there"));
        tokens.Select(t => (t.Source, t.Text, t.Punctuation)).ShouldBe([(0, "over", ","), (2, "there", "")]);
    }

    [Fact]
    public void Whatever_comes_in_only_what_flite_is_safe_with_goes_out() => Prop.ForAll<string[]>(texts =>
    {
        ImmutableArray<FliteToken> tokens = FliteText.Tokens([.. texts.Select(t => new SpokenToken(t ?? "", default) { Break = Break.Stop })]);
        tokens.ShouldAllBe(t => t.Text.Length >= 1 && t.Text.Length <= 40 && t.Text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '\''));
        tokens.Select(t => t.Source).ShouldBeInOrder();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Chunks_are_the_tokens_in_order_cut_at_breaks_where_there_are_any() => Prop.ForAll<bool[]>(pattern =>
    {
        ImmutableArray<FliteToken> tokens =
            [.. Enumerable.Repeat(pattern, 9).SelectMany(p => p).Select((stop, i) => new FliteToken(i, "word", "", stop && i % 7 == 0 ? "," : ""))];
        ImmutableArray<FliteToken>[] chunks = [.. FliteText.Chunks(tokens)];
        chunks.SelectMany(c => c).ShouldBe(tokens);
        foreach (ImmutableArray<FliteToken> chunk in chunks.SkipLast(1))
        {
            chunk.Length.ShouldBeInRange(1, FliteText.MaxTokens);
            (chunk[^1].Punctuation.Length > 0 || chunk.All(t => t.Punctuation.Length == 0)).ShouldBeTrue();
        }
    }).QuickCheckThrowOnFailure();
}
