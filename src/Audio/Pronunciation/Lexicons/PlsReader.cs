using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace Audio.Pronunciation.Lexicons;

/// <summary>Reads PLS 1.0 and collects everything that is wrong with it.</summary>
internal sealed class PlsReader(string path)
{
    private const int MaxReportLength = 20, MaxEntries = 100_000;

    private static readonly string[] Known = ["meta", "metadata", "lexeme"];

    private readonly List<string> problems = [];

    /// <exception cref="LexiconException">One message lists every mistake with its line.</exception>
    public LexiconFile Read(string text)
    {
        LexiconFile file = new();
        if (text.Length > Pls.MaxCharacters)
        {
            problems.Add($"{path} has more than {Pls.MaxCharacters:N0} characters, which no lexicon has. Split it or take it out of the folder.");
        }
        else if (Root(text) is { } root)
        {
            file = File(root);
        }

        return problems.Count == 0 ? file : throw new LexiconException(Message());
    }

    private string Message()
    {
        int more = problems.Count - MaxReportLength;
        return "The lexicon needs mending:\n" + string.Join('\n', problems.Take(MaxReportLength).Select(p => "  " + p)) + (more > 0 ? $"\n  and {more} more" : "");
    }

    private XElement? Root(string text)
    {
        try
        {
            return Pls.Xml.Load(text, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException e)
        {
            int type = e.Message.Contains("DTD", StringComparison.Ordinal) ? text.IndexOf("<!DOCTYPE", StringComparison.Ordinal) : -1;
            problems.Add(type >= 0
                ? $"{path}, line {text.AsSpan(0, type).Count('\n') + 1}: has a document type (<!DOCTYPE …>). A lexicon needs none and it may name other files: take it out."
                : $"{path}, line {Math.Max(1, e.LineNumber)}: is not well-formed XML: {e.Message.TrimEnd('.')}.");
            return null;
        }
    }

    private LexiconFile File(XElement root)
    {
        Check(root, root.Name == Pls.Space + "lexicon", $"the file begins with <{root.Name.LocalName}>, not with <lexicon xmlns=\"{Pls.Space}\">.");
        Check(root, root.Attribute("version")?.Value == "1.0", "<lexicon> needs version=\"1.0\".");
        string language = root.Attribute(XNamespace.Xml + "lang")?.Value ?? "";
        Check(root, language.Length > 0, "<lexicon> needs its language: xml:lang=\"en\".");
        foreach (XElement odd in root.Elements().Where(e => e.Name.Namespace == Pls.Space && !Known.Contains(e.Name.LocalName)))
        {
            Problem(odd, $"<{odd.Name.LocalName}> is not part of a lexicon; it holds <lexeme>.");
        }

        string alphabet = root.Attribute("alphabet")?.Value ?? "";
        ImmutableArray<LexiconEntry> entries = [.. root.Elements(Pls.Space + "lexeme").SelectMany(l => Entries(l, alphabet)).Take(MaxEntries + 1)];
        Check(root, entries.Length <= MaxEntries, $"there are more than {MaxEntries:N0} entries. Split the file.");
        return new LexiconFile { Language = language, Article = Meta(root, Pls.Article), Speaker = Meta(root, Pls.Speaker), Entries = entries };
    }

    private static string? Meta(XElement root, string name) =>
        root.Elements(Pls.Space + "meta").FirstOrDefault(m => m.Attribute("name")?.Value == name)?.Attribute("content")?.Value is { } content && Pls.Normal(content) is { Length: > 0 } scope ? scope : null;

    private IEnumerable<LexiconEntry> Entries(XElement lexeme, string alphabet)
    {
        XElement[] printed = [.. lexeme.Elements(Pls.Space + "grapheme")];
        XElement[] spoken = [.. lexeme.Elements().Where(e => e.Name == Pls.Space + "alias" || e.Name == Pls.Space + "phoneme")];
        Check(lexeme, printed.Length > 0, "a <lexeme> has no <grapheme>: the word as it is printed.");
        Check(lexeme, spoken.Length > 0, "a <lexeme> has no <alias> and no <phoneme>: how it is said.");
        if (printed.Length == 0 || spoken.Length == 0 || lexeme.Attribute("role") is not null)
        {
            return [];
        }

        XElement chosen = spoken.FirstOrDefault(s => s.Attribute("prefer")?.Value == "true") ?? spoken[0];
        string used = chosen.Attribute("alphabet")?.Value ?? alphabet;
        Check(chosen, chosen.Name.LocalName == "alias" || used == "ipa", $"a <phoneme> is in the alphabet \"{Shown(used)}\". Write it in IPA and say alphabet=\"ipa\".");
        return printed.Select(g => Entry(g, chosen)).OfType<LexiconEntry>();
    }

    private LexiconEntry? Entry(XElement printed, XElement spoken)
    {
        LexiconEntry entry = LexiconEntryValidator.Of(Pls.Normal(printed.Value), Pls.Normal(spoken.Value), spoken.Name.LocalName == "phoneme");
        string? problem = LexiconEntryValidator.ProblemOf(entry);
        Check(problem?.Contains("printed", StringComparison.Ordinal) == true ? printed : spoken, problem is null, problem ?? "");
        return problem is null ? entry : null;
    }

    private void Check(XElement element, bool holds, string problem)
    {
        if (!holds)
        {
            Problem(element, problem);
        }
    }

    private void Problem(XElement element, string problem) => problems.Add($"{path}, line {((IXmlLineInfo)element).LineNumber}: {problem}");

    private static string Shown(string text) => text.Length <= 20 ? text : string.Concat(text.AsSpan(0, 20), "…");
}
