using System.Collections.Immutable;

namespace Audio.Publishing;

/// <summary>Every output format there is.</summary>
public static class EpisodeFormats
{
    /// <summary>One of each kind found in this library, by name: a new file in Formats/ is all a new format needs.</summary>
    public static ImmutableArray<IEpisodeFormat> Found() =>
        [.. typeof(EpisodeFormats).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IEpisodeFormat)) && !t.IsAbstract && t.GetConstructor([]) is not null)
            .Select(t => (IEpisodeFormat)Activator.CreateInstance(t)!)
            .OrderBy(f => f.Name, StringComparer.Ordinal)];
}
