using Audio.Scripts;
using Audio.Voices;

namespace Audio.Cli;

/// <summary>Shows a cast: a line a speaker in 80 columns, its reasons below it.</summary>
internal static class CastPrinter
{
    private const int NameWidth = 26, NearestWidth = 22, Width = 80;

    public static CastLine Line(string article, CastMember member) => new(
        article, member.Speaker.Name, member.Speaker.Id, Lower(member.Speaker.Kind), Lower(member.Speaker.Gender), member.Speaker.GenderEvidence,
        member.Words, member.Voice.Id, Lower(member.Origin), member.Choice, member.Displaced, member.IsNew,
        [.. member.Scene.Select(n => new NeighbourLine(n.Speaker.Name, n.Speaker.Id, Math.Round(n.Distance, 2)))]);

    public static void Print(TextWriter output, string? article, Cast cast)
    {
        if (article is not null)
        {
            output.WriteLine(PlainText.Clean(article));
        }

        output.WriteLine($"{"SPEAKER".PadRight(NameWidth)}  {"VOICE",-9} {"WORDS",5}  {"GENDER",-8}  NEAREST VOICE IN SCENE");
        foreach (CastMember member in cast.Members)
        {
            string gender = member.Speaker.Kind == SpeakerKind.Narrator ? "" : member.Speaker.Kind == SpeakerKind.Organisation ? "none" : Lower(member.Speaker.Gender);
            output.WriteLine($"{Fit(member.Speaker.Name, NameWidth).PadRight(NameWidth)}  {Fit(member.Voice.Id, 9),-9} {member.Words,5}  {gender,-8}  {Nearest(member)}".TrimEnd());
            foreach (string line in Wrapped(Why(member)))
            {
                output.WriteLine("    " + line);
            }
        }

        foreach (string line in Wrapped(Foot(cast)))
        {
            output.WriteLine(line);
        }

        output.WriteLine();
    }

    private static string Why(CastMember member)
    {
        IEnumerable<string> parts = [Evidence(member.Speaker), member.Displaced ?? "", From(member), member.IsNew ? "new: narrating keeps it" : ""];
        return PlainText.Clean(string.Join("; ", parts.Where(p => p.Length > 0)));
    }

    private static string Evidence(Speaker speaker) => speaker switch
    {
        { Kind: SpeakerKind.Organisation } => "an organisation",
        { GenderEvidence.Length: > 0 } => $"{Lower(speaker.Gender)} by {speaker.GenderEvidence}",
        _ => "",
    };

    private static string From(CastMember member) => member.Origin == VoiceOrigin.People ? $"kept as before: {member.Choice}" : member.Choice;

    private static string Nearest(CastMember member) =>
        member.Scene is [var nearest, ..] ? $"{nearest.Distance:0.0} {Fit(nearest.Speaker.Name, NearestWidth - 4)}" : "";

    private static string Foot(Cast cast)
    {
        int close = cast.Members.SelectMany(m => m.Scene.Where(n => n.Distance < VoiceDistance.Apart).Select(n => (n.Speaker.Id, m.Speaker.Id).OrderedPair())).Distinct().Count();
        int shared = cast.Members.Count(m => m.Origin == VoiceOrigin.Shared);
        return $"From {VoiceDistance.Apart:0.0} on a difference needs no listening for; {(close == 0 ? "every voice keeps it from those it meets." : $"{close} of the pairs that meet are nearer.")}"
            + (shared == 0 ? "" : $" There are more people than voices: {shared} share one with somebody heard far from them. Add voice files, or lock the voices that matter with --voice.");
    }

    private static (string, string) OrderedPair(this (string A, string B) pair) => string.CompareOrdinal(pair.A, pair.B) <= 0 ? pair : (pair.B, pair.A);

    private static IEnumerable<string> Wrapped(string text)
    {
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width - 4)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        if (line.Length > 0)
        {
            yield return line;
        }
    }

    private static string Fit(string text, int width)
    {
        string clean = PlainText.Clean(text);
        return clean.Length <= width ? clean : clean[..(width - 1)] + "…";
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
