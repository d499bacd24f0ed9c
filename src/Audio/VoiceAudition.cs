using System.Globalization;
using System.Xml;
using Audio.Publishing.Formats;
using Audio.Publishing.Formats.Markup;
using Audio.Scripts;
using Audio.Voices;

namespace Audio;

/// <summary>A page on which each voice introduces itself, in the look of the read-along page; it works from disk and asks nobody for anything.</summary>
public static class VoiceAudition
{
    /// <summary>The page's file name.</summary>
    public const string PageName = "index.html";

    private static readonly Resource Style = Resource.Of("paper.css", "page.css");

    private static readonly string Policy = $"default-src 'none'; style-src {Style.Source}; media-src 'self' file:; base-uri 'none'; form-action 'none'";

    /// <summary>The file name of a voice's sample.</summary>
    public static string FileOf(Voice voice)
    {
        ArgumentNullException.ThrowIfNull(voice);
        return voice.Id.Replace('/', '-') + ".mp3";
    }

    /// <summary>What a voice says of itself.</summary>
    internal static string LineOf(Voice voice) =>
        $"My name is {voice.Name}. The ferry leaves at half past six, and nobody on the quay has seen the captain. “Where can he be?” asked the mate.";

    /// <summary>Writes the page; the samples are to stand beside it.</summary>
    public static void Write(IEnumerable<Voice> voices, Stream stream)
    {
        Voice[] all = [.. voices];
        using XmlWriter html = XmlFile.Open(stream, html: true);
        html.Element("html", [("lang", "en")], () =>
        {
            new PageHead("Voices", Policy, Style).Write(html);
            html.Element("body", [], () => html.Element("main", [], () => WriteVoices(html, all)));
        });
        html.WriteRaw("\n");
    }

    private static void WriteVoices(XmlWriter html, Voice[] voices)
    {
        html.Element("header", [("class", "top")], () =>
        {
            html.Element("h1", "Voices");
            html.Element("p", [("class", "facts")], $"{voices.Length} voices, each as loud as in an episode. All of them are synthetic.");
        });
        html.Line();
        foreach (Voice voice in voices)
        {
            html.Element("section", [("aria-labelledby", voice.Id)], () =>
            {
                html.Element("h2", [("id", voice.Id)], voice.Name);
                html.Element("p", Description(voice));
                html.Element("audio", [("controls", "controls"), ("preload", "none"), ("src", FileOf(voice)), ("aria-label", $"Sample of {voice.Name}")], () => { });
            });
            html.Line();
        }
    }

    private static string Description(Voice voice)
    {
        string who = voice.Gender switch { Gender.Female => "A woman’s voice", Gender.Male => "A man’s voice", _ => "A voice" };
        string like = voice.Character.Length > 0 ? $": {string.Join(", ", voice.Character)}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{who}{like}. {voice.PitchHz:0} Hz, {voice.Engine} {voice.EngineVoice}, in a cast: {voice.Id}.");
    }
}
