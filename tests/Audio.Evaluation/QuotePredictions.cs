using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Audio.Scripts;

namespace Audio.Evaluation;

/// <summary>Mode "quotes": who says what, in the format of the quotation scorer.</summary>
/// <remarks>
/// Every best guess is written, so that finding quotations and naming speakers are measured apart from the bar. A third argument
/// is the least confidence that gets a voice (the library's default is <see cref="ScriptOptions.MinConfidence"/>): the narrator reads the rest.
/// </remarks>
internal static class QuotePredictions
{
    public static int Run(string[] args)
    {
        if (args.Length is < 2 or > 3)
        {
            Console.Error.WriteLine("Usage: quotes IN.jsonl OUT.jsonl [MIN-CONFIDENCE]");
            return 2;
        }

        Scriptwriter writer = new(new ScriptOptions
        {
            MinConfidence = args.Length == 3 ? double.Parse(args[2], CultureInfo.InvariantCulture) : 0,
        });
        using StreamWriter output = new(args[1]);
        foreach (string line in File.ReadLines(args[0]).Where(l => l.Trim().Length > 0))
        {
            JsonNode item = JsonNode.Parse(line)!;
            string id = (string)item["id"]!, text = (string)item["text"]!;
            Script script = writer.Write(LineArticle.Of(id, text));
            output.WriteLine(new JsonObject { ["id"] = id, ["segments"] = Segments(script, new CodePoints(text)) }.ToJsonString(JsonSerializerOptions.Default));
        }

        return 0;
    }

    // Two sources described by the same words are two voices.
    private static string NameOf(Speaker speaker, Script script) =>
        script.Speakers.Count(s => s.Name.Equals(speaker.Name, StringComparison.OrdinalIgnoreCase)) == 1 ? speaker.Name : speaker.Kind is SpeakerKind.Unnamed ? speaker.Id : speaker.Name;

    private static JsonArray Segments(Script script, CodePoints points) => [.. script.Utterances.Select(u => (JsonNode)Segment(script, u, points))];

    private static JsonObject Segment(Script script, Utterance utterance, CodePoints points)
    {
        JsonObject segment = new()
        {
            ["start"] = points.OfUnit(utterance.Span.Start),
            ["end"] = points.OfUnit(utterance.Span.End),
            ["role"] = utterance.Speaker == Speaker.Narrator ? "narrator" : "quote",
        };
        if (utterance.Attribution is { } attribution)
        {
            segment["speaker"] = NameOf(utterance.Speaker, script);
            segment["mention"] = attribution.Mention is { } m ? script.Article.TextOf(m) : null;
            segment["mention_start"] = attribution.Mention is { } n ? points.OfUnit(n.Start) : null;
            segment["gender"] = utterance.Speaker.Gender switch { Gender.Female => "F", Gender.Male => "M", _ => null };
            segment["confidence"] = attribution.Confidence;
            segment["reason"] = attribution.Reason;
            segment["candidates"] = string.Join("; ", attribution.Candidates.Select(c => $"{c.Speaker.Name} {c.Confidence:0.00}"));
        }

        return segment;
    }
}
