using System.Collections.Immutable;

namespace Audio.Publishing;

/// <summary>Breaks a cue's text into lines.</summary>
internal static class CueLines
{
    /// <summary>The lines, none wider than <paramref name="width"/> UTF-16 units, two of them about equally long.</summary>
    public static ImmutableArray<string> Wrap(string text, int width)
    {
        if (text.Length <= width)
        {
            return [text];
        }

        int middle = Middle(text, width);
        return middle > 0 ? [text[..middle], text[(middle + 1)..]] : Filled(text, width);
    }

    // The space nearest the middle that leaves two lines; 0 when there is none.
    private static int Middle(string text, int width)
    {
        for (int away = 0; away <= text.Length / 2; away++)
        {
            foreach (int at in (ReadOnlySpan<int>)[(text.Length / 2) + away, (text.Length / 2) - away])
            {
                if (at > 0 && at <= width && at < text.Length && text[at] == ' ' && text.Length - at - 1 <= width)
                {
                    return at;
                }
            }
        }

        return 0;
    }

    private static ImmutableArray<string> Filled(string text, int width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        for (int start = 0; start < text.Length;)
        {
            ReadOnlySpan<char> rest = text.AsSpan(start);
            int space = rest.Length <= width ? rest.Length : rest[..(width + 1)].LastIndexOf(' ');
            int cut = space > 0 ? space : PlainText.CutAt(rest, width);
            lines.Add(rest[..cut].ToString());
            start += cut + (cut < rest.Length && rest[cut] == ' ' ? 1 : 0);
        }

        return lines.ToImmutable();
    }
}
