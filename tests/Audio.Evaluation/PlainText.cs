using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Audio.Articles;

namespace Audio.Evaluation;

/// <summary>Mode "plain": what is read from pasted text, in the format of the extraction scorer.</summary>
internal static class PlainText
{
    public static int Run(string[] args)
    {
        if (args.Length != 2)
        {
            Console.Error.WriteLine("Usage: plain IN.jsonl OUT.jsonl");
            return 2;
        }

        Articles.Readers.PlainText reader = new();
        using StreamWriter output = new(args[1]);
        foreach (string line in File.ReadLines(args[0]).Where(l => l.Trim().Length > 0))
        {
            JsonNode item = JsonNode.Parse(line)!;
            Article article = new ReadingOptions().Apply(reader.Read(new ArticleSource((string)item["id"]! + ".txt", Encoding.UTF8.GetBytes((string)item["text"]!))));
            Block[] body = [.. article.Blocks.Where(b => b is not Skipped && b.Role is BlockRole.Text)];
            output.WriteLine(new JsonObject
            {
                ["id"] = (string)item["id"]!,
                ["title"] = article.Title,
                ["byline"] = string.Join(", ", article.Authors),
                ["paragraphs"] = new JsonArray([.. body.Select(b => (JsonNode)article.TextOf(article.WordsOf(b)))]),
            }.ToJsonString(JsonSerializerOptions.Default));
        }

        return 0;
    }
}
