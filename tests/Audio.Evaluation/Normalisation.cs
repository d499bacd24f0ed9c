using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Audio.Pronunciation;

namespace Audio.Evaluation;

/// <summary>Written English → the words we would say: {"id", "written"} lines in, {"id", "spoken"} lines out.</summary>
internal static class Normalisation
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string[] args)
    {
        if (args.Length is not 2 && args is not [_, _, "floors"])
        {
            Console.Error.WriteLine("Usage: normalisation IN.jsonl OUT.jsonl [floors]");
            return 2;
        }

        Verbalizer verbalizer = new();
        Write(args[0], args[1], (written, _) => verbalizer.Speak(written));
        if (args.Length == 3)
        {
            Write(args[0], args[1] + ".flite", (written, _) => Floors.Flite(written));
            Write(args[0], args[1] + ".espeak", Floors.Espeak);
            Score(args[0], ("ours", args[1]), ("flite", args[1] + ".flite"), ("espeak-ng (by phonemes)", args[1] + ".espeak"));
        }

        return 0;
    }

    private static void Write(string input, string output, Func<string, JsonElement, string> speak) =>
        File.WriteAllLines(output, File.ReadLines(input).Where(line => line.Length > 0).AsParallel().AsOrdered().Select(line =>
        {
            using JsonDocument item = JsonDocument.Parse(line);
            string id = item.RootElement.GetProperty("id").GetString()!;
            JsonElement accepted = item.RootElement.TryGetProperty("spoken", out JsonElement forms) ? forms : default;
            return JsonSerializer.Serialize(new { id, spoken = speak(item.RootElement.GetProperty("written").GetString()!, accepted) }, Plain);
        }));

    // The scorer lies beside the items.
    private static void Score(string items, params (string Name, string Predictions)[] systems)
    {
        string scorer = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(items))!, "score.py");
        Console.WriteLine($"{Path.GetFileName(items),-26} {"exact",8} {"unrecoverable",14}");
        foreach ((string name, string predictions) in systems)
        {
            using Process process = Process.Start(new ProcessStartInfo("python3", [scorer, "--gold", items, "--pred", predictions, "--json"]) { RedirectStandardOutput = true })!;
            using JsonDocument result = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
            Console.WriteLine($"  {name,-24} {result.RootElement.GetProperty("exact").GetDouble(),8:0.000} {result.RootElement.GetProperty("unrecoverable").GetDouble(),14:0.000}");
        }
    }
}
