using System.Collections.Immutable;
using Audio.Scripts;

namespace Audio.Voices;

/// <summary>Writes down a finished cast with its reasons.</summary>
/// <param name="since">The episode from which newcomers keep their voices; null when nobody does.</param>
internal sealed class CastList(Turns turns, Voice narrator, string narratorChoice, string? since)
{
    /// <summary>The cast.</summary>
    public Cast Write(int narratorWords)
    {
        CastMember reader = new(Speaker.Narrator, narrator) { Choice = narratorChoice, Words = narratorWords };
        ImmutableArray<CastMember> members = [reader, .. turns.Parts.Select(Member)];
        return new Cast(members.ToImmutableSortedDictionary(m => m.Speaker.Id, m => m.Voice, StringComparer.Ordinal))
        {
            Members = members,
            Reasons = turns.Parts.Select(p => KeyValuePair.Create(p.Speaker.Id, Reason(p)))
                .Append(KeyValuePair.Create(Speaker.Narrator.Id, $"narrator; {narratorChoice}")).ToImmutableSortedDictionary(StringComparer.Ordinal),
        };
    }

    private CastMember Member(Part part) => new(part.Speaker, part.Voice!)
    {
        Origin = part.Origin,
        Choice = part.Choice,
        Displaced = part.Displaced,
        Words = part.Words,
        IsNew = IsNew(part),
        Scene =
        [
            .. turns.Around(part, Audition.Scene).Select(n => n.Part).Distinct().Select(p => new Neighbour(p.Speaker, VoiceDistance.Between(part.Voice!, p.Voice!)))
                .Append(new Neighbour(Speaker.Narrator, VoiceDistance.Between(part.Voice!, narrator))).OrderBy(n => n.Distance).ThenBy(n => n.Speaker.Id, StringComparer.Ordinal),
        ],
    };

    // Who must share somebody's voice has none of their own yet.
    private bool IsNew(Part part) => part.MayEnter && part.Origin switch
    {
        VoiceOrigin.Audition => true,
        VoiceOrigin.Lock => turns.Parts.Count(p => p.Voice == part.Voice) == 1,
        _ => false,
    };

    // The same words in the first episode and in the second: narrating an article again gives the same files.
    private string Reason(Part part)
    {
        string? from = part.Origin == VoiceOrigin.People ? part.Known!.FirstEpisode : part.Origin == VoiceOrigin.Audition && IsNew(part) ? since : null;
        return $"{Kind(part)}; {(part.Displaced is null ? "" : part.Displaced + "; ")}{part.Choice}; {(from is null ? "" : $"kept since {from}; ")}{Nearest(part)}";
    }

    private static string Kind(Part part) => part.Speaker.Kind == SpeakerKind.Organisation ? "organisation" : part.Gender switch
    {
        Gender.Female => "female",
        Gender.Male => "male",
        _ => "gender unknown",
    };

    private string Nearest(Part part)
    {
        // The narrator is around everybody; naming it says something only where nobody else is.
        (string Name, Voice Voice) nearest = turns.Around(part, Audition.Scene)
            .Select(n => (n.Part.Speaker.Name, Voice: n.Part.Voice!)).DefaultIfEmpty((Name: "the narrator", Voice: narrator))
            .MinBy(n => VoiceDistance.Between(part.Voice!, n.Voice));
        return VoiceDistance.Between(part.Voice!, nearest.Voice) == 0 ? $"same voice as {nearest.Name}"
            : VoiceDistance.SameBase(part.Voice!, nearest.Voice) ? $"{Math.Round(VoiceDistance.Semitones(part.Voice!, nearest.Voice))} semitones from {nearest.Name}"
            : $"another timbre than {nearest.Name}";
    }
}
