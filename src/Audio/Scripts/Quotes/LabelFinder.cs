using System.Collections.Frozen;
using System.Collections.Immutable;
using Audio.Scripts.Attribution;
using Audio.Scripts.Names;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Quotes;

/// <summary>Finds "SMITH:", "Q:", "**Jane Roe:**" and "[00:12] HOST:" before the turns of a transcript or an interview.</summary>
internal sealed class LabelFinder(TokenizedArticle article)
{
    private const int MaxNameTokens = 6, MaxRoleTokens = 12, MinTurns = 3, MinSpeakers = 2;

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

        labels = labels.Count < MinTurns ? FindLines() : labels;

        // Somebody speaks twice and somebody else answers, or it is a note, a dateline or a list.
        Dictionary<string, int> turns = labels.Values.CountBy(l => Key(l.Name)).ToDictionary();
        bool talk = (turns.Count >= MinSpeakers && labels.Any(ShowsSpeech)) || turns.ContainsKey("a") || turns.ContainsKey("q");
        bool transcript = labels.Count >= MinTurns && turns.Values.Max() >= 2 && talk;
        return labels.Where(l => transcript && (turns[Key(l.Value.Name)] >= 2 || l.Value.SetApart || (IsUpper(l.Value.Name) && !l.Value.Dash))).ToImmutableDictionary();
    }

    // Names on lines of their own, where two or more take turns: "Peter Lang", what he asks, "Jane Holt", what she answers.
    private Dictionary<int, TurnLabel> FindLines()
    {
        Dictionary<int, TurnLabel> lines = [];
        string last = "";
        for (int block = 0; block + 1 < article.BlockCount; block++)
        {
            TokenRange line = article.TokensOf(block);
            if (IsNameLine(line) && (article.TokensOf(block + 1).Count <= line.Count || Key(line) == last))
            {
                return []; // a list of names, or one name as a heading
            }

            if (IsNameLine(line))
            {
                (lines[block], last) = (new TurnLabel(line, line.End), Key(line));
            }
        }

        HashSet<string> talkers = [.. lines.Values.CountBy(l => Key(l.Name)).Where(c => c.Value >= 2).Select(c => c.Key)];
        return talkers.Count >= MinSpeakers ? lines.Where(l => talkers.Contains(Key(l.Value.Name))).ToDictionary() : [];
    }

    private bool IsNameLine(TokenRange line) =>
        line.Count is > 0 and <= MaxNameTokens && (FirstNames.Contains(article.At(line.First).Lower) || IsUpper(line)) && !IsKey(line)
        && Enumerable.Range(line.First, line.Count).All(i => article.At(i) is { IsWord: true, IsCapitalized: true });

    /// <summary>The label a block begins with, whatever it names; null when there is none.</summary>
    public TurnLabel? Read(TokenRange block)
    {
        int open = block.Count > 0 && article.At(block.First).IsQuoteMark ? block.First + 1 : block.First;
        int first = AfterEmphasis(AfterTime(AfterEmphasis(AfterArrows(open))));
        int end = first;
        while (end < block.End && end - first <= MaxNameTokens && article.At(end) is { IsWord: true, IsCapitalized: true })
        {
            end++;
            if (end == first + 1 && article.At(first).Lower is "q." or "a." && end < block.End)
            {
                return new TurnLabel(new TokenRange(first, end), end);
            }
        }

        end += end > first && article.At(end).Kind is TokenKind.Number && article.At(end + 1).Lower is ":" or "(" ? 1 : 0; // "Speaker 1"
        int sign = AfterEmphasis(AfterRole(first, end));
        bool dash = article.At(sign).Lower is "—" or "–" && sign > 0 && article.SpaceBefore(sign) && article.SpaceAfter(sign);
        int speech = AfterEmphasis(sign + 1);
        return end > first && end - first <= MaxNameTokens && sign < block.End && speech <= block.End && (dash ? speech < block.End : article.At(sign).Is(":"))
            ? new TurnLabel(new TokenRange(first, end), speech) { Dash = dash, SetApart = !dash && (sign > end || (first > block.First && !article.At(first - 1).IsQuoteMark)) }
            : null;
    }

    /// <summary>What tells one speaker from another: the surname, whatever role, rank or first name stands with it.</summary>
    public string Key(TokenRange name)
    {
        int last = name.End - 1;
        while (last > name.First && Titles.IsSuffix(article.At(last).Lower))
        {
            last--;
        }

        return article.At(last).Kind is TokenKind.Number ? Text(name).ToLowerInvariant() : LetterOf(article.At(last).Lower);
    }

    /// <summary>The letter of "Q.", "Q1" and "A12"; any other word without its stop.</summary>
    public static string LetterOf(string lower) =>
        lower is ['q' or 'a', .. var rest] && rest.AsSpan().TrimEnd('.').Trim("0123456789").IsEmpty ? lower[..1] : lower.TrimEnd('.');

    // ">> NAME:" of captions.
    private int AfterArrows(int at)
    {
        while (article.At(at).Lower is ">" or ">>")
        {
            at++;
        }

        return at;
    }

    // "(on camera)", "(Lab)", "[00:12]", ", HARBOUR NEWS ANCHOR (voice-over)": what may stand between a name and its colon.
    private int AfterRole(int name, int end)
    {
        int at = AfterBrackets(AfterTime(end)), role = at + 1;
        while (article.At(at).Is(",") && role < at + MaxRoleTokens && (article.At(role).Lower is "," or "-" or "&" || IsOfRole(name, role)))
        {
            role++;
        }

        int sign = AfterBrackets(role);
        return article.At(at).Is(",") && role > at + 1 && article.At(sign).Is(":") ? sign : at;
    }

    private int AfterBrackets(int first)
    {
        int at = first;
        for (int close = at; article.At(at).Lower is "(" or "[" && close <= at + MaxRoleTokens; close++)
        {
            (at, close) = article.At(close).Lower is ")" or "]" ? (close + 1, close) : (at, close);
        }

        return at;
    }

    private bool IsOfRole(int name, int at) =>
        article.At(at).IsWord && !CueWords.IsVerb(article.At(at).Lower)
        && (article.At(at).IsCapitalized || FunctionWords.InTitles.Contains(article.At(at).Lower) || (Nouns.IsPerson(article.At(at).Lower) && article.At(name).IsCapitalized));

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

    private bool IsKey(TokenRange name) => FunctionWords.Months.Contains(article.At(name.First).Lower.TrimEnd('.')) || Keys.Contains(article.At(name.First).Lower) || Keys.Contains(article.At(name.End - 1).Lower);

    // A question, or a label that can only be somebody: people talk here.
    private bool ShowsSpeech(KeyValuePair<int, TurnLabel> turn)
    {
        string word = article.At(turn.Value.Name.First).Lower;
        return FirstNames.Contains(word) || Nouns.IsPerson(word) || article.Article.Blocks[turn.Key].Span.In(article.Text).Contains('?');
    }

    private bool IsUpper(TokenRange label) => !Text(label).AsSpan().ContainsAnyInRange('a', 'z');

    private string Text(TokenRange label) => article.SpanOf(label).In(article.Text).ToString();
}
