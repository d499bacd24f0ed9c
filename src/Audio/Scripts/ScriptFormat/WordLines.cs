using System.Text;

namespace Audio.Scripts.ScriptFormat;

/// <summary>An article's characters as lines of a script file, and back without losing one.</summary>
/// <remarks>
/// Words are set in by two blanks; where the article itself begins a new line, they go on set in by four. The white space
/// behind the last word is not written where it is the usual one; otherwise it stands in codes, and a single backslash
/// means that there is none. <c>\.</c> and <c>\,</c> say that a sentence ends or goes on where the words alone do not show it.
/// </remarks>
internal static class WordLines
{
    private const string First = "  ", GoesOn = "    ";

    /// <summary>Appends the lines of a text.</summary>
    public static void Append(StringBuilder file, ReadOnlySpan<char> text, string newLine, string usualEnd, UtteranceEnd? marked = null)
    {
        ReadOnlySpan<char> words = text.TrimEnd(), behind = text[words.Length..];
        file.Append(First);
        int start = 0, lead = words.Length - words.TrimStart().Length;
        for (int at; (at = NextBreak(words, Math.Max(start, lead), newLine)) >= 0; start = at + newLine.Length)
        {
            AppendLine(file, words[start..at]);
            file.Append('\n').Append(GoesOn);
        }

        AppendLine(file, words[start..]);
        file.Append(marked switch { UtteranceEnd.Sentence => @"\.", UtteranceEnd.Clause => @"\,", _ => "" });
        if (words.IsEmpty || !behind.SequenceEqual(usualEnd))
        {
            Escapes.AppendSpace(file, behind);
            file.Append(behind.IsEmpty ? @"\" : "");
        }

        file.Append('\n');
    }

    /// <summary>Appends the text of written lines; false when a code in them cannot be read.</summary>
    public static bool TryRead(IReadOnlyList<string> lines, string newLine, string usualEnd, StringBuilder text, out UtteranceEnd? marked)
    {
        marked = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (!TryReadLine(lines[i].AsSpan().Trim(), text, ref marked, out bool ownEnd))
            {
                return false;
            }

            text.Append(i < lines.Count - 1 ? newLine : ownEnd ? "" : usualEnd);
        }

        return true;
    }

    private static bool TryReadLine(ReadOnlySpan<char> line, StringBuilder text, ref UtteranceEnd? marked, out bool ownEnd)
    {
        ownEnd = false;
        for (int at = 0; at < line.Length; at++)
        {
            ownEnd = line[at] == '\\' && at + 1 == line.Length;
            if (line[at] != '\\')
            {
                text.Append(line[at]);
            }
            else if (!ownEnd && line[at + 1] is '.' or ',')
            {
                marked = line[++at] == '.' ? UtteranceEnd.Sentence : UtteranceEnd.Clause;
            }
            else if (!ownEnd)
            {
                if (!Escapes.TryReadCode(line, ref at, text))
                {
                    return false;
                }

                ownEnd = char.IsWhiteSpace(text[^1]);
            }
        }

        return true;
    }

    // White space in the middle of a line stays as it is; at its ends an editor might take it away.
    private static void AppendLine(StringBuilder file, ReadOnlySpan<char> line)
    {
        int lead = line.Length > 0 && char.IsWhiteSpace(line[0]) ? 1 : 0, end = Math.Max(lead, line.TrimEnd().Length);
        Escapes.AppendSpace(file, line[..lead]);
        Escapes.Append(file, line[lead..end], "");
        Escapes.AppendSpace(file, line[end..]);
    }

    // Where a new line of the article can begin a new line of the file: there must be something to see on it.
    private static int NextBreak(ReadOnlySpan<char> words, int from, string newLine)
    {
        for (int at = from; at < words.Length; at += newLine.Length)
        {
            int next = words[at..].IndexOf(newLine);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            ReadOnlySpan<char> after = words[(at + newLine.Length)..];
            int end = after.IndexOf(newLine);
            if (!(end < 0 ? after : after[..end]).IsWhiteSpace())
            {
                return at;
            }
        }

        return -1;
    }
}
