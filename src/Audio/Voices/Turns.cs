using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Who speaks when: the article's speech as turns, the narrator's words between them left out.</summary>
internal sealed class Turns
{
    private readonly List<Part> _order = [];

    private Turns()
    {
    }

    /// <summary>Everybody but the narrator, who speaks most first; at the same length, who speaks first.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Words the narrator reads.</summary>
    public required int NarratorWords { get; init; }

    /// <summary>Reads the turns off a script.</summary>
    public static Turns Of(Script script)
    {
        Dictionary<string, Part> parts = new(StringComparer.Ordinal);
        List<Part> order = [];
        int narrated = 0;
        foreach (Utterance utterance in script.Utterances)
        {
            if (IsNarrator(utterance.Speaker))
            {
                narrated += Words(utterance.Span.In(script.Article.Text));
                continue;
            }

            Part part = PartOf(parts, utterance.Speaker, script);
            part.Length += utterance.Span.Length;
            part.Words += Words(utterance.Span.In(script.Article.Text));
            if (order.Count == 0 || order[^1] != part)
            {
                part.Turns.Add(order.Count);
                order.Add(part);
            }
        }

        foreach (Speaker speaker in script.Speakers.Where(s => !IsNarrator(s)))
        {
            PartOf(parts, speaker, script);
        }

        Turns turns = new() { NarratorWords = narrated, Parts = [.. parts.Values.OrderByDescending(p => p.Length).ThenBy(p => p.Turns.Count > 0 ? p.Turns[0] : int.MaxValue).ThenBy(p => p.Speaker.Id, StringComparer.Ordinal)] };
        turns._order.AddRange(order);
        return turns;
    }

    /// <summary>Whom one hears within so many turns of a part's own, and how many turns away; one may appear often.</summary>
    public IEnumerable<(Part Part, int Away)> Around(Part part, int reach)
    {
        foreach (int turn in part.Turns)
        {
            for (int i = Math.Max(0, turn - reach); i <= Math.Min(_order.Count - 1, turn + reach); i++)
            {
                if (_order[i] != part)
                {
                    yield return (_order[i], Math.Abs(i - turn));
                }
            }
        }
    }

    /// <summary>How many words a text has: what stands between blanks and holds a letter or a digit.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        int words = 0;
        bool counted = false;
        foreach (char c in text)
        {
            bool sounds = char.IsLetterOrDigit(c);
            words += sounds && !counted ? 1 : 0;
            counted = !char.IsWhiteSpace(c) && (counted || sounds);
        }

        return words;
    }

    private static bool IsNarrator(Speaker speaker) => speaker.Kind == SpeakerKind.Narrator || speaker.Id == Speaker.Narrator.Id;

    private static Part PartOf(Dictionary<string, Part> parts, Speaker speaker, Script script)
    {
        if (!parts.TryGetValue(speaker.Id, out Part? part))
        {
            parts[speaker.Id] = part = new Part(speaker) { Age = speaker.Kind == SpeakerKind.Person ? PrintedAge.Of(speaker.Name, script.Article.Text) : Age.Unknown };
        }

        return part;
    }
}
