using System.Collections.Immutable;

namespace Audio.Articles;

/// <summary>Which parts of an article are spoken, and whether what is not text is announced.</summary>
public sealed record ReadingOptions
{
    /// <summary>The word that stands for the announcements among the roles.</summary>
    public const string Announcements = "announcements";

    /// <summary>The roles that are spoken; blocks of the others are skipped. Default: <see cref="BlockRoles.Spoken"/>.</summary>
    public ImmutableSortedSet<BlockRole> Spoken { get; init; } = BlockRoles.Spoken;

    /// <summary>Whether an image, a table, a list and skipped code are announced: "Image:", "List of 5 items." Default: yes.</summary>
    public bool Announce { get; init; } = true;

    /// <summary>The defaults with these roles spoken and those skipped; <c>announcements</c> stands for the announcements.</summary>
    /// <exception cref="ArgumentException">Some names are no roles or stand in both lists; the message names each.</exception>
    public static ReadingOptions Of(IEnumerable<string> read, IEnumerable<string> skip)
    {
        string[] on = Split(read), off = Split(skip);
        List<string> bad = [.. on.Concat(off).Where(n => n != Announcements && BlockRoles.Find(n) is null).Select(n => $"\"{n}\" is no part of an article")];
        bad.AddRange(on.Intersect(off, StringComparer.OrdinalIgnoreCase).Select(n => $"\"{n}\" is to be read and to be skipped"));
        if (bad.Count > 0)
        {
            throw new ArgumentException($"{string.Join("; ", bad)}. There are {string.Join(", ", BlockRoles.Names)} and {Announcements}.");
        }

        return new ReadingOptions
        {
            Spoken = BlockRoles.Spoken.Union(Roles(on)).Except(Roles(off)),
            Announce = !off.Contains(Announcements),
        };
    }

    /// <summary>The article with its blocks spoken or skipped as these options say; what is skipped for no role of its own stays skipped.</summary>
    public Article Apply(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Block[] blocks = [.. article.Blocks.Select(Apply)];
        bool silent = blocks.All(b => b is Skipped) && article.Blocks.Any(b => b is not Skipped);
        return silent
            ? throw new ArticleException($"Nothing of \"{article.Source}\" would be spoken: every part of it is to be skipped. Leave out --skip, or skip less.")
            : article with { Blocks = [.. blocks] };
    }

    private Block Apply(Block block) => block switch
    {
        Skipped skipped => Spoken.Contains(skipped.Role) ? skipped.Spoken() : skipped,
        _ => Spoken.Contains(block.Role) ? block : new Skipped(block.Span, $"{block.Role.Name()} is not read") { Role = block.Role, Was = block },
    };

    private static string[] Split(IEnumerable<string> names) =>
        [.. names.SelectMany(n => n.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Select(n => n.ToLowerInvariant()).Distinct()];

    private static IEnumerable<BlockRole> Roles(string[] names) => names.Select(BlockRoles.Find).OfType<BlockRole>();
}
