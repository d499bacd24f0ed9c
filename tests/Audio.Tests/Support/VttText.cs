using System.Text.RegularExpressions;

namespace Audio.Tests.Support;

/// <summary>A strict reader of the WebVTT we publish: whatever is not exactly so fails (VTT-1…VTT-6).</summary>
internal static partial class VttText
{
    public static List<(double Start, double End, string Speaker, string[] Lines)> Cues(string file)
    {
        file.ShouldStartWith("WEBVTT\n");
        file.ShouldEndWith("\n");
        file.ShouldNotContain('\r');
        List<(double, double, string, string[])> cues = [];
        foreach (string block in file.TrimEnd('\n').Split("\n\n").Skip(1))
        {
            string[] lines = block.Split('\n');
            lines[0].ShouldBe($"{cues.Count + 1}");
            Match times = Times().Match(lines[1]);
            times.Success.ShouldBeTrue(lines[1]);
            Match voice = Voice().Match(lines[2]);
            voice.Success.ShouldBeTrue(lines[2]);
            string[] text = [voice.Groups[2].Value, .. lines[3..]];
            text.Where(l => !Clean().IsMatch(l)).ShouldBeEmpty();
            cues.Add((TimeSpan.Parse(times.Groups[1].Value).TotalSeconds, TimeSpan.Parse(times.Groups[2].Value).TotalSeconds, voice.Groups[1].Value, text));
        }

        return cues;
    }

    [GeneratedRegex(@"^(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})$")]
    private static partial Regex Times();

    [GeneratedRegex(@"^<v ([^<>\n]+)>(.+)$")]
    private static partial Regex Voice();

    [GeneratedRegex(@"^(?:[^<>&]|&(?:amp|lt|gt);)+$")]
    private static partial Regex Clean();
}
