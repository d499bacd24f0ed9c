using System.Text;
using Audio.Articles.Readers.Marks;
using Audio.Fetching;
using Audio.Pronunciation;

namespace Audio.Fuzzing.Targets;

/// <summary>YAML and TOML above an article.</summary>
internal sealed class FrontMatterTarget : FuzzTarget
{
    public override string Name => "front-matter";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("---\ntitle: The harbour\nauthor:\n  - name: Ann\n  - Bo\ndate: 2026-03-09\ntags: [a, b]\n---\nText\n", "+++\ntitle = \"x\"\nauthors = [\"a\"]\n[params]\nx = 1\n+++\nText\n");

    public override IReadOnlyList<string> Tokens { get; } = ["---\n", "+++\n", "&a ", "*a ", "<<: *a", "!!binary ", "? ", ": ", "- ", "[", "{", "|\n", ">\n", "'", "\"", "\\x", "#", "%YAML 1.2\n", "...\n", "\t", " = ", "[[a]]\n", "'''", "\"\"\""];

    public override void Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        FrontMatterBlock block = FrontMatterBlock.Read(text);
        _ = block.All("title", "author", "authors", "tags");
        if (block.Length < 0 || block.Length > text.Length)
        {
            throw new OracleException("It is longer than the text.");
        }
    }
}

/// <summary>Pronunciation lexicons: read, and an entry added.</summary>
internal sealed class LexiconTarget : FuzzTarget
{
    public override string Name => "lexicon";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<lexicon xmlns=\"http://www.w3.org/2005/01/pronunciation-lexicon\" version=\"1.0\" alphabet=\"ipa\" xml:lang=\"en\">\n  <meta name=\"article\" content=\"a\"/>\n  <lexeme><grapheme>Niamh</grapheme><alias>neev</alias></lexeme>\n  <lexeme><grapheme>Saoirse</grapheme><phoneme>ˈsɪəɹʃə</phoneme></lexeme>\n</lexicon>\n");

    public override IReadOnlyList<string> Tokens { get; } = ["<lexeme>", "</lexeme>", "<grapheme>", "</grapheme>", "<alias>", "<phoneme>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;", "&#xD800;", "<!--", "-->", "<![CDATA[", "]]>", " prefer=\"true\"", " role=\"x\"", " alphabet=\"x\"", "ˈ", "ʃ", "<x>", "xmlns=''"];

    public override void Run(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        LexiconFile file = LexiconFile.Parse(text, "a.pls");
        LexiconFile again = LexiconFile.Parse(file.Write(), "a.pls");
        if (again.Entries.Length != file.Entries.Length)
        {
            throw new OracleException("Written and read again it has other entries.");
        }

        _ = file.Add(text, "a.pls", new LexiconEntry("Ghent", "gent"));
    }
}

/// <summary>Phonetic spellings.</summary>
internal sealed class IpaTarget : FuzzTarget
{
    public override string Name => "ipa";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("ˈsɪəɹʃə", "/ˌɪntəˈnæʃənəl/", "t͡ʃɜːtʃ.ɪŋ");

    public override IReadOnlyList<string> Tokens { get; } = ["ˈ", "ˌ", "ː", "͡", ".", " ", "/", "[", "]", "ə", "ŋ", "\u0329", "'", ":"];

    public override void Run(byte[] input)
    {
        string ipa = Ipa.Normal(Encoding.UTF8.GetString(input));
        if (Ipa.ProblemOf(ipa) is null)
        {
            _ = Ipa.Respelled(ipa);
            _ = Ipa.Possessive(ipa);
        }
    }
}

/// <summary>What a robots.txt asks.</summary>
internal sealed class RobotsTarget : FuzzTarget
{
    public override string Name => "robots";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("User-agent: *\nDisallow: /private/*.html$\nAllow: /\n\nUser-agent: audio\nDisallow: /a*b*c\n");

    public override IReadOnlyList<string> Tokens { get; } = ["User-agent: ", "Disallow: ", "Allow: ", "*", "$", "%41", "%", "#", "\r", "audio", "/"];

    public override void Run(byte[] input)
    {
        Robots robots = Robots.Parse(input, "audio");
        _ = robots.Forbids("/private/a.html?b=c%41");
        _ = robots.Forbids("/" + new string('a', 500));
    }
}
