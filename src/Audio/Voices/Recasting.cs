namespace Audio.Voices;

/// <summary>Changes voices among people just cast until those heard in one scene are <see cref="VoiceDistance.Apart"/>, as far as the voices allow.</summary>
/// <remarks>
/// The audition looks at those cast before; who comes late may find only a voice like a neighbour's. Here one moves to another voice,
/// or two change theirs, whenever that brings more distance; what a pair lacks of it counts, and one voice answering itself counts most.
/// </remarks>
internal sealed class Recasting(Turns turns, Voice narrator, Dictionary<Part, VoicePool> pools)
{
    // Each pass lessens what is missing; few need a second.
    private const int Passes = 4;
    private const double LeastGain = 0.05;

    // How many people may make room one after the other.
    private const int Chain = 2, LongChain = 3;

    // Decides between changes that bring the same distance: who speaks more has the clearer voice.
    private const double ClarityWeight = 0.1;

    private readonly Dictionary<Part, List<(Part Part, int Away)>> _around = [];

    /// <summary>Brings distance between these people, each alone with a voice, and those around them; everybody else keeps theirs.</summary>
    /// <param name="group">Who speaks most first: they change last.</param>
    public void Improve(IReadOnlyList<Part> group)
    {
        bool changed = true;
        for (int pass = 0; pass < Passes && changed; pass++)
        {
            changed = false;
            foreach (Part part in group.Reverse().Where(p => Lacking(p) > 0))
            {
                changed |= Settle(part, group) || Move(part, pools[part].FreeFor(part)) || Swap(part, group);
            }
        }
    }

    /// <summary>Parts those of these people who share a voice and would answer somebody in the same one.</summary>
    public void Separate(IReadOnlyCollection<Part> group)
    {
        HashSet<Part> free = [.. group];
        foreach (Part part in group.Where(p => Echoes(p, p.Voice!).Any()))
        {
            Clear(part, free, Chain);
        }
    }

    // To a voice nobody beside has, or to one whose users beside can go elsewhere.
    private bool Clear(Part part, HashSet<Part> group, int chain)
    {
        (VoicePool pool, Voice voice) = (pools[part], part.Voice!);
        if (pool.UsersOf(voice).Count == 1)
        {
            return false; // nobody gives up a voice of their own
        }

        foreach ((VoicePool other, Voice next) in Choices(part))
        {
            List<Part> echoes = [.. Echoes(part, next)];
            if (echoes.Count > 0 && (chain == 0 || !echoes.All(group.Contains)))
            {
                continue;
            }

            Change(part, other, next);
            if (echoes.All(e => Clear(e, group, chain - 1)))
            {
                return true;
            }

            Change(part, pool, voice);
        }

        return false;
    }

    // Those of the part's kind, its own gender first; where nothing shows the gender, the other's too.
    private List<(VoicePool Pool, Voice Voice)> Choices(Part part) =>
    [
        .. pools.Values.Distinct().Where(p => p == pools[part] || part.IsNeutral).OrderByDescending(p => p == pools[part])
            .SelectMany(p => p.SharedFor(part).Where(v => v != part.Voice).OrderBy(v => v.Id, StringComparer.Ordinal).Select(v => (p, v))),
    ];

    private void Change(Part part, VoicePool pool, Voice voice)
    {
        pools[part].Take(part);
        pools[part] = pool;
        pool.Give(part, voice);
    }

    private IEnumerable<Part> Echoes(Part part, Voice voice) => Around(part).Where(n => n.Away == 1 && n.Part.Voice == voice).Select(n => n.Part);

    // Everybody's voice as before unless all that this part's lacks is made good.
    private bool Settle(Part part, IReadOnlyList<Part> group)
    {
        List<(Part Part, Voice Voice)> before = [.. group.Select(p => (p, p.Voice!))];
        if (MakeRoom(part, [.. group], LongChain))
        {
            return true;
        }

        Restore(before);
        return false;
    }

    // To the clearest voice that is far from all around, or whose near ones around can go elsewhere.
    private bool MakeRoom(Part part, HashSet<Part> group, int chain)
    {
        foreach (Voice voice in pools[part].FreeFor(part).Where(v => Lacking(v, narrator) <= 0).OrderByDescending(v => v.Clarity).ThenBy(v => v.Id, StringComparer.Ordinal).ToList())
        {
            List<Part> near = [.. Around(part).Select(n => n.Part).Where(p => p.Voice is not null && Lacking(p.Voice, voice) > 0)];
            if (near.Count > chain || !near.All(group.Contains))
            {
                continue;
            }

            List<(Part Part, Voice Voice)> before = [.. group.Select(p => (p, p.Voice!))];
            Change(part, pools[part], voice);
            HashSet<Part> others = [.. group.Where(p => p != part)];
            if (near.All(n => MakeRoom(n, others, chain - 1)))
            {
                return true;
            }

            Restore(before);
        }

        return false;
    }

    private void Restore(List<(Part Part, Voice Voice)> voices)
    {
        List<(Part Part, Voice Voice)> changed = [.. voices.Where(v => v.Part.Voice != v.Voice)];
        changed.ForEach(c => pools[c.Part].Take(c.Part));
        changed.ForEach(c => pools[c.Part].Give(c.Part, c.Voice));
    }

    private bool Move(Part part, IReadOnlyList<Voice> voices)
    {
        Voice before = part.Voice!;
        double lacking = Lacking(part);
        (Voice? best, double most) = (null, LeastGain);
        foreach (Voice voice in voices.OrderBy(v => v.Id, StringComparer.Ordinal))
        {
            part.Voice = voice;
            double gain = lacking - Lacking(part);
            if (gain >= LeastGain && gain + (ClarityWeight * (voice.Clarity - before.Clarity)) > most)
            {
                (best, most) = (voice, gain + (ClarityWeight * (voice.Clarity - before.Clarity)));
            }
        }

        part.Voice = before;
        if (best is not null)
        {
            Change(part, pools[part], best);
        }

        return best is not null;
    }

    private bool Swap(Part part, IReadOnlyList<Part> others)
    {
        (Part? best, double most) = (null, LeastGain);
        foreach (Part other in others.Where(o => o != part && pools[o] == pools[part]))
        {
            double lacking = Lacking(part) + Lacking(other);
            (part.Voice, other.Voice) = (other.Voice, part.Voice);
            double gain = lacking - Lacking(part) - Lacking(other);
            (part.Voice, other.Voice) = (other.Voice, part.Voice);
            double clearer = (part.Voice!.Clarity - other.Voice!.Clarity) * Math.Sign(other.Length - part.Length);
            if (gain >= LeastGain && gain + (ClarityWeight * clearer) > most)
            {
                (best, most) = (other, gain + (ClarityWeight * clearer));
            }
        }

        if (best is not null)
        {
            pools[part].Swap(part, best);
        }

        return best is not null;
    }

    // What is missing to the distance, over everybody around and the narrator.
    private double Lacking(Part part) =>
        Lacking(part.Voice!, narrator) + Around(part).Where(n => n.Part.Voice is not null)
            .Sum(n => Lacking(part.Voice!, n.Part.Voice!));

    private static double Lacking(Voice a, Voice b) => Math.Max(0, VoiceDistance.Apart - VoiceDistance.Between(a, b));

    private List<(Part Part, int Away)> Around(Part part) => _around.TryGetValue(part, out var known) ? known
        : _around[part] = [.. turns.Around(part, Audition.Scene).GroupBy(n => n.Part).Select(g => (g.Key, g.Min(n => n.Away)))];
}
