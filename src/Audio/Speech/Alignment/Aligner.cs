namespace Audio.Speech.Alignment;

/// <summary>Finds the words of a clip with the help of another reading of the same words whose times are known.</summary>
internal static class Aligner
{
    private const double Hop = 0.01, TopHz = 7000;

    // Women's throats are about a sixth shorter than men's, and their formants so much higher.
    private const double LongThroat = 1, ShortThroat = 1.18;

    // From here on it is worth trying whether the other throat fits better.
    private const double Fits = 0.74;

    // The reference was asked for the same rate: engines differ by less, clips that lack words by more.
    private const double Slowest = 0.8, Fastest = 1.25;

    /// <summary>Listens to a clip; null when no path was found.</summary>
    /// <param name="reference">A man's voice, with its marks.</param>
    /// <param name="isShort">Whether the clip's speaker is likely to have a short throat: a woman, a child.</param>
    public static Hearing? Hear(StoredClip clip, StoredClip reference, bool isShort, CancellationToken ct = default)
    {
        double top = Math.Min(TopHz, 0.45 * Math.Min(clip.SampleRate / ShortThroat, reference.SampleRate));
        Cepstra known = Listen(reference, Hop, top, LongThroat);
        Hearing? best = null;
        foreach (double throat in isShort ? (double[])[ShortThroat, LongThroat] : [LongThroat, ShortThroat])
        {
            Cepstra heard = Listen(clip, Hop, top, throat);
            if (heard.IsSilent || known.IsSilent)
            {
                return heard.IsSilent ? Hearing.Nothing : null;
            }

            double pace = Math.Clamp((double)known.Spoken / Math.Max(1, heard.Spoken), Slowest, Fastest);
            ReferenceWords words = ReferenceWords.Of(Listen(reference, Hop * pace, top, LongThroat), reference.Marks);
            Hearing? hearing = WordPath.Find(words, heard, ct) is { } path ? Hearing.Of(words, heard, path.Rows, path.Distances) : null;
            best = best is null || hearing?.Distance < best.Distance ? hearing : best;
            if (best?.Distance <= Fits)
            {
                break;
            }
        }

        return best;
    }

    private static Cepstra Listen(StoredClip clip, double hop, double top, double throat)
    {
        using Stream pcm = clip.Open();
        return Cepstra.Of(pcm, clip.SampleRate, hop, top, throat);
    }
}
