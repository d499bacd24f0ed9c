using System.Globalization;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>The bank of voices by the commands that measure it and let it be heard.</summary>
public sealed class VoiceBankTests : IDisposable
{
    private static readonly string Voices = Path.Combine(Repository.Root, "voices");

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task All_voices_are_as_loud_as_each_other_on_sentences_they_were_not_calibrated_by()
    {
        string folder = Path.Combine(workspace.Output, "voices");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Voices, "*.yaml").Append(Path.Combine(Voices, "calibration.tsv")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        workspace.Variables["PATH"] = "/nowhere"; // no recogniser: levels alone
        Finished run = (await workspace.RunAsync(["voices", "measure", "--voices", folder])).ShouldEndWith(0);
        run.Output.ShouldContain("pocketsphinx is not installed");
        File.ReadAllText(Path.Combine(folder, "README.md")).ShouldBe(run.Output);
        string[][] rows = [.. run.Output.Split('\n').Where(l => l.Contains("| flite ", StringComparison.Ordinal)).Select(l => l.Split('|', StringSplitOptions.TrimEntries))];
        rows.Length.ShouldBe(18);
        double[] levels = [.. rows.Select(r => double.Parse(r[4], CultureInfo.InvariantCulture))];
        (levels.Max() - levels.Min()).ShouldBeLessThanOrEqualTo(1, "LD-3");
        levels.ShouldAllBe(l => Math.Abs(l + 19) <= 0.5);
    }

    [Fact]
    public async Task The_audition_page_is_right_by_the_HTML_checker_and_has_every_voice()
    {
        string folder = Path.Combine(workspace.Output, "audition");
        (await workspace.RunAsync(["voices", "audition", "-o", folder])).ShouldEndWith(0);
        string page = Path.Combine(folder, "index.html"), html = File.ReadAllText(page);
        foreach (string voice in Directory.GetFiles(Voices, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Where(v => v != "people"))
        {
            html.ShouldContain($"src=\"{voice}.mp3\"");
            new FileInfo(Path.Combine(folder, voice + ".mp3")).Length.ShouldBeGreaterThan(20_000);
        }

        html.Replace("http-equiv", "", StringComparison.Ordinal).ShouldNotContain("http", Case.Insensitive, "it asks nobody for anything");
        (await Checkers.HtmlAsync(page)).Trim().ShouldBeEmpty();
    }
}
