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
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: normalisation IN.jsonl OUT.jsonl");
            return 2;
        }

        Verbalizer verbalizer = new();
        File.WriteAllLines(args[1], File.ReadLines(args[0]).Where(line => line.Length > 0).Select(line =>
        {
            using JsonDocument item = JsonDocument.Parse(line);
            string id = item.RootElement.GetProperty("id").GetString()!;
            return JsonSerializer.Serialize(new { id, spoken = verbalizer.Speak(item.RootElement.GetProperty("written").GetString()!) }, Plain);
        }));
        return 0;
    }
}
