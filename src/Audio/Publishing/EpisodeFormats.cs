using System.Collections.Immutable;

namespace Audio.Publishing;

/// <summary>Every output format there is.</summary>
public static class EpisodeFormats
{
    /// <summary>The choice of the formats a publisher expects.</summary>
    public const string Default = "default";

    /// <summary>The choice of every format.</summary>
    public const string All = "all";

    /// <summary>One of each kind found in this library, by name: a new file in Formats/ is all a new format needs.</summary>
    public static ImmutableArray<IEpisodeFormat> Found() =>
        [.. typeof(EpisodeFormats).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IEpisodeFormat)) && !t.IsAbstract && t.GetConstructor([]) is not null)
            .Select(t => (IEpisodeFormat)Activator.CreateInstance(t)!)
            .OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>The formats of a choice, and those every episode needs; <see cref="All"/> means all that this machine can write.</summary>
    /// <param name="names">Names of formats, <see cref="Default"/> or <see cref="All"/>.</param>
    public static ImmutableArray<IEpisodeFormat> Chosen(IEnumerable<string> names)
    {
        HashSet<string> wanted = [.. names];
        return [.. Found().Where(f => f.Offer == FormatOffer.Always || wanted.Contains(f.Name) || (wanted.Contains(All) && f.Missing is null)
            || (f.Offer == FormatOffer.Usually && wanted.Contains(Default)))];
    }

    /// <summary>Why some that were asked for by name cannot be written on this machine.</summary>
    public static ImmutableArray<string> Missing(IEnumerable<string> names) => [.. Found().Where(f => names.Contains(f.Name)).Select(f => f.Missing).OfType<string>()];

    /// <summary>Those of these names that choose nothing.</summary>
    public static ImmutableArray<string> Unknown(IEnumerable<string> names) => [.. names.Except([Default, All, .. Found().Select(f => f.Name)])];
}
