using System.Text;

namespace Audio.Fetching;

/// <summary>What a robots.txt asks of us (RFC 9309).</summary>
internal sealed class Robots
{
    /// <summary>The most that is read of one; the rest is as if it were not there (RFC 9309 §2.5).</summary>
    public const int MaxBytes = 500 << 10;

    private const int MaxShown = 200;

    /// <summary>Everything may be read.</summary>
    public static readonly Robots Silent = new([]);

    private readonly IReadOnlyList<(bool Allow, string Path)> rules;

    private Robots(IEnumerable<(bool Allow, string Path)> rules) => this.rules = [.. rules.OrderByDescending(r => r.Path.Length).ThenByDescending(r => r.Allow)];

    /// <summary>Reads the rules for an agent: of its own groups together, else of those for everybody.</summary>
    public static Robots Parse(ReadOnlySpan<byte> bytes, string agent)
    {
        List<(bool, string)> own = [], everybody = [];
        bool named = false, forUs = false, forAll = false, inHead = false;
        foreach (string raw in Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBytes)]).TrimStart('\uFEFF').Split('\n', '\r'))
        {
            string line = raw.Split('#')[0];
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string field = colon < 0 ? "" : line[..colon].Trim().ToLowerInvariant(), value = line[(colon + 1)..].Trim();
            if (field == "user-agent")
            {
                (forUs, forAll) = inHead ? (forUs, forAll) : (false, false); // several names may stand above one group
                forUs |= Product(value).Equals(agent, StringComparison.OrdinalIgnoreCase);
                forAll |= value == "*";
                named |= forUs;
                inHead = true;
            }
            else if (field is "allow" or "disallow")
            {
                inHead = false;
                AddTo(forUs ? own : forAll ? everybody : null, field == "allow", value);
            }
        }

        return new Robots(named ? own : everybody);
    }

    /// <summary>The rule that forbids a path with its query; null when it may be read. The longest rule that fits decides, and allowing wins between equals.</summary>
    public string? Forbids(string path, CancellationToken ct = default)
    {
        string plain = Normal(path);
        foreach ((bool allow, string rule) in rules) // the longest first
        {
            ct.ThrowIfCancellationRequested();
            if (Fits(rule, plain))
            {
                return allow ? null : $"Disallow: {MessageText.Clean(rule, MaxShown)}";
            }
        }

        return null;
    }

    private static void AddTo(List<(bool, string)>? group, bool allow, string path)
    {
        if (path.Length > 0)
        {
            group?.Add((allow, Normal(path)));
        }
    }

    // "ExampleBot/2.1" means ExampleBot: letters, _ and - (RFC 9309 §2.2.1).
    private static string Product(string value) => string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c is '_' or '-'));

    // The same letter may stand as itself or as %XX; reserved ones stay as they are written.
    private static string Normal(string path)
    {
        StringBuilder normal = new();
        byte[] bytes = Encoding.UTF8.GetBytes(path);
        for (int i = 0; i < bytes.Length; i++)
        {
            bool coded = bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]);
            byte value = coded ? Convert.ToByte(Encoding.ASCII.GetString(bytes, i + 1, 2), 16) : bytes[i];
            bool plain = coded ? char.IsAsciiLetterOrDigit((char)value) || value is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' : value is > 0x20 and < 0x7F;
            normal.Append(plain ? ((char)value).ToString() : $"%{value:X2}");
            i += coded ? 2 : 0;
        }

        return normal.ToString();
    }

    // * is anything, $ at the end is the end. Each part between two stars is looked for once, behind the part before it: the first place is the best.
    private static bool Fits(ReadOnlySpan<char> rule, ReadOnlySpan<char> path)
    {
        bool anchored = rule.EndsWith('$');
        rule = anchored ? rule[..^1] : rule;
        for (bool isFirst = true; ; isFirst = false)
        {
            int star = rule.IndexOf('*');
            ReadOnlySpan<char> part = star < 0 ? rule : rule[..star];
            bool isLast = star < 0;
            if (isFirst || (isLast && anchored))
            {
                bool isThere = isFirst && isLast && anchored ? path.SequenceEqual(part) : isFirst ? path.StartsWith(part) : path.EndsWith(part);
                if (!isThere || isLast)
                {
                    return isThere;
                }

                path = path[part.Length..];
            }
            else
            {
                int at = path.IndexOf(part);
                if (at < 0 || isLast)
                {
                    return at >= 0;
                }

                path = path[(at + part.Length)..];
            }

            rule = rule[(star + 1)..];
        }
    }
}
