using System.Globalization;

namespace Audio.Scripts.Announcements;

/// <summary>How long a recording lasts, as a listener is told: known when the rest of it is spoken.</summary>
internal static class SpokenLength
{
    /// <summary>What an announcement holds until the length is known.</summary>
    public const string Place = "{length}";

    // English at its usual speed, pauses included; good enough for a bill, and replaced before anybody hears it.
    private const int CharactersASecond = 14, LineSeconds = 3;

    /// <summary>"about 12 minutes": to the half minute below five, to the minute below an hour, to five minutes above.</summary>
    public static string Of(Milliseconds length)
    {
        double minutes = length.Value / 60_000.0;
        int halves = (int)Math.Round(minutes * 2, MidpointRounding.AwayFromZero), whole = (int)Math.Round(minutes, MidpointRounding.AwayFromZero);
        return minutes < 0.75 ? "less than a minute"
            : halves == 2 ? "about a minute"
            : halves == 3 ? "about a minute and a half"
            : halves < 10 && halves % 2 == 1 ? $"about {Number(halves / 2)} and a half minutes"
            : whole < 60 ? $"about {Number(whole)} minutes"
            : Hours((int)Math.Round(minutes / 5, MidpointRounding.AwayFromZero) * 5);
    }

    /// <summary>Whether some announcement says the length.</summary>
    public static bool IsSaidIn(Script script) => script.Utterances.Any(HasPlace);

    /// <summary>The script with the length in its place; such lines have to be verbalised again.</summary>
    public static Script Fill(Script script, Milliseconds length) => script with
    {
        Utterances = [.. script.Utterances.Select(u => HasPlace(u) ? Filled(u, length) : u)],
    };

    /// <summary>The script in which lines that say the length say nothing.</summary>
    public static Script Without(Script script) => script with { Utterances = [.. script.Utterances.Select(u => HasPlace(u) ? u with { Spoken = [] } : u)] };

    /// <summary>What the length will be, by the letters that are said.</summary>
    /// <param name="rate">The speed, 1 is usual.</param>
    public static Milliseconds Guess(Script script, double rate) =>
        WithLine(script, new((long)(script.Utterances.Sum(u => (u.Announcement?.Length ?? u.Span.Length) * 1000L) / (CharactersASecond * rate))));

    /// <summary>A length with what the lines that say it will add.</summary>
    public static Milliseconds WithLine(Script script, Milliseconds rest) => rest + new Milliseconds(script.Utterances.Count(HasPlace) * LineSeconds * 1000L);

    /// <summary>Whether an announcement says the length.</summary>
    public static bool HasPlace(Utterance utterance) => (utterance.Template ?? utterance.Announcement)?.Contains(Place, StringComparison.Ordinal) == true;

    private static Utterance Filled(Utterance utterance, Milliseconds length)
    {
        string template = utterance.Template ?? utterance.Announcement!;
        return utterance with { Template = template, Announcement = template.Replace(Place, Of(length), StringComparison.Ordinal), Spoken = [] };
    }

    private static string Hours(int minutes)
    {
        string hours = minutes / 60 == 1 ? "an hour" : $"{Number(minutes / 60)} hours";
        return minutes % 60 == 0 ? $"about {hours}" : $"about {hours} and {Number(minutes % 60)} minutes";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
