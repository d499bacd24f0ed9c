using Audio.Scripts;

namespace Audio.Cli;

/// <summary>What is to be told of a script that a person has edited.</summary>
internal static class ScriptNotes
{
    private const int MostShown = 20;

    /// <summary>Where the spoken words are not the article's: old and new, one a line.</summary>
    public static void Print(TextWriter output, IReadOnlyList<Departure> departures, string text)
    {
        Departure[] seen = [.. departures.Where(d => d.Old is null || !(string.IsNullOrWhiteSpace(d.Old) && d.Span.In(text).IsWhiteSpace()))];
        int spaces = departures.Count - seen.Length;
        if (departures.Count > 0)
        {
            output.WriteLine($"  departs from the article in {(departures.Count == 1 ? "1 place" : $"{departures.Count} places")}{(spaces > 0 ? $", {spaces} of them white space only" : "")}:");
        }

        foreach (Departure departure in seen.Take(MostShown))
        {
            string words = PlainText.Clean(departure.Span.In(text).ToString());
            output.WriteLine(departure.Old is null ? $"    changed (the article is not at hand): \"{words}\"" : $"    \"{PlainText.Clean(departure.Old)}\" → \"{words}\"");
        }

        if (seen.Length > MostShown)
        {
            output.WriteLine($"    and {seen.Length - MostShown} more, see episode.json");
        }
    }

    /// <summary>That the article has changed behind a script file, and what could not be kept.</summary>
    public static async Task PrintAsync(bool articleChanged, IReadOnlyList<string> lost, string file)
    {
        if (articleChanged)
        {
            await Console.Error.WriteLineAsync($"audio: note: the article of {file} has changed since; its new words are used, and edits that still apply are kept.");
        }

        foreach (string edit in lost)
        {
            await Console.Error.WriteLineAsync($"audio: note: this edit applies no longer: {PlainText.Clean(edit)}");
        }
    }

    public static DepartureLine Line(Departure departure, string text) => new(departure.Span.Start, departure.Span.End, departure.Span.In(text).ToString(), departure.Old);
}
