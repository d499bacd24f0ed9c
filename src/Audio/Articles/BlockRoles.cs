using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Audio.Articles;

/// <summary>The roles by name, and which of them are spoken unless somebody says otherwise.</summary>
public static partial class BlockRoles
{
    /// <summary>Spoken by default: the article, its title, standfirst and byline, its images and tables. Code is announced and passed over.</summary>
    public static ImmutableSortedSet<BlockRole> Spoken { get; } =
        [BlockRole.Text, BlockRole.Title, BlockRole.Standfirst, BlockRole.Byline, BlockRole.Image, BlockRole.Table];

    private static readonly FrozenDictionary<string, BlockRole> ByName =
        Enum.GetValues<BlockRole>().ToFrozenDictionary(Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, as they are typed.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Enum.GetValues<BlockRole>().Select(Name)];

    /// <summary>A role as it is typed: <c>pull-quote</c>.</summary>
    public static string Name(this BlockRole role) => InnerCapital().Replace(role.ToString(), "-$0").ToLowerInvariant();

    /// <summary>The role of this name, or null.</summary>
    public static BlockRole? Find(string name) => ByName.TryGetValue(name, out BlockRole role) ? role : null;

    [GeneratedRegex(@"(?<=\p{Ll})\p{Lu}")]
    private static partial Regex InnerCapital();
}
