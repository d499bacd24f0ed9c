using System.Collections.Frozen;

namespace Audio.Pronunciation.English;

/// <summary>Letters of Latin script with marks → the plain letters an English voice knows.</summary>
internal static class Latin
{
    // One row a result: speech engines lose a word at its first letter outside ASCII.
    private static readonly (string To, string From)[] Rows =
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặªɐ"), ("b", "ḃḅḇɓ"), ("c", "çćĉċčƈḉ"), ("d", "ďđḋḍḏḑḓɗ"), ("e", "èéêëēĕėęěȅȇȩẹẻẽếềểễệǝəɛ"),
        ("f", "ḟƒ"), ("g", "ĝğġģǥǧǵḡɣ"), ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("I", "İ"), ("j", "ĵǰ"), ("k", "ķĸƙǩḱḳḵ"), ("l", "ĺļľŀłḷḹḻḽ"),
        ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉṋ"), ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợºɔ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșſṡṣṥṧṩ"), ("t", "ţťŧțṫṭṯṱẗ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžƶẑẓẕ"), ("ss", "ß"), ("ae", "æǽ"), ("oe", "œ"), ("th", "þð"), ("ij", "ĳ"), ("dz", "ǆǳ"), ("lj", "ǉ"), ("nj", "ǌ"),
        ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"), ("st", "ﬅﬆ"),
    ];

    private static readonly FrozenDictionary<char, string> Plain =
        Rows.SelectMany(row => row.From.Select(c => KeyValuePair.Create(c, row.To))).ToFrozenDictionary();

    /// <summary>Whether the character is a Latin letter we can say, marked or plain.</summary>
    public static bool IsLetter(char c) => char.IsAsciiLetter(c) || c > 127 && ToPlain(c) is not null;

    /// <summary>Marks that stand on the letter before and make no letter of their own.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036f' or '\u00ad' or '\u200b' or '\u200d' or '\ufeff';

    /// <summary>The letters and apostrophes of a printed word, apostrophes only between letters.</summary>
    public static string Word(ReadOnlySpan<char> printed)
    {
        System.Text.StringBuilder word = new(printed.Length);
        foreach (char c in printed)
        {
            if (char.IsAsciiLetter(c))
            {
                word.Append(c);
            }
            else if (IsApostrophe(c) && word.Length > 0 && word[^1] != '\'')
            {
                word.Append('\'');
            }
            else
            {
                word.Append(ToPlain(c));
            }
        }

        return word.ToString().TrimEnd('\'');
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '‘' or '`';

    private static string? ToPlain(char c)
    {
        if (Plain.TryGetValue(c, out string? plain))
        {
            return plain;
        }

        if (c is >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ')
        {
            return ((char)(c - 'Ａ' + 'A')).ToString();
        }

        char lower = char.ToLowerInvariant(c);
        return lower != c && Plain.TryGetValue(lower, out plain) ? char.ToUpperInvariant(plain[0]) + plain[1..] : null;
    }
}
