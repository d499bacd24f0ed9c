using System.CommandLine;
using Audio.Pronunciation;
using Audio.Scripts;
using Spectre.Console;

namespace Audio.Cli.Verbs;

/// <summary><c>audio lexicon add|try|list</c>: how particular words are said.</summary>
internal static class LexiconVerb
{
    private static readonly Option<string?> Folder = SharedOptions.Lexicons();
    private static readonly Argument<string> Word = new("word") { Description = "The word or name as it is printed." };
    private static readonly Argument<string> Text = new("text") { Description = "A word, a name or a sentence." };
    private static readonly Option<string?> Say = new("--say") { Description = "Respelled, or in other words: \"KAH-dem\"." };
    private static readonly Option<string?> Sounds = new("--ipa") { Description = "In the International Phonetic Alphabet: \"ˈkɑːdɛm\"." };
    private static readonly Option<bool> Letters = new("--letters") { Description = "Letter by letter." };
    private static readonly Option<bool> AsWord = new("--word") { Description = "As a word, though in capitals." };
    private static readonly Option<string?> ForArticle = new("--article") { Description = "Only in this article, by the name of its output folder." };
    private static readonly Option<string?> ForSpeaker = new("--speaker") { Description = "Only when this person speaks." };
    private static readonly Option<string?> Output = new("--output", "-o") { Description = "Also speak it: the file to write, .mp3 or .wav." };
    private static readonly Option<bool> British = SharedOptions.British();
    private static readonly Option<string?> Voices = SharedOptions.Voices();

    public static Command Create()
    {
        Command add = new("add", "Says for good how a word is said.") { Word, Say, Sounds, Letters, AsWord, ForArticle, ForSpeaker, Folder };
        add.SetAction((parsed, ct) => CommandLine.GuardAsync(() => Task.FromResult(Add(parsed, ct))));
        Command attempt = new("try", "Shows how a word or a sentence would be said.") { Text, Output, ForArticle, ForSpeaker, British, Folder, Voices };
        attempt.SetAction((parsed, ct) => CommandLine.GuardAsync(() => TryAsync(parsed, ct)));
        Command list = new("list", "Lists every entry.") { Folder };
        list.SetAction((parsed, _) => CommandLine.GuardAsync(() => Task.FromResult(List(parsed))));
        return new Command("lexicon", "How particular words and names are said.") { add, attempt, list };
    }

    private static int Add(ParseResult parsed, CancellationToken ct)
    {
        string word = string.Join(' ', parsed.GetValue(Word)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string? say = parsed.GetValue(Say), ipa = parsed.GetValue(Sounds);
        LexiconEntry[] asked =
        [
            .. say is null ? (LexiconEntry[])[] : [new(word, say)],
            .. ipa is null ? (LexiconEntry[])[] : [new(word, Ipa.Normal(ipa)) { Rule = LexiconRule.Phoneme }],
            .. parsed.GetValue(Letters) ? [new(word, "") { Rule = LexiconRule.Letters }] : (LexiconEntry[])[],
            .. parsed.GetValue(AsWord) ? [new(word, "") { Rule = LexiconRule.Word }] : (LexiconEntry[])[],
        ];
        if (asked.Length != 1)
        {
            throw new ArgumentException($"Say in one way how \"{word}\" is said: --say \"KAH-dem\", --ipa \"ˈkɑːdɛm\", --letters or --word.");
        }

        LexiconFile scope = new() { Article = parsed.GetValue(ForArticle), Speaker = parsed.GetValue(ForSpeaker) };
        string file = new LexiconFolder(SharedOptions.LexiconFolder(parsed.GetValue(Folder), SharedOptions.VoicesFolder(null))).Add(scope, asked[0], ct);
        Console.Out.WriteLine($"{PlainText.Clean(word)} = {PlainText.Clean(Shown(asked[0]))} ({file})");
        return ExitCode.Done;
    }

    private static async Task<int> TryAsync(ParseResult parsed, CancellationToken ct)
    {
        string text = parsed.GetValue(Text)!;
        string? voices = SharedOptions.VoicesFolder(parsed.GetValue(Voices)), lexicons = SharedOptions.LexiconFolder(parsed.GetValue(Folder), voices);
        Lexicon lexicon = new LexiconFolder(lexicons).For(parsed.GetValue(ForArticle) ?? "");
        VerbalizerOptions reading = new() { British = parsed.GetValue(British) || ShowLanguage.IsBritish(ShowLanguage.Find(SharedOptions.OutputFolder())) };
        Speaker? speaker = parsed.GetValue(ForSpeaker) is { } name ? Speaker.Narrator with { Name = name } : null;
        foreach (SpokenToken token in new Verbalizer(reading).Read(text, lexicon, speaker))
        {
            Console.Out.WriteLine($"{PlainText.Clean(text.Substring(token.Printed.Start, token.Printed.Length)),-20} {(token.Ipa is null ? token.As == SpokenAs.Letters ? $"{token.Text} by letters" : token.Text : $"/{token.Ipa}/")}");
        }

        if (parsed.GetValue(Output) is { } file)
        {
            await using Narrator narrator = await Audio.Narrator.CreateAsync(new NarratorOptions { Voices = voices, Lexicons = lexicons, Reading = reading }, ct);
            await VoicesVerb.WriteSampleAsync(narrator, text, file, ct);
            Console.Out.WriteLine(file);
        }

        return ExitCode.Done;
    }

    private static int List(ParseResult parsed)
    {
        string? folder = SharedOptions.LexiconFolder(parsed.GetValue(Folder), SharedOptions.VoicesFolder(null));
        Table table = new Table().Border(TableBorder.Simple).AddColumns("printed", "said", "where", "file");
        foreach ((string path, LexiconFile file) in new LexiconFolder(folder).Read())
        {
            string where = file.IsEnglish ? Scope(file) : $"not English ({file.Language}): not used";
            foreach (LexiconEntry entry in file.Entries)
            {
                table.AddRow(Cell(entry.Printed), Cell(Shown(entry)), Cell(where), Cell(Path.GetFileName(path)));
            }
        }

        AnsiConsole.Write(table);
        Console.Out.WriteLine($"Lexicons are in {folder ?? "no folder"}");
        return ExitCode.Done;
    }

    private static string Scope(LexiconFile file) => (file.Article, file.Speaker) switch
    {
        (null, null) => "everywhere",
        (var article, null) => $"in {article}",
        (null, var speaker) => $"by {speaker}",
        (var article, var speaker) => $"in {article} by {speaker}",
    };

    private static string Shown(LexiconEntry entry) => entry.Rule switch
    {
        LexiconRule.Phoneme => $"/{entry.Spoken}/",
        LexiconRule.Letters => "letter by letter",
        LexiconRule.Word => "as a word",
        _ => entry.Spoken,
    };

    private static string Cell(string text) => Markup.Escape(PlainText.Clean(text));
}
