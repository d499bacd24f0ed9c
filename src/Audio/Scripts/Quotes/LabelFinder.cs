using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Finds "SMITH:", "Q:", "**Jane Roe:**" and "[00:12] HOST:" before the turns of a transcript or an interview.</summary>
internal sealed class LabelFinder(TokenizedArticle article)
{
    private const int MostTokens = 4, FewestTurns = 3, FewestSpeakers = 2;

    // Words before a colon that never name a speaker: notes, lists, recipes, listings, heads of letters.
    private static readonly FrozenSet<string> Keys = WordList.Of("""
        note notes warning caution danger important tip tips hint step steps ingredients equipment method serves yield storage reminder update correction
        clarification disclosure source sources photo photos image caption credit credits tickets price prices cost costs date dates when where venue
        address location phone telephone email e-mail website web hours opening contact related subject re from to cc attachments rating score result
        results summary conclusion ps nb fact myth pros cons problem solution example exercise chapter part section figure table item day week distance
        deadline edit editor's
        """);

    /// <summary>The label of each block that has one; empty when the article is no transcript.</summary>
    public ImmutableDictionary<int, TurnLabel> Find()
    {
        Dictionary<int, TurnLabel> labels = [];
        for (int block = 0; block < article.BlockCount; block++)
        {
            if (Read(article.TokensOf(block)) is { } label && !IsKey(label.Name))
            {
                labels[block] = label;
            }
        }

        // Somebody speaks twice and somebody else answers, or it is a note, a dateline or a list.
        Dictionary<string, int> turns = labels.Values.CountBy(l => Text(l.Name)).ToDictionary();
        bool talk = turns.Count >= FewestSpeakers && labels.Any(ShowsSpeech) || turns.ContainsKey("A");
        bool transcript = labels.Count >= FewestTurns && turns.Values.Max() >= 2 && talk;
        return labels.Where(l => transcript && (turns[Text(l.Value.Name)] >= 2 || l.Value.SetApart || (IsUpper(l.Value.Name) && !l.Value.Dash))).ToImmutableDictionary();
    }

    /// <summary>The label a block begins with, whatever it names; null when there is none.</summary>
    public TurnLabel? Read(TokenRange block)
    {
        int first = AfterTime(AfterEmphasis(block.Count > 0 && article.At(block.First).IsQuoteMark ? block.First + 1 : block.First));
        first = AfterEmphasis(first);
        int end = first;
        while (end < block.End && end - first <= MostTokens && article.At(end) is { IsWord: true, IsCapitalized: true })
        {
            end++;
            if (end == first + 1 && article.At(first).Lower is "q." or "a." && end < block.End)
            {
                return new TurnLabel(new TokenRange(first, end), end);
            }
        }

        int sign = AfterEmphasis(AfterTime(end));
        bool dash = article.At(sign).Lower is "—" or "–" && sign > 0 && article.SpaceBefore(sign) && article.SpaceAfter(sign);
        int speech = AfterEmphasis(sign + 1);
        return end > first && end - first <= MostTokens && sign < block.End && speech < block.End && (dash || article.At(sign).Is(":"))
            ? new TurnLabel(new TokenRange(first, end), speech) { Dash = dash, SetApart = !dash && (article.At(sign - 1).Lower is "*" or "]" or ")" || (first > block.First && !article.At(first - 1).IsQuoteMark)) }
            : null;
    }

    private int AfterEmphasis(int at)
    {
        while (article.At(at).Lower is "*" or "_")
        {
            at++;
        }

        return at;
    }

    // "[00:01:12]", "(1:12)" and "00:12".
    private int AfterTime(int at)
    {
        int number = article.At(at).Lower is "[" or "(" ? at + 1 : at;
        bool time = article.At(number).Kind is TokenKind.Number && article.At(number).Lower.Contains(':', StringComparison.Ordinal);
        return !time ? at : article.At(number + 1).Lower is "]" or ")" ? number + 2 : number + 1;
    }

    private bool IsKey(TokenRange name) => Keys.Contains(article.At(name.First).Lower) || Keys.Contains(article.At(name.End - 1).Lower);

    // A question, or a label that can only be somebody: people talk here.
    private bool ShowsSpeech(KeyValuePair<int, TurnLabel> turn)
    {
        string word = article.At(turn.Value.Name.First).Lower;
        return FirstNames.Contains(word) || Nouns.IsPerson(word) || article.Article.Blocks[turn.Key].Span.In(article.Text).Contains('?');
    }

    private bool IsUpper(TokenRange label) => !Text(label).AsSpan().ContainsAnyInRange('a', 'z');

    private string Text(TokenRange label) => article.SpanOf(label).In(article.Text).ToString();
}
