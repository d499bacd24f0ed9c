namespace Audio.Voices;

/// <summary>Gives people of the people file the voices they had before.</summary>
internal static class Recall
{
    /// <summary>Gives each the voice of their entry unless the narrator or somebody with a better claim has it: who is locked, then who speaks most.</summary>
    public static void Known(Turns turns, Voice narrator, VoiceCatalog catalog, People people)
    {
        foreach (Part part in turns.Parts)
        {
            part.Known = people.Find(part.Speaker);
            part.MayEnter = part.Known is null && people.MayEnter(part.Speaker);
        }

        foreach (Part part in turns.Parts.Where(p => p.Known is not null && p.Voice is null).OrderByDescending(p => p.Known!.Locked).ToList())
        {
            part.Displaced = Obstacle(turns, part, narrator, catalog);
            if (part.Displaced is null)
            {
                part.Voice = catalog.Find(part.Known!.Voice);
                part.Origin = VoiceOrigin.People;
                part.Choice = part.Known.Why ?? (part.Known.Locked ? "locked in the people file" : "the people file says so");
                part.Choice += part.Voice!.Id.Equals(part.Known.Voice, StringComparison.OrdinalIgnoreCase) ? "" : $", standing in for {part.Known.Voice}";
            }
        }
    }

    private static string? Obstacle(Turns turns, Part part, Voice narrator, VoiceCatalog catalog)
    {
        string voice = catalog.Find(part.Known!.Voice)?.Id ?? part.Known.Voice;
        Part? holder = turns.Parts.FirstOrDefault(p => p.Voice is not null && p.Voice.Id.Equals(voice, StringComparison.OrdinalIgnoreCase) && !IsSamePerson(p, part));
        return catalog.Find(voice) is null ? $"{voice}, theirs, is not a voice of this engine"
            : narrator.Id.Equals(voice, StringComparison.OrdinalIgnoreCase) ? $"{voice}, theirs, is the narrator's here"
            : holder is not null ? $"{voice}, theirs, is {holder.Speaker.Name}'s here"
            : null;
    }

    // An alias is the same person; the same name twice in one article is two people.
    private static bool IsSamePerson(Part a, Part b) => a.Known == b.Known && a.Speaker.Name != b.Speaker.Name;
}
