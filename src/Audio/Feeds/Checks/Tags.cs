using System.Text.RegularExpressions;

namespace Audio.Feeds.Checks;

/// <summary>The tags of a description: those that players show, each one closed (standards §3.3).</summary>
internal static partial class Tags
{
    private static readonly string[] Shown = ["p", "ol", "ul", "li", "a", "b", "i", "strong", "em"];

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public static string? Fault(string html)
    {
        Stack<string> open = [];
        foreach (Match tag in Tag().Matches(html))
        {
            string name = tag.Groups["name"].Value.ToLowerInvariant();
            if (!Shown.Contains(name))
            {
                return $"the description holds <{Voices.Quoted.Short(name)}>. Only {string.Join(", ", Shown)} are shown";
            }

            if (tag.Groups["end"].Length == 0)
            {
                open.Push(name);
            }
            else if (!open.TryPop(out string? begun) || begun != name)
            {
                return $"</{name}> closes what is not open there. Close the tags in their order";
            }
        }

        return open.Count > 0 ? $"<{open.Peek()}> is not closed. Close it" : null;
    }

    [GeneratedRegex(@"<(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9-]*)\b[^<>]*>")]
    private static partial Regex Tag();
}
