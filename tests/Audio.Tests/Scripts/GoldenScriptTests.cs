using System.Text;
using Audio.Articles;
using Audio.Scripts;
using Audio.Scripts.ScriptFormat;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>Whole small articles as scripts an editor can read.</summary>
public sealed class GoldenScriptTests
{
    [Theory]
    [InlineData("ferry")]
    [InlineData("interview")]
    [InlineData("hard")]
    public void A_small_article_becomes_this_script(string name)
    {
        string text = File.ReadAllText(Repository.PathOf("tests", "Audio.Tests", "Golden", "Scripts", name + ".txt"));
        Script script = Scripting.Write(text);
        Scripting.ShouldTile(script);
        Golden.Check($"Scripts/{name}.script.txt", Rendering(script));
    }

    [Theory]
    [InlineData("ferry")]
    [InlineData("interview")]
    [InlineData("hard")]
    public void A_small_article_becomes_this_script_file(string name)
    {
        byte[] bytes = File.ReadAllBytes(Repository.PathOf("tests", "Audio.Tests", "Golden", "Scripts", name + ".txt"));
        Script script = new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(name + ".txt", bytes)));
        Golden.Check($"Scripts/{name}.script.md", ScriptFile.Write(script));
    }

    private static string Rendering(Script script)
    {
        StringBuilder lines = new();
        foreach (Speaker speaker in script.Speakers)
        {
            lines.Append($"{speaker.Id}: {speaker.Name}, {speaker.Kind}, {speaker.Gender} {speaker.GenderEvidence}".TrimEnd()).Append('\n');
        }

        int block = -1;
        foreach (Utterance u in script.Utterances)
        {
            lines.Append(u.Block == block ? "" : "\n");
            block = u.Block;
            lines.Append($"{u.Speaker.Id}: {script.PrintedText(u)}");
            lines.Append(u.Attribution is { } a ? $"  [{a.Reason}]\n" : "\n");
        }

        return lines.ToString();
    }
}
