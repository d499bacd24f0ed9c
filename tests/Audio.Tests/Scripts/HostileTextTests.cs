using System.Text;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>Text nobody wrote for reading: no crash, no lost character, and time in step with length.</summary>
[Collection(Timed.Name)]
public sealed class HostileTextTests
{
    private static string Times(string piece, int count) => new StringBuilder(piece.Length * count).Insert(0, piece, count).ToString();

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
        { "quotations everywhere", Times("“Yes,” he said.\n", 15_000) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_scripted_whole_and_in_step_with_its_length(string name, string text)
    {
        name.ShouldNotBeEmpty();
        Timed.ShouldKeepStep(text, part => Scripting.ShouldTile(Scripting.Write(part)));
    }
}
