using System.Globalization;
using System.Xml;

namespace Audio.Publishing.Formats.ReadAlong;

/// <summary>The player: the browser's own, and beside it what the script brings to life (HT-1, HT-4).</summary>
internal static class PagePlayer
{
    private static readonly double[] Speeds = [0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4];

    private static readonly (string Id, string Label, string Key)[] Steps =
    [
        ("back", "Back 15 seconds", "j"), ("forward", "Forward 30 seconds", "l"),
        ("sentence-back", "Previous sentence", "s"), ("sentence-on", "Next sentence", "d"),
        ("paragraph-back", "Previous paragraph", "p"), ("paragraph-on", "Next paragraph", "n"),
        ("chapter-back", "Previous chapter", "b"), ("chapter-on", "Next chapter", "c"),
    ];

    private static readonly (string Id, string Label)[] Settings =
        [("follow", "Scroll with the voice"), ("mark", "Mark the spoken word"), ("names", "Show who speaks"), ("keys", "Letters are shortcuts inside the player")];

    /// <param name="inBoth">Whether the page plays a version in one voice too.</param>
    public static void Write(XmlWriter html, bool inBoth)
    {
        html.Element("section", [("id", "player"), ("aria-label", "Player")], () =>
        {
            html.Line();
            html.Element("audio", [("id", "sound"), ("controls", ""), ("preload", "metadata"), ("src", Mp3File.Of)], () => html.Element("a", [("href", Mp3File.Of)], "Download the sound"));
            html.Line();
            html.Element("div", [("id", "deck"), ("hidden", "")], () =>
            {
                html.Line();
                Button(html, "play", "Play", "k");
                html.Element("p", [("id", "status"), ("role", "status")], "");
                if (inBoth)
                {
                    WriteVersions(html);
                }

                html.Element("label", [("class", "speed"), ("for", "speed")], "Speed");
                html.Element("select", [("id", "speed")], () => WriteSpeeds(html));
                html.Line();
                html.Element("button", [("type", "button"), ("id", "more"), ("aria-expanded", "false"), ("aria-controls", "steps")], "More controls");
                html.Line();
                html.Element("div", [("id", "steps"), ("hidden", ""), ("role", "group"), ("aria-label", "Steps")], () => WriteSteps(html));
                html.Line();
            });
            html.Line();
        });
        html.Line();
    }

    /// <summary>What a reader may switch off (WCAG 2.1.4, 2.2.2), and what to know.</summary>
    /// <param name="inVoices">Whether who is quoted has another voice than the narrator.</param>
    public static void WriteOptions(XmlWriter html, bool inVoices)
    {
        html.Element("details", [("id", "options"), ("hidden", "")], () =>
        {
            html.Element("summary", "Options");
            html.Line();
            foreach ((string id, string label) in Settings)
            {
                html.Element("label", [], () =>
                {
                    html.Element("input", [("type", "checkbox"), ("id", id), ("checked", "")]);
                    html.WriteString(label);
                });
                html.Line();
            }

            html.Element("p", inVoices
                ? "Press a paragraph to play from it. Quotations are read in other voices; the name before them says whose words they are."
                : "Press a paragraph to play from it. The name before a quotation says whose words they are.");
        });
        html.Line();
    }

    private static void WriteVersions(XmlWriter html)
    {
        html.Element("label", [("class", "version"), ("for", "version")], "Read in");
        html.Element("select", [("id", "version")], () =>
        {
            html.Element("option", [("value", "cast"), ("data-src", Mp3File.Of)], "several voices");
            html.Element("option", [("value", "single"), ("data-src", $"{Episode.SingleVoiceFolder}/{Mp3File.Of}")], "one voice");
        });
        html.Line();
    }

    private static void WriteSpeeds(XmlWriter html)
    {
        foreach (double speed in Speeds)
        {
            string number = speed.ToString(CultureInfo.InvariantCulture);
            html.Element("option", [("value", number), ("selected", speed == 1 ? "" : null)], number + "×");
        }
    }

    private static void WriteSteps(XmlWriter html)
    {
        html.Line();
        foreach ((string id, string label, string key) in Steps)
        {
            Button(html, id, label, key);
        }
    }

    private static void Button(XmlWriter html, string id, string label, string key)
    {
        html.Element("button", [("type", "button"), ("id", id), ("data-key", key)], label);
        html.Line();
    }
}
