using System.Text;
using System.Text.RegularExpressions;

namespace Audio;

/// <summary>Takes a key out of what a server says: as it is, shortened ("sk-SECRE...cdef"), or encoded in base64 or hexadecimal.</summary>
internal static partial class SecretMask
{
    // A run of the key as long as this is no accident; shorter keys are only hidden whole.
    private const int MinRun = 6, MinKeyLength = 12;

    /// <summary>The text with dots for every part that gives the key away.</summary>
    public static string Hide(string text, string key, string dots)
    {
        text = text.Replace(key, dots, StringComparison.OrdinalIgnoreCase);
        if (key.Length < MinKeyLength)
        {
            return Encoded().Replace(text, m => IsEncoded(m.Value, key, key.Length) ? dots : m.Value);
        }

        text = Encoded().Replace(text, m => IsEncoded(m.Value, key, MinRun) ? dots : m.Value);
        text = HideShortened(text, key, dots);
        return HideRuns(text, key, dots);
    }

    // Beginning and end of the key, with something in place of the middle.
    private static string HideShortened(string text, string key, string dots) => Shortened().Replace(text, m =>
        m.Groups["start"].Value is { Length: > 0 } start && key.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        || m.Groups["end"].Value is { Length: > 0 } end && key.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? dots : m.Value);

    private static string HideRuns(string text, string key, string dots)
    {
        StringBuilder hidden = new(text.Length);
        for (int i = 0; i < text.Length;)
        {
            int run = RunAt(text, i, key);
            if (run >= MinRun)
            {
                hidden.Append(dots);
                i += run;
            }
            else
            {
                hidden.Append(text[i++]);
            }
        }

        return hidden.ToString();
    }

    // How many characters of the text from here on are a part of the key.
    private static int RunAt(string text, int at, string key)
    {
        int length = 0;
        while (at + length < text.Length && key.Contains(text.Substring(at, length + 1), StringComparison.OrdinalIgnoreCase))
        {
            length++;
        }

        return length;
    }

    private static bool IsEncoded(string token, string key, int minRun)
    {
        for (int skip = 0; skip < 4 && skip < token.Length; skip++) // it may begin in the middle of something else
        {
            if (HasRun(FromBase64(token[skip..]), key, minRun) || (skip < 2 && HasRun(FromHex(token[skip..]), key, minRun)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRun(string text, string key, int minRun)
    {
        for (int i = 0; i + minRun <= text.Length; i++)
        {
            if (key.Contains(text.Substring(i, minRun), StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static string FromBase64(string token)
    {
        string plain = token.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        plain = plain[..(plain.Length - (plain.Length % 4 == 1 ? 1 : 0))];
        byte[] bytes = new byte[plain.Length];
        return Convert.TryFromBase64String(plain.PadRight((plain.Length + 3) / 4 * 4, '='), bytes, out int count) ? Encoding.Latin1.GetString(bytes, 0, count) : "";
    }

    private static string FromHex(string token)
    {
        string even = token[..(token.Length & ~1)];
        return even.All(char.IsAsciiHexDigit) ? Encoding.Latin1.GetString(Convert.FromHexString(even)) : "";
    }

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{8,}={0,2}")]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(?<start>[A-Za-z0-9_-]{3,})?(?:[.]{2,}|[*•…xX#]{2,}|…|\[[^\]]{0,20}\])+(?<end>[A-Za-z0-9_-]{3,})?")]
    private static partial Regex Shortened();
}
