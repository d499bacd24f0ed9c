using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Scripts;

public sealed class TilingTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "'", "‘", "’", "«", "»", "„", " ", " ", "\n", "\r\n", "\t", ",", ".", "?", "!", ":", "—", "...", "(", ")", "[", "]", "said ", "Ann Vale", "Mr. ", "he ",
        "the officer ", "U.S. ", "a.m.", "word ", "Word ", "\ud83d\ude00", "\ud83d", "\ude00", "\u200b", "\ufffc", "\u202e", "שלום ", "\u0301", "\0", "SMITH: ", "Q: ", "3.5 ", "''", "``", "- ",
    ];

    [Fact]
    public void Utterances_and_skipped_blocks_tile_any_text_made_of_awkward_pieces()
    {
        Arbitrary<string> texts = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Prop.ForAll(texts, text => Scripting.ShouldTile(Scripting.Write(text))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Utterances_and_skipped_blocks_tile_any_text_at_all() =>
        Prop.ForAll<string>(text => Scripting.ShouldTile(Scripting.Write(text ?? ""))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_block_is_tiled_and_skipped_ones_stay_silent()
    {
        int n = 0;
        Func<TextSpan, Block>[] kinds =
        [
            s => new Heading(s, 1), s => new Paragraph(s), s => new Quote(s), s => new ListItem(s, 1), s => new Figure(s), s => new Table(s), s => new Code(s), s => new Skipped(s, "a test"),
        ];
        Article article = TestArticles.Of(string.Concat(Enumerable.Repeat("“We are here,” said Ann Vale.\n", 24)), s => kinds[n++ % kinds.Length](s));
        Script script = new Scriptwriter().Write(article);
        Scripting.ShouldTile(script);
        script.Utterances.ShouldAllBe(u => !(article.Blocks[u.Block] is Skipped));
    }

    [Fact]
    public void The_same_article_gives_the_same_script()
    {
        string text = new StringBuilder().Insert(0, "“We shall see,” said Ann Vale. “Or not.” He left. The officer said so.\n", 20).ToString();
        Scripting.Write(text).Utterances.Select(u => u.ToString()).ShouldBe(Scripting.Write(text).Utterances.Select(u => u.ToString()));
    }

    [Fact]
    public void A_cancelled_token_stops_the_writing() =>
        Should.Throw<OperationCanceledException>(() => new Scriptwriter().Write(TestArticles.OfLines("Text."), new CancellationToken(canceled: true)));
}
