using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Evaluation;

/// <summary>Mode "cast": how often the voices of one scene keep <see cref="VoiceDistance.Apart"/>, over articles and a voices folder.</summary>
internal static class CastDistances
{
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: cast IN.jsonl VOICES-FOLDER");
            return 2;
        }

        VoiceCatalog bank = VoiceCatalog.Load(args[1]);
        List<Pair> pairs = [];
        int articles = 0, shared = 0, speakers = 0;
        foreach (Article article in Articles(args[0]))
        {
            Cast cast = new Casting().Assign(new Scriptwriter().Write(article), bank);
            articles++;
            speakers += cast.Members.Length - 1;
            shared += cast.Members.Count(m => m.Origin == VoiceOrigin.Shared);
            pairs.AddRange(cast.Members.SelectMany(m => m.Scene.Where(n => n.Speaker == Speaker.Narrator || string.CompareOrdinal(n.Speaker.Id, m.Speaker.Id) > 0)
                .Select(n => new Pair(n.Speaker == Speaker.Narrator, n.Distance))));
        }

        Console.WriteLine($"{articles} articles, {speakers} speakers, {shared} of them share a voice");
        Report("two speakers of one scene", [.. pairs.Where(p => !p.Narrator)]);
        Report("a speaker and the narrator", [.. pairs.Where(p => p.Narrator)]);
        return 0;
    }

    private static void Report(string what, List<Pair> pairs)
    {
        int kept = pairs.Count(p => p.Distance >= VoiceDistance.Apart);
        Console.WriteLine($"{what}: {pairs.Count} pairs, {kept} at least {VoiceDistance.Apart:0.0} apart ({100.0 * kept / Math.Max(1, pairs.Count):0.0} %), {pairs.Count(p => p.Distance == 0)} alike, nearest {pairs.Min(p => p.Distance):0.00}");
    }

    private static IEnumerable<Article> Articles(string file) =>
        from line in File.ReadLines(file)
        where line.Trim().Length > 0
        let item = JsonNode.Parse(line)!
        select LineArticle.Of((string)item["id"]!, (string)item["text"]!);

    private sealed record Pair(bool Narrator, double Distance);
}
