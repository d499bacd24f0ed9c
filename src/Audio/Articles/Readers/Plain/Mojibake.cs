using System.Buffers;
using System.Text;

namespace Audio.Articles.Readers.Plain;

/// <summary>Mends UTF-8 that was once read as Windows-1252: "â€œ" becomes a quotation mark again, "Ã©" an é.</summary>
/// <remarks>
/// "café…”" could be read as such a letter too, so nothing is touched until the text shows one sequence that
/// cannot be meant, and lead letters that stand in ordinary words are never taken as three-byte leads.
/// </remarks>
internal static class Mojibake
{
    private const int MaxPasses = 3; // text is seen that went wrong twice

    private static readonly SearchValues<char> Leads = SearchValues.Create("ÂÃÄÅËÎÏÐÑâïð");

    // Marks that may follow a real Ä or Ã in a sentence.
    private static readonly SearchValues<char> OrdinaryAfterLetter = SearchValues.Create("‘’‚“”„‹›«»…–—•·");

    /// <summary>The mended text.</summary>
    public static DecodedText Mend(DecodedText source)
    {
        string text = source.Text;
        int places = 0;
        for (int pass = 0; pass < MaxPasses && IsCertain(text); pass++)
        {
            text = Pass(text, ref places);
        }

        DecodedText mended = source.With(text, "mis-decoded UTF-8", places);
        return MendControls(mended);
    }

    private static bool IsCertain(string text)
    {
        for (int i = Next(text, 0); i >= 0; i = Next(text, i + 1))
        {
            if (!TryRead(text, i, out _, out int length))
            {
                continue;
            }

            bool certain = text[i] switch
            {
                'Â' or 'Ã' => !OrdinaryAfterLetter.Contains(text[i + 1]),
                'Ð' or 'Ñ' => i + 3 < text.Length && text[i + 2] is 'Ð' or 'Ñ' && TryRead(text, i + 2, out _, out _),
                _ => length > 2,
            };
            if (certain)
            {
                return true;
            }
        }

        return false;
    }

    private static string Pass(string text, ref int places)
    {
        StringBuilder mended = new(text.Length);
        int done = 0;
        for (int i = Next(text, 0); i >= 0; i = Next(text, Math.Max(i + 1, done)))
        {
            if (!TryRead(text, i, out string letter, out int length) && !TryReadTorn(text, i, out letter, out length))
            {
                continue;
            }

            mended.Append(text, done, i - done).Append(letter);
            done = i + length;
            places++;
        }

        return mended.Append(text, done, text.Length - done).ToString();
    }

    private static int Next(string text, int from)
    {
        int at = text.AsSpan(Math.Min(from, text.Length)).IndexOfAny(Leads);
        return at < 0 ? -1 : from + at;
    }

    private static bool TryRead(string text, int at, out string letter, out int length)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = 0;
        while (count < 4 && at + count < text.Length && Windows1252.Encode(text[at + count]) is >= 0x80 and int b)
        {
            bytes[count++] = (byte)b;
        }

        bool read = Rune.DecodeFromUtf8(bytes[..count], out Rune rune, out length) == OperationStatus.Done;
        letter = read ? rune.ToString() : "";
        return read;
    }

    // Byte 9D has no letter and A0 is a blank: on their way through other programs both are lost or flattened.
    private static bool TryReadTorn(string text, int at, out string letter, out int length)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at);
        (letter, length) = rest.StartsWith("â€") ? ("”", 2) : rest.StartsWith("Ã ") ? ("à", 2) : ("", 0);
        return length > 0;
    }

    // Windows-1252 that was once read as Latin-1 leaves its quotation marks as control characters.
    private static DecodedText MendControls(DecodedText source)
    {
        int places = source.Text.Count(c => c is >= '\u0080' and <= '\u009F' && Windows1252.Decode((byte)c) != c);
        return places == 0 ? source : source.With(
            string.Create(source.Text.Length, source.Text, (span, old) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = old[i] is >= '\u0080' and <= '\u009F' ? Windows1252.Decode((byte)old[i]) : old[i];
                }
            }),
            "Windows-1252 marks read as Latin-1",
            places);
    }
}
