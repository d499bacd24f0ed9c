using System.Globalization;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers;

/// <summary>Moments as formats write them: ISO 8601, RFC 822, or a line a person wrote.</summary>
internal static class Dates
{
    /// <summary>The moment, or null when nobody can tell; without a zone it is UTC.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (text?.Trim() is not { Length: > 0 and <= 100 } value)
        {
            return null;
        }

        bool iso = value.Length >= 10 && value[4] == '-';
        return iso && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) ? moment
            : DateLine.Read(value)?.When;
    }
}
