using Audio.SystemTests.Support;
using Audio.Tests.Support;

namespace Audio.SystemTests;

/// <summary>Inputs that ask for more than there is: a message for this one, and the work goes on with the next.</summary>
public sealed class HostileLimitTests
{
    public static TheoryData<string, string> Documents => new()
    {
        { "circle-1", "refers to itself" },
        { "circle-2", "refers to itself" },
        { "circle-5", "refers to itself" },
        { "forms-6-8", "draws more parts than" },
        { "forms-7-8", "draws more parts than" },
        { "forms-12-8", "draws more parts than" },
        { "forms-16-2", "draws more parts than" },
        { "form-circle-1", "" },
        { "form-circle-3", "" },
        { "letters-60000", "" },
        { "letters-99000", "" },
        { "operators", "" },
        { "string", "" },
        { "arrays", "" },
        { "dictionaries", "" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_hostile_document_costs_itself_and_no_other(string name, string says)
    {
        using Workspace cli = new();
        string hostile = cli.Write("hostile.pdf", Document(name)), good = cli.Write("good.txt", Texts.Harbour);
        Finished run = await cli.RunAsync(["script", hostile, good]);
        run.Output.ShouldContain("NARRATOR");
        run.Error.ShouldNotContain("Stack overflow.\n");
        run.Error.ShouldNotContain("   at ");
        run.PeakKib.ShouldBeLessThan(400 << 10, "the work is done elsewhere");
        if (says.Length > 0)
        {
            run.ShouldEndWith(1).Error.ShouldContain(says);
            run.Error.ShouldContain("hostile.pdf");
        }
    }

    [Fact]
    public async Task Five_hundred_pages_are_read()
    {
        using Workspace cli = new();
        Finished run = await cli.RunAsync(["script", cli.Write("long.pdf", PdfBuilder.Long(500))]);
        run.ShouldEndWith(0).Output.ShouldContain("page 499");
    }

    [Fact]
    public async Task A_cover_of_too_many_pixels_is_refused_before_it_is_decoded()
    {
        using Workspace cli = new();
        string cover = cli.Write("cover.png", PngBuilder.Black(20_000, 20_000));
        Finished run = await cli.NarrateAsync("--engine", "tone", "--cover", cover, cli.Write("a.txt", Texts.Harbour));
        run.Code.ShouldNotBe(0);
        run.Error.ShouldContain("20000 by 20000 pixels");
        Directory.Exists(cli.Output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("AZURE_SPEECH_KEY", "azure")]
    [InlineData("SPEECH_KEY", "azure")]
    [InlineData("AZURE_SPEECH_TOKEN", "azure")]
    [InlineData("AUDIO_OPENAI_KEY", "openai")]
    [InlineData("OPENAI_API_KEY", "openai")]
    public async Task A_damaged_key_is_a_message_that_does_not_repeat_it(string variable, string engine)
    {
        foreach (string key in (string[])["planted\r\nX: b", "planted\u0001", "plantedé", "planted\u202e"])
        {
            using Workspace cli = new();
            cli.Variables["AZURE_SPEECH_REGION"] = "westeurope";
            cli.Variables[variable] = key;
            Finished run = await cli.RunAsync(["voices", "--engine", engine]);
            run.Code.ShouldBe(1, run.Error);
            run.Error.ShouldContain(variable);
            run.Error.ShouldNotContain("planted");
            run.Error.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public async Task A_damaged_key_hinders_nobody_who_does_not_use_it()
    {
        using Workspace cli = new();
        foreach (string name in Secret.VariableNames)
        {
            cli.Variables[name] = "planted\nx";
        }

        Finished run = await cli.NarrateAsync("--engine", "tone", cli.Write("a.txt", Texts.Harbour));
        run.ShouldEndWith(0).Error.ShouldNotContain("planted");
        (await cli.RunAsync(["--help"])).ShouldEndWith(0);
    }

    [Fact]
    public async Task A_damaged_key_of_one_engine_does_not_end_the_check_of_the_others()
    {
        using Workspace cli = new();
        cli.Variables["AUDIO_OPENAI_KEY"] = "planted\nx";
        Finished run = await cli.RunAsync(["doctor"]);
        run.Output.ShouldContain("AUDIO_OPENAI_KEY has a line break");
        run.Output.ShouldContain("PDF documents: are read in a process of their own");
        (run.Output + run.Error).ShouldNotContain("planted");
    }

    [Theory]
    [InlineData(64)]
    [InlineData(80)]
    [InlineData(199)]
    public async Task Too_few_open_files_are_said_before_anything_begins(int limit)
    {
        using Workspace cli = new();
        Finished run = await cli.ShellAsync($"ulimit -n {limit}; exec \"$0\" \"$@\"", "narrate", "--engine", "tone", "--output", cli.Output, cli.Write("a.txt", Texts.Harbour));
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("ulimit -n 1024");
    }

    [Fact]
    public async Task Without_HOME_nothing_is_kept_in_the_folder_for_temporary_files()
    {
        using Workspace cli = new();
        string temporary = Path.Combine(Path.GetDirectoryName(cli.Output)!, "tmp");
        Directory.CreateDirectory(temporary);
        Finished run = await cli.ShellAsync($"unset HOME AUDIO_CACHE XDG_CACHE_HOME; TMPDIR={temporary} exec \"$0\" \"$@\"", "doctor");
        run.Output.ShouldContain("clip store: ");
        run.Output.ShouldNotContain($"clip store: {temporary}");
        Directory.Exists(Path.Combine(temporary, ".cache")).ShouldBeFalse();
    }

    private static byte[] Document(string name) => name switch
    {
        "circle-1" => PdfBuilder.Circle(1),
        "circle-2" => PdfBuilder.Circle(2),
        "circle-5" => PdfBuilder.Circle(5, "[6 0 R]"),
        "forms-6-8" => PdfBuilder.FormBomb(6, 8),
        "forms-7-8" => PdfBuilder.FormBomb(7, 8),
        "forms-12-8" => PdfBuilder.FormBomb(12, 8),
        "forms-16-2" => PdfBuilder.FormBomb(16, 2),
        "form-circle-1" => PdfBuilder.FormCircle(1),
        "form-circle-3" => PdfBuilder.FormCircle(3),
        "letters-60000" => PdfBuilder.Letters(60_000),
        "letters-99000" => PdfBuilder.Letters(99_000),
        "operators" => PdfBuilder.Repeated("q", 3_000_000),
        "string" => PdfBuilder.OneString(2_000_000),
        "arrays" => PdfBuilder.Nested(200_000, "[", "]"),
        "dictionaries" => PdfBuilder.Nested(200_000, "<</A ", ">>"),
        _ => throw new ArgumentException(name),
    };
}
