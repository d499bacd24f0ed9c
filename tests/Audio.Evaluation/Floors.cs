using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.Evaluation;

/// <summary>What the engines' own front ends make of the same text: the floor under <see cref="Normalisation"/>.</summary>
/// <remarks>
/// Flite prints its words. Espeak-ng prints phonemes only: an item counts as right when the phonemes of the written text are those of an
/// accepted form, so its figure is an approximation from above where two forms sound alike, from below where it joins words in speech.
/// </remarks>
internal static partial class Floors
{
    private const int MostForms = 24;

    /// <summary>The words flite says.</summary>
    public static string Flite(string written) => Blanks().Replace(Run("flite", "-pw", "-o", "none", "-t", written), " ").Trim();

    /// <summary>The accepted form that sounds as espeak-ng says the text; the text itself when there is none.</summary>
    public static string Espeak(string written, JsonElement accepted)
    {
        string sounds = Phonemes(written);
        return accepted.EnumerateArray().SelectMany(form => Forms(form.GetString()!)).Take(MostForms).FirstOrDefault(form => Phonemes(form) == sounds) ?? written;
    }

    // "{two|a pair} {of|}" is every way to choose.
    private static IEnumerable<string> Forms(string form)
    {
        Match choice = Choice().Match(form);
        return choice.Success
            ? choice.Groups[1].Value.Split('|').SelectMany(way => Forms(string.Concat(form.AsSpan(0, choice.Index), way, form.AsSpan(choice.Index + choice.Length))))
            : [Blanks().Replace(form, " ").Trim()];
    }

    // Stress and pauses are the sentence's, not the word's.
    private static string Phonemes(string text) => Marks().Replace(Run("espeak-ng", "-q", "-x", "-v", "en-us", "--", text), "");

    private static string Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Choice();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\s',_:|%=-]")]
    private static partial Regex Marks();
}
