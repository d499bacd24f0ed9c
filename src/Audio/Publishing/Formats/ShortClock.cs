using System.Globalization;

namespace Audio.Publishing.Formats;

/// <summary>Times as people write them.</summary>
internal static class ShortClock
{
    /// <summary>Minutes and seconds, hours only where there are some; rounded down: 0:07, 1:02:03.</summary>
    public static string Of(Milliseconds time) => time.Value >= 3_600_000
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Value / 3_600_000}:{time.Value / 60_000 % 60:00}:{time.Value / 1000 % 60:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Value / 60_000}:{time.Value / 1000 % 60:00}");

    /// <summary>How long something takes: "under a minute", "12 minutes", "1 hour 5 minutes".</summary>
    public static string Length(Milliseconds time)
    {
        long minutes = (time.Value + 30_000) / 60_000;
        string hours = minutes >= 60 ? Counted(minutes / 60, "hour") : "", rest = minutes % 60 > 0 ? Counted(minutes % 60, "minute") : "";
        return minutes == 0 ? "under a minute" : $"{hours} {rest}".Trim();
    }

    private static string Counted(long number, string what) => $"{number.ToString(CultureInfo.InvariantCulture)} {what}{(number == 1 ? "" : "s")}";
}
