using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.SystemTests.Support;

/// <summary>One word of an episode as we time it and as somebody else hears it.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Start">Milliseconds from the start of the episode, by timings.json.</param>
/// <param name="Heard">The same by pocketsphinx, in steps of 10 ms; null: it could not follow.</param>
public readonly record struct AlignedWord(string Text, long Start, long? Heard);

/// <summary>The finished MP3 aligned with its words by pocketsphinx: it is told the words of each paragraph and finds where they begin.</summary>
/// <remarks>Words its dictionary lacks are said to it in the phones of <c>flite -ps</c>; the two share one set, but for flite's "ax".</remarks>
public sealed class ForcedAlignment : IDisposable
{
    private const string Model = "/usr/share/pocketsphinx/model/en-us/";

    // 16 kHz, 16 bit; a little before and after, since our times may be off.
    private const int BytesPerMs = 32, Margin = 150;

    private readonly string place = Directory.CreateTempSubdirectory("forced-").FullName;
    private readonly Dictionary<string, string> names = []; // of a printed word in the dictionary
    private readonly HashSet<string> entries = [];
    private readonly ILookup<string, string> known;

    private ForcedAlignment() => known = File.ReadLines(Model + "cmudict-en-us.dict").Select(l => l.Split(' ', 2))
        .ToLookup(l => Regex.Replace(l[0], @"\(\d+\)$", ""), l => l[1], StringComparer.Ordinal);

    /// <summary>Every word of an episode's folder, with "episode.mp3" and "timings.json" in it.</summary>
    public static async Task<AlignedWord[]> OfAsync(string folder)
    {
        Assert.SkipUnless(File.Exists(Model + "cmudict-en-us.dict"), "skipped, because pocketsphinx-en-us is not installed");
        using ForcedAlignment alignment = new();
        return await alignment.AlignAsync(folder);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(place, recursive: true);

    private string At(string name) => Path.Combine(place, name);

    private async Task<AlignedWord[]> AlignAsync(string folder)
    {
        await Tool.RunAsync("ffmpeg", "-v", "error", "-i", Path.Combine(folder, "episode.mp3"), "-ar", "16000", "-f", "s16le", At("all.raw"));
        byte[] sound = File.ReadAllBytes(At("all.raw"));
        using JsonDocument timings = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "timings.json")));
        Passage[] passages = [.. timings.RootElement.GetProperty("paragraphs").EnumerateArray().Select(Passage.Of).Where(p => p.Words.Length > 0)];
        for (int i = 0; i < passages.Length; i++)
        {
            int from = (int)Math.Max(0, (passages[i].Start - Margin) * BytesPerMs), to = (int)Math.Min(sound.Length, (passages[i].End + Margin) * BytesPerMs);
            File.WriteAllBytes(At($"p{i}.raw"), sound[from..to]);
            await WriteGrammarAsync(At($"p{i}.fsg"), passages[i]);
        }

        File.WriteAllLines(At("list"), passages.Select((_, i) => $"p{i}"));
        File.WriteAllLines(At("words.dict"), entries);
        await Tool.RunAsync(
            "pocketsphinx_batch", "-hmm", Model + "en-us", "-dict", At("words.dict"), "-ctl", At("list"), "-cepdir", place, "-cepext", ".raw", "-adcin", "yes",
            "-fsgctl", At("list"), "-fsgdir", place, "-fsgext", ".fsg", "-hypseg", At("heard"), "-remove_silence", "no", "-bestpath", "no",
            "-beam", "1e-100", "-wbeam", "1e-90", "-pbeam", "1e-100", "-logfn", "/dev/null");
        string[] heard = File.ReadAllLines(At("heard"));
        return [.. passages.SelectMany((p, i) => Joined(p, heard[i]))];
    }

    // One way through, word for word; silences may come between.
    private async Task WriteGrammarAsync(string file, Passage passage)
    {
        List<string> lines = ["FSG_BEGIN <all>", $"NUM_STATES {passage.Words.Length + 1}", "START_STATE 0", $"FINAL_STATE {passage.Words.Length}"];
        foreach ((string word, _) in passage.Words)
        {
            lines.Add($"TRANSITION {lines.Count - 4} {lines.Count - 3} 1.0 {await NameAsync(word)}");
        }

        File.WriteAllLines(file, [.. lines, "FSG_END"]);
    }

    private async Task<string> NameAsync(string printed)
    {
        if (names.TryGetValue(printed, out string? name))
        {
            return name;
        }

        string word = new([.. printed.ToLowerInvariant().Replace('’', '\'').Where(c => char.IsLetterOrDigit(c) || c is '\'')]);
        bool plain = known.Contains(word) && printed.All(c => char.IsAsciiLetter(c) || !char.IsLetterOrDigit(c)) && printed.Trim('“', '”', '(', ')', '.', ',').All(c => c is not ('-' or '–' or '—' or '.'));
        string[] ways = plain ? [.. known[word]] : [await PhonesAsync(printed)];
        name = plain ? word : $"odd{names.Count}";
        for (int i = 0; i < ways.Length; i++)
        {
            entries.Add($"{name}{(i == 0 ? "" : $"({i + 1})")} {ways[i]}");
        }

        return names[printed] = name;
    }

    private static async Task<string> PhonesAsync(string printed)
    {
        string said = Regex.Replace(printed, "[–—-]+", " ").Replace('’', '\'');
        string phones = await Tool.RunAsync("flite", "-voice", "slt", "-ps", "-t", said, "-o", "none");
        return string.Join(' ', phones.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(p => p != "pau").Select(p => p == "ax" ? "AH" : p.ToUpperInvariant())) is { Length: > 0 } all ? all : "SIL";
    }

    // "p0 S … T … A … L … sf ascr lscr word … ef": all words in order, or not that far.
    private static IEnumerable<AlignedWord> Joined(Passage passage, string heard)
    {
        string[] cells = heard.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        List<long> starts = [];
        for (int at = Array.IndexOf(cells, "L") + 2; at > 1 && at + 3 < cells.Length; at += 4)
        {
            if (!cells[at + 3].StartsWith('<'))
            {
                starts.Add(long.Parse(cells[at], CultureInfo.InvariantCulture) * 10 + Math.Max(0, passage.Start - Margin));
            }
        }

        return passage.Words.Select((w, i) => new AlignedWord(w.Text, w.Start, i < starts.Count ? starts[i] : null));
    }

    private sealed record Passage(long Start, long End, (string Text, long Start)[] Words)
    {
        public static Passage Of(JsonElement paragraph)
        {
            JsonElement[] sentences = [.. paragraph.GetProperty("sentences").EnumerateArray()];
            JsonElement[] words = [.. sentences.SelectMany(s => s.GetProperty("words").EnumerateArray())];
            return new(
                sentences.Min(s => s.GetProperty("startMs").GetInt64()),
                sentences.Max(s => s.GetProperty("endMs").GetInt64()),
                [.. words.Select(w => (w.GetProperty("t").GetString()!, w.GetProperty("s").GetInt64()))]);
        }
    }
}
