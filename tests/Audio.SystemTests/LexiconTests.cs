using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>A word's pronunciation, entered once, holds in every later run.</summary>
public sealed class LexiconTests
{
    [Fact]
    public async Task A_word_that_was_entered_is_said_so_and_the_captions_keep_the_print()
    {
        using Workspace cli = new();
        string folder = cli.Output + "-lexicons", article = cli.Write("harbour.txt", Texts.Harbour);
        (await cli.RunAsync(["lexicon", "add", "Holt", "--say", "HAUL-tuh", "--lexicons", folder])).ShouldEndWith(0);
        (await cli.RunAsync(["script", "--json", "--lexicons", folder, article])).ShouldEndWith(0).Output.ShouldContain("haultuh");
        (await cli.NarrateAsync("--engine", "tone", "--lexicons", folder, article)).ShouldEndWith(0);
        string captions = File.ReadAllText(Directory.GetFiles(cli.Output, "captions.vtt", SearchOption.AllDirectories).Single());
        captions.ShouldContain("Holt");
        captions.ShouldNotContain("haul", Case.Insensitive);
        (await cli.RunAsync(["lexicon", "list", "--lexicons", folder])).ShouldEndWith(0).Output.ShouldContain("HAUL-tuh");
    }

    [Fact]
    public async Task A_bad_lexicon_is_told_with_its_line_before_anything_is_spoken()
    {
        using Workspace cli = new();
        string folder = cli.Output + "-lexicons";
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.pls"), "<?xml version=\"1.0\"?>\n<!DOCTYPE lexicon [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<lexicon>&x;</lexicon>\n");
        Finished finished = await cli.NarrateAsync("--lexicons", folder, cli.Write("harbour.txt", Texts.Harbour));
        finished.ShouldEndWith(1).Error.ShouldContain("a.pls, line 2: has a document type");
        Directory.Exists(cli.Output).ShouldBeFalse();
    }

    [Fact]
    public async Task A_lexicon_folder_that_is_missing_or_none_is_an_error()
    {
        using Workspace cli = new();
        string article = cli.Write("harbour.txt", Texts.Harbour), missing = cli.Output + "-lexikons";
        (await cli.NarrateAsync("--lexicons", missing, article)).ShouldEndWith(2).Error.ShouldContain("There is no folder");
        (await cli.NarrateAsync("--lexicons", article, article)).ShouldEndWith(1).Error.ShouldContain("is not a folder");
        Directory.Exists(cli.Output).ShouldBeFalse();
    }
}
