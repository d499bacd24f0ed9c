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
            output.WriteLine(Row((string)item["id"]!, (string)item["text"]!, reader).ToJsonString(JsonSerializerOptions.Default));
        }

        return 0;
    }
    /// <summary>What a reader makes of a text.</summary>
    public static JsonObject Row(string id, string text, IArticleReader reader)
    {
        Article article = new ReadingOptions().Apply(reader.Read(new ArticleSource(id + ".txt", Encoding.UTF8.GetBytes(text))));
        return new JsonObject
        {
            ["id"] = id,
            ["title"] = article.Title,
            ["byline"] = string.Join(", ", article.Authors),
            ["paragraphs"] = new JsonArray([.. article.Blocks.Where(b => b is not Skipped && b.Role is BlockRole.Text).Select(b => (JsonNode)article.TextOf(article.WordsOf(b)))]),
        };
    }
}
