using Audio.Articles;
using Audio.Publishing;
using Audio.Voices;

namespace Audio.Cli;

/// <summary>What a finished narration says of itself.</summary>
internal static class NarrationReport
{
    public static EpisodeLine Line(string article, Narration narration)
    {
        Episode episode = narration.Episode;
        return new EpisodeLine(
            article, narration.Folder, episode.Title, episode.Timeline.Duration.Seconds,
            episode.Script.Speakers.Length, episode.Script.Utterances.Length, narration.Reused,
            Math.Round(episode.Sound.Decoded.IntegratedLufs, 2), Math.Round(episode.Sound.Decoded.TruePeakDb, 2),
            Unspoken(episode),
            [.. narration.Newcomers.Select(p => new PersonLine(p.Name, p.Voice))],
            [.. episode.Cast.Members.Where(m => m.Displaced is not null).Select(m => new DisplacedLine(m.Speaker.Name, m.Voice.Id, m.Displaced!))],
            narration.PeopleProblem, narration.Billed, episode.StandIns.Length, episode.StandInReason)
        {
            Verbatim = episode.Script.Departures.IsEmpty,
            Departures = [.. episode.Script.Departures.Select(d => ScriptNotes.Line(d, episode.Script.Article.Text))],
            LostEdits = narration.LostEdits,
            Misheard = Misheard(episode),
            Draft = episode.IsDraft,
            SingleVoice = episode.SingleVoice is { } single ? new SingleVoiceLine(Path.Combine(narration.Folder, Episode.SingleVoiceFolder), single.Timeline.Duration.Seconds, Unspoken(single), Misheard(single)) : null,
        };
    }

    public static void Print(TextWriter output, Narration narration, bool quiet)
    {
        Episode episode = narration.Episode;
        if (quiet)
        {
            output.WriteLine(narration.Folder);
            return;
        }

        int voices = episode.Cast.Voices.Values.Select(v => v.Id).Distinct().Count();
        output.WriteLine(PlainText.Clean(episode.Title));
        output.WriteLine($"  {narration.Folder}");
        output.WriteLine(
            $"  {TimeSpan.FromSeconds(episode.Timeline.Duration.Seconds):h\\:mm\\:ss}, {episode.Script.Utterances.Length} utterances" +
            $"{(narration.Reused > 0 ? $" ({narration.Reused} reused)" : "")}, {Count(voices, "voice")}, {Count(episode.Chapters.Length, "chapter")}, " +
            $"{episode.Sound.Decoded.IntegratedLufs:0.0} LUFS mono, peak {episode.Sound.Decoded.TruePeakDb:0.0} dBTP");
        if (episode.SingleVoice is { } single)
        {
            output.WriteLine($"  the same in one voice: {TimeSpan.FromSeconds(single.Timeline.Duration.Seconds):h\\:mm\\:ss}, in {Episode.SingleVoiceFolder}/");
        }

        if (narration.Newcomers.Length > 0)
        {
            output.WriteLine($"  new people, who keep their voices: {PlainText.Clean(string.Join(", ", narration.Newcomers.Select(p => $"{p.Name} = {p.Voice}")))}");
        }

        if (narration.Billed > 0)
        {
            output.WriteLine($"  billed: {narration.Billed:N0} characters");
        }

        if (episode.StandIns.Length > 0)
        {
            output.WriteLine($"  {Count(episode.StandIns.Length, "utterance")} in local voices: {PlainText.Clean(episode.StandInReason!)}");
        }

        int skipped = episode.Script.Article.Blocks.Count(b => b is Skipped);
        output.WriteLine($"  all {episode.Script.Article.Text.Length:N0} characters of the {(episode.Script.Departures.IsEmpty ? "article" : "script")} are spoken or skipped, proven ({Count(skipped, "block")} skipped, see script.md)");
        ScriptNotes.Print(output, episode.Script.Departures, episode.Script.Article.Text);
        PrintReview(output, episode);
        PrintReview(output, episode.SingleVoice);
    }

    /// <summary>Whether a person should look at what was made.</summary>
    public static bool IsForReview(Narration narration) => narration.LostEdits.Length > 0
        || new[] { narration.Episode, narration.Episode.SingleVoice }.OfType<Episode>().Any(e => e.Timeline.Unspoken.Length + e.Misheard.Length + e.StandIns.Length > 0);

    private static UnspokenLine[] Unspoken(Episode episode) => [.. episode.Timeline.Unspoken.Select(u => new UnspokenLine(u.Utterance, TextOf(episode, u.Utterance), u.Reason))];

    private static UnspokenLine[] Misheard(Episode episode) => [.. episode.Misheard.Select(m => new UnspokenLine(m.Utterance, TextOf(episode, m.Utterance), m.Reason))];

    private static void PrintReview(TextWriter output, Episode? episode)
    {
        if (episode is null)
        {
            return;
        }

        foreach (var unspoken in episode.Timeline.Unspoken)
        {
            output.WriteLine($"  not spoken: {PlainText.Clean(TextOf(episode, unspoken.Utterance))} ({unspoken.Reason})");
        }

        foreach (var misheard in episode.Misheard)
        {
            output.WriteLine($"  listen to: {PlainText.Clean(TextOf(episode, misheard.Utterance))} ({PlainText.Clean(misheard.Reason)})");
        }
    }

    /// <summary>Says who has another voice than usual, and why newcomers could not be kept.</summary>
    public static async Task NotePeopleAsync(Narration narration)
    {
        foreach (CastMember member in narration.Episode.Cast.Members.Where(m => m.Displaced is not null))
        {
            await Console.Error.WriteLineAsync($"audio: note: {PlainText.Clean(member.Speaker.Name)} speaks as {member.Voice.Id} in this article: {PlainText.Clean(member.Displaced!)}.");
        }

        if (narration.PeopleProblem is { } problem)
        {
            await Console.Error.WriteLineAsync($"audio: note: the episode is done, but its new people could not be kept. {problem}");
        }
    }

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : $"{n} {what}s";

    private static string TextOf(Episode episode, int utterance) => episode.Script.PrintedText(episode.Script.Utterances[utterance]);
}
