using System.Collections.Immutable;
using System.Text;

namespace Audio.Publishing;

/// <summary>Printed text on one line, and when each of its words is heard.</summary>
/// <param name="Line">White space collapsed, verbatim otherwise.</param>
/// <param name="Words">In order; a word ends where the next begins or the line does.</param>
public sealed record TimedText(string Line, ImmutableArray<TimedWord> Words)
{
    /// <summary>The printed word, with the punctuation that clings to it.</summary>
    public string Word(int index) => Line[Words[index].At..(index + 1 < Words.Length ? Words[index + 1].At : Line.Length)].TrimEnd(' ');

    /// <summary>The same in square brackets, which belong to the outer words; nothing stays nothing.</summary>
    internal TimedText InBrackets() =>
        Line.Length == 0 ? this : new($"[{Line}]", [.. Words.Select((w, i) => i == 0 ? w : w with { At = w.At + 1 })]);

    /// <summary>Puts words together; those without white space between them are one word.</summary>
    internal static TimedText Of(string text, ReadOnlySpan<CueWord> words)
    {
        var line = new StringBuilder(words.Length * 8);
        var timed = ImmutableArray.CreateBuilder<TimedWord>(words.Length);
        int end = -1;
        foreach (CueWord word in words)
        {
            ReadOnlySpan<char> printed = PlainText.Word(word.Span.In(text));
            if (printed.Length > 0 && (word.Span.Start != end || line.Length == 0))
            {
                line.Append(line.Length > 0 ? " " : "");
                timed.Add(new TimedWord(line.Length, word.Start));
            }

            line.Append(printed);
            end = word.Span.End;
        }

        return new TimedText(line.ToString(), timed.DrainToImmutable());
    }
}

/// <summary>Where a word begins in its line, in UTF-16 units, and when it is heard.</summary>
public readonly record struct TimedWord(int At, Milliseconds Start);
