using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Gives every part without a voice one of the voices on offer.</summary>
/// <remarks>
/// Who speaks most chooses first. The best voice is clear, and unlike those already cast that are heard around it.
/// </remarks>
internal sealed class Audition
{
    // Beyond another base voice nobody listens for more difference (VoiceDistance).
    private const double Easy = VoiceDistance.OtherBase;

    // A fifth of the words lost weighs as much as one unit of distance.
    private const double ClarityWeight = 5;

    // A hint only: a neutral voice for a source without gender, when it costs nothing else.
    private const double NeutralWeight = 0.05;

    /// <summary>Turns within which two people are neighbours: A, B, A, C is one scene.</summary>
    internal const int Scene = 2;

    // A voice not heard for so long is anybody's again.
    private const int Forgotten = 12;

    private readonly Turns _turns;
    private readonly Voice _narrator;
    private readonly Dictionary<Part, VoicePool> _pools = [];

    /// <summary>Prepares the audition.</summary>
    /// <param name="voices">The voices on offer, at least one, the narrator's not among them.</param>
    public Audition(Turns turns, Voice narrator, IReadOnlyCollection<Voice> voices)
    {
        _turns = turns;
        _narrator = narrator;
        AssignPools(voices);
    }

    /// <summary>Casts everybody.</summary>
    /// <remarks>
    /// In three rounds: who keeps the voice for good, other people with names, unnamed sources. The first round does not depend on
    /// the others, so that it can be left out when the article is narrated again and the people file knows its voices.
    /// </remarks>
    public void Cast()
    {
        Recasting recasting = new(_turns, _narrator, _pools);
        foreach (IGrouping<int, Part> round in _turns.Parts.Where(p => p.Voice is null).GroupBy(Round).OrderBy(g => g.Key).ToList())
        {
            foreach (Part part in round.Where(p => _pools[p].FreeFor(p).Count > 0))
            {
                _pools[part].Give(part, Best(part, _pools[part].FreeFor(part), _ => 0));
            }

            recasting.Improve([.. round.Where(p => p.Voice is not null)]);
            List<Part> sharing = [.. round.Where(p => p.Voice is null)];
            foreach (Part part in sharing)
            {
                _pools[part].Give(part, Shared(part, _pools[part]));
            }

            recasting.Separate([.. sharing, .. round.Where(p => p.IsUnnamed).Except(sharing)]);
            Explain(round);
        }
    }

    // In the order in which they chose, each with what was left for them.
    private void Explain(IEnumerable<Part> round)
    {
        List<Part> chosen = [.. round];
        for (int i = 0; i < chosen.Count; i++)
        {
            Part part = chosen[i];
            VoicePool pool = _pools[part];
            part.Origin = pool.UsersOf(part.Voice!)[0] == part ? VoiceOrigin.Audition : VoiceOrigin.Shared;
            bool clearest = pool.FreeFor(part).Concat(chosen.Skip(i + 1).Where(p => _pools[p] == pool).Select(p => p.Voice!)).All(v => v.Clarity <= part.Voice!.Clarity);
            part.Choice = (part.IsNeutral || part.Gender == VoicePool.HeardAs(part.Voice!) ? "" : "no voice of that gender is here; ")
                + (part.Origin == VoiceOrigin.Shared ? $"all voices are taken: shared with {string.Join(", ", pool.UsersOf(part.Voice!).Where(p => p != part).Take(3).Select(p => p.Speaker.Name))}"
                : clearest ? "clearest voice left" : "easiest voice left to tell from those around it");
        }
    }

    private static int Round(Part part) => part.IsUnnamed ? 2 : part.MayEnter ? 0 : 1;

    private void AssignPools(IReadOnlyCollection<Voice> voices)
    {
        VoicePool women = new(voices.Where(v => VoicePool.HeardAs(v) == Gender.Female));
        VoicePool men = new(voices.Where(v => VoicePool.HeardAs(v) == Gender.Male));
        women = women.Size > 0 ? women : men;
        men = men.Size > 0 ? men : women;
        foreach (Part part in _turns.Parts.Where(p => p.Voice is not null))
        {
            Enter(part, women.Has(part.Voice!) ? women : men);
        }

        foreach (Part part in _turns.Parts.Where(p => p.Voice is null).OrderBy(p => p.IsNeutral).ThenBy(p => p.IsNeutral ? Round(p) : 0))
        {
            _pools[part] = part.IsNeutral ? FittingPool(part, women, men) : part.Gender == Gender.Female ? women : men;
            _pools[part].Expect(part);
        }
    }

    // Who has a voice already takes it out of what is free; a second name of the same person takes nothing more.
    private void Enter(Part part, VoicePool pool)
    {
        if (!pool.Has(part.Voice!))
        {
            return;
        }

        _pools[part] = pool;
        if (pool.UsersOf(part.Voice!).Count == 0)
        {
            pool.Expect(part);
        }

        pool.Give(part, part.Voice!);
    }

    // Where nothing shows the gender: the voices that have room, else the gender one hears less around the part.
    private VoicePool FittingPool(Part part, VoicePool women, VoicePool men)
    {
        if (women.Slack > 0 != men.Slack > 0)
        {
            return women.Slack > 0 ? women : men;
        }

        int moreWomen = _turns.Around(part, Scene).Sum(n => !_pools.TryGetValue(n.Part, out VoicePool? pool) ? 0 : pool == women ? 1 : -1);
        return moreWomen < 0 || (moreWomen == 0 && women.Slack >= men.Slack) ? women : men;
    }

    private Voice Shared(Part part, VoicePool pool)
    {
        Dictionary<string, int> heard = new(StringComparer.Ordinal);
        foreach ((Part other, int away) in _turns.Around(part, Forgotten).Where(n => n.Part.Voice is not null))
        {
            heard[other.Voice!.Id] = Math.Min(away, heard.GetValueOrDefault(other.Voice.Id, Forgotten + 1));
        }

        // Distance first (100 a turn), then the fewest sharers (20 each, 80 at most), then the fit, which stays below 8.
        return Best(part, pool.SharedFor(part), v => (100 * heard.GetValueOrDefault(v.Id, Forgotten + 1)) - (20 * Math.Min(4, pool.UsersOf(v).Count)));
    }

    private Voice Best(Part part, IReadOnlyList<Voice> voices, Func<Voice, double> bonus)
    {
        List<Voice> around = VoicesAround(part);
        return voices.OrderBy(v => (v.Age == Age.Child) != (part.Age == Age.Child) && v.Age != Age.Unknown)
            .ThenByDescending(v => Fit(part, v, around) + bonus(v)).ThenBy(v => Strangeness(part, v)).ThenBy(v => v.Id, StringComparer.Ordinal).First();
    }

    private static Age Supposed(Age age) => age == Age.Unknown ? Age.Adult : age;

    // What decides among voices that differ in nothing measured, as those that services list: the narrator's accent, the age, a way of talking.
    private (bool, int, bool) Strangeness(Part part, Voice voice) => (
        !voice.Locale.Equals(_narrator.Locale, StringComparison.OrdinalIgnoreCase),
        Math.Abs(Supposed(voice.Age) - Supposed(part.Age)),
        !voice.Character.Contains("conversational"));

    private List<Voice> VoicesAround(Part part) =>
        [_narrator, .. _turns.Around(part, Scene).Select(n => n.Part.Voice).OfType<Voice>().DistinctBy(v => v.Id)];

    private static double Fit(Part part, Voice voice, List<Voice> around) =>
        Math.Min(Easy, around.Min(v => VoiceDistance.Between(v, voice)))
        + (ClarityWeight * voice.Clarity)
        - (part.IsNeutral ? NeutralWeight * Math.Abs(12 * Math.Log2(voice.PitchHz / VoicePool.NeutralHz)) : 0);
}
