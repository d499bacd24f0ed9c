using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Feeds.Checks;

/// <summary>Dates as RFC 2822 writes them (RSS-3).</summary>
internal static partial class FeedDate
{
    /// <summary>The date; null with the fault when it is none.</summary>
    public static DateTimeOffset? Read(string text, out string fault)
    {
        fault = "";
        Match m = Form().Match(text);
        string plain = m.Success ? $"{m.Groups["date"].Value} {m.Groups["sign"].Value}{m.Groups["hours"].Value}:{m.Groups["minutes"].Value}" : "";
        if (!DateTimeOffset.TryParseExact(plain, "d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset date))
        {
            fault = $"\"{Voices.Quoted.Short(text)}\" is no date such as Tue, 03 Nov 2026 06:15:00 +0000.";
            return null;
        }

        string day = date.ToString("ddd", CultureInfo.InvariantCulture);
        fault = m.Groups["day"].Value == day ? "" : $"\"{Voices.Quoted.Short(text)}\" was a {day}. Write the weekday that it was.";
        return date;
    }

    [GeneratedRegex(@"^(?<day>Mon|Tue|Wed|Thu|Fri|Sat|Sun), (?<date>\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d) (?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d)$")]
    private static partial Regex Form();
}
