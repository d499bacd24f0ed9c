namespace Audio.Voices;

/// <summary>Changes voices among people just cast until those heard in one scene are <see cref="VoiceDistance.Apart"/>, as far as the voices allow.</summary>
/// <remarks>
/// The audition looks at those cast before; who comes late may find only a voice like a neighbour's. Here one moves to another voice,
/// and those around who are too near it make room in turn. What would not end better is taken back.
/// </remarks>
internal sealed class Recasting(Turns turns, Voice narrator, Dictionary<Part, VoicePool> pools)
{
    // How many people may make room one after the other.
    private const int Chain = 3;

    private readonly Dictionary<Part, List<(Part Part, int Away)>> _around = [];

    /// <summary>Brings distance between these people, each alone with a voice, and those around them; everybody else keeps theirs.</summary>
    /// <param name="group">Who speaks most first: they change last.</param>
    public void Improve(IReadOnlyList<Part> group)
    {
        foreach (Part part in group.Reverse().Where(p => IsNear(p.Voice!, narrator) || Near(p, p.Voice!).Any()).ToList())
        {
            MakeRoom(part, [.. group], Chain, FarFromNarrator, (p, voice) => Near(p, voice).Union(pools[p].UsersOf(voice).Where(u => u != p)));
        }
    }

    /// <summary>Parts those of these people who share a voice and would answer somebody in the same one.</summary>
    public void Separate(IReadOnlyCollection<Part> group)
    {
        foreach (Part part in group.Where(p => Echoes(p, p.Voice!).Any()).ToList())
        {
            MakeRoom(part, [.. group], Chain, Shareable, Echoes);
        }
    }

    private bool MakeRoom(Part part, HashSet<Part> group, int chain, Func<Part, IEnumerable<(VoicePool Pool, Voice Voice)>> choices, Func<Part, Voice, IEnumerable<Part>> clashes)
    {
        foreach ((VoicePool pool, Voice voice) in choices(part).ToList())
        {
            List<Part> others = [.. clashes(part, voice)];
            if (others.Count > chain || !others.All(group.Contains))
            {
                continue;
            }

            List<(Part Part, VoicePool Pool, Voice Voice)> before = [.. group.Select(p => (p, pools[p], p.Voice!))];
            Change(part, pool, voice);
            if (others.All(o => MakeRoom(o, [.. group.Where(p => p != part)], chain - 1, choices, clashes)))
            {
                return true;
            }

            Restore(before);
        }

        return false;
    }

    // The clearest first; also those of others, who would have to go elsewhere.
    private IEnumerable<(VoicePool, Voice)> FarFromNarrator(Part part) =>
        pools[part].FreeFor(part).Union(pools[part].SharedFor(part)).Where(v => v != part.Voice && !IsNear(v, narrator)).OrderByDescending(v => v.Clarity).ThenBy(v => v.Id, StringComparer.Ordinal).Select(v => (pools[part], v));

    private IEnumerable<Part> Near(Part part, Voice voice) => Around(part).Select(n => n.Part).Where(p => p.Voice is not null && IsNear(p.Voice, voice));

    // Those of the part's kind, its own gender first; where nothing shows the gender, the other's too. Nobody gives up a voice of their own.
    private IEnumerable<(VoicePool, Voice)> Shareable(Part part) => pools[part].UsersOf(part.Voice!).Count == 1 ? [] :
        pools.Values.Distinct().Where(p => p == pools[part] || part.IsNeutral).OrderByDescending(p => p == pools[part])
            .SelectMany(p => p.SharedFor(part).Where(v => v != part.Voice).OrderBy(v => v.Id, StringComparer.Ordinal).Select(v => (p, v)));

    private IEnumerable<Part> Echoes(Part part, Voice voice) => Around(part).Where(n => n.Away == 1 && n.Part.Voice == voice).Select(n => n.Part);

    private static bool IsNear(Voice a, Voice b) => VoiceDistance.Between(a, b) < VoiceDistance.Apart;

    private void Change(Part part, VoicePool pool, Voice voice)
    {
        pools[part].Take(part);
        pools[part] = pool;
        pool.Give(part, voice);
    }

    private void Restore(List<(Part Part, VoicePool Pool, Voice Voice)> before)
    {
        List<(Part Part, VoicePool Pool, Voice Voice)> changed = [.. before.Where(b => b.Part.Voice != b.Voice)];
        changed.ForEach(c => pools[c.Part].Take(c.Part));
        changed.ForEach(c => (pools[c.Part] = c.Pool).Give(c.Part, c.Voice));
    }

    private List<(Part Part, int Away)> Around(Part part) => _around.TryGetValue(part, out var known) ? known
        : _around[part] = [.. turns.Around(part, Audition.Scene).GroupBy(n => n.Part).Select(g => (g.Key, g.Min(n => n.Away)))];
}
