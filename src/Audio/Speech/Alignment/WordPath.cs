using System.Numerics;

namespace Audio.Speech.Alignment;

/// <summary>The cheapest way to hear a reference's words in a clip: dynamic time warping, frame by frame of the clip.</summary>
/// <remarks>
/// A frame of the clip is either one of a word's rows or a pause. Rows go on by none, one or two a frame and never twice by
/// none, so speech is at most twice as slow or as fast as the reference; pauses last as long as they like and may be left
/// out. A pause costs little where the clip is silent and much where it is not: that is where foreign sound goes. A word may be
/// missed at a price. Only rows near the straight line from start to end are looked at, so room grows with the length.
/// </remarks>
internal sealed class WordPath
{
    // Costs a frame. 1 is what two frames differ by that have nothing to do with each other; the same words by another engine
    // differ by about 0.7. Skipping a row costs as much as missing it, or a clip that lacks words would be squeezed words.
    private const float Stay = 0.05f, Skip = 0.35f, MissWord = 1, MissRow = 0.3f, OpenPause = 0.5f, SilentPause = 0.3f, LoudPause = 0.95f;
    private const float QuietDb = -45, LoudDb = -25;

    private const int NarrowestBand = 800, WidestBand = 3000, BandMargin = 400;
    private const byte FromBefore = 0, FromStayed = 1, FromSkip = 2, FromSkipStayed = 3, FromMissed = 3;

    private readonly ReferenceWords words;
    private readonly Cepstra clip;
    private readonly Choices choices;
    private readonly float[] distances;
    private readonly float unlike;
    private readonly int band;
    private float[] at, stayed, atBefore, stayedBefore;

    private WordPath(ReferenceWords words, Cepstra clip)
    {
        this.words = words;
        this.clip = clip;
        band = Math.Min(words.Rows, Math.Clamp(Math.Abs(words.Rows - clip.Count) + BandMargin, NarrowestBand, WidestBand));
        choices = new Choices(clip.Count, (2 * band) + 1);
        (at, stayed, atBefore, stayedBefore) = (Nowhere(), Nowhere(), Nowhere(), Nowhere());
        distances = new float[words.Width];
        unlike = Unlike();
    }

    /// <summary>The reference's row at each frame of the clip and how much they differ; null when no path stays in the band.</summary>
    public static (int[] Rows, float[] Distances)? Find(ReferenceWords words, Cepstra clip, CancellationToken ct)
    {
        if (words.Words == 0 || clip.Count == 0)
        {
            return null;
        }

        WordPath path = new(words, clip);
        for (int frame = 0; frame < clip.Count; frame++)
        {
            ct.ThrowIfCancellationRequested();
            path.Hear(frame);
        }

        return path.Trace();
    }

    private float[] Nowhere()
    {
        float[] costs = new float[words.Rows];
        Array.Fill(costs, float.PositiveInfinity);
        return costs;
    }

    private int Centre(int frame) => clip.Count < 2 ? 0 : (int)((long)frame * (words.Rows - 1) / (clip.Count - 1));

    private int Low(int frame) => Math.Max(0, Centre(frame) - band);

    private int High(int frame) => Math.Min(words.Rows - 1, Centre(frame) + band);

    private ReadOnlySpan<float> Frame(int frame) => clip.Values.AsSpan(frame * Cepstra.Dimensions, Cepstra.Dimensions);

    // The mean over pairs from all over: primes far apart visit rows and frames evenly, and the same every time.
    private float Unlike()
    {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < 4000; k++)
        {
            int row = (int)(k * 7919L % words.Rows), frame = (int)(k * 104_729L % clip.Count);
            if (!words.IsPause[row] && clip.IsSpeech(frame))
            {
                Compare(Frame(frame), row, row, 1);
                sum += distances[row];
                count++;
            }
        }

        return count == 0 ? 1 : (float)Math.Max(1e-3, sum / count);
    }

    private void Hear(int frame)
    {
        int low = Low(frame), high = High(frame), lastPause = -1;
        (at, atBefore, stayed, stayedBefore) = (atBefore, at, stayedBefore, stayed);
        int clear = Math.Max(0, low - 2);
        Array.Fill(at, float.PositiveInfinity, clear, high - clear + 1);
        Array.Fill(stayed, float.PositiveInfinity, clear, high - clear + 1);
        Compare(Frame(frame), low, high, unlike);
        float pause = PauseCost(frame);
        for (int row = low; row <= high; row++)
        {
            byte choice;
            if (words.IsPause[row])
            {
                choice = HearPause(frame, row, lastPause, pause);
                lastPause = row;
            }
            else
            {
                choice = HearRow(frame, row);
            }

            choices.Set(frame, row - low, choice);
        }
    }

    private float PauseCost(int frame) =>
        SilentPause + ((LoudPause - SilentPause) * Math.Clamp((clip.Decibels[frame] - QuietDb) / (LoudDb - QuietDb), 0, 1));

    private byte HearPause(int frame, int row, int lastPause, float pause)
    {
        byte choice = FromBefore;
        float best = frame == 0 && row == 0 ? 0 : atBefore[row];
        if (row > 0 && atBefore[row - 1] + OpenPause < best)
        {
            (best, choice) = (atBefore[row - 1] + OpenPause, FromStayed);
        }

        if (row > 0 && stayedBefore[row - 1] + OpenPause < best)
        {
            (best, choice) = (stayedBefore[row - 1] + OpenPause, FromSkip);
        }

        best += pause;
        if (lastPause >= 0 && at[lastPause] + MissWord + (MissRow * (row - lastPause - 1)) is var missed && missed < best)
        {
            (best, choice) = (missed, FromMissed);
        }

        at[row] = best;
        return choice;
    }

    // A pause may be passed over at no cost; a row may not be skipped on the way out of one.
    private byte HearRow(int frame, int row)
    {
        byte choice = FromBefore;
        float best = frame == 0 && row == 1 ? 0 : atBefore[row - 1];
        if (stayedBefore[row - 1] < best)
        {
            (best, choice) = (stayedBefore[row - 1], FromStayed);
        }

        if (row > 1 && !words.IsPause[row - 2])
        {
            float skip = words.IsPause[row - 1] ? 0 : Skip;
            if (atBefore[row - 2] + skip < best)
            {
                (best, choice) = (atBefore[row - 2] + skip, FromSkip);
            }

            if (stayedBefore[row - 2] + skip < best)
            {
                (best, choice) = (stayedBefore[row - 2] + skip, FromSkipStayed);
            }
        }

        at[row] = best + distances[row];
        stayed[row] = atBefore[row] + Stay + distances[row];
        return choice;
    }

    // Rows side by side; the order of additions is the same however many fit, so every machine finds the same path.
    private void Compare(ReadOnlySpan<float> frame, int low, int high, float unit)
    {
        for (int row = low; row <= high; row += Vector<float>.Count)
        {
            Vector<float> sum = default;
            for (int d = 0; d < frame.Length; d++)
            {
                Vector<float> apart = new Vector<float>(words.Columns, (d * words.Width) + row) - new Vector<float>(frame[d]);
                sum += apart * apart;
            }

            (Vector.SquareRoot(sum) / new Vector<float>(unit)).CopyTo(distances, row);
        }
    }

    private (int[] Rows, float[] Distances)? Trace()
    {
        int row = words.Rows - 1;
        float end = at[row], spoken = at[row - 1], slow = stayed[row - 1];
        bool isStay = slow < end && slow < spoken;
        row -= isStay || spoken < end ? 1 : 0;
        if (float.IsPositiveInfinity(Math.Min(end, Math.Min(spoken, slow))))
        {
            return null;
        }

        int[] rows = new int[clip.Count];
        float[] apart = new float[clip.Count];
        for (int frame = clip.Count - 1; frame >= 0; frame--)
        {
            byte choice = isStay ? FromBefore : choices.Get(frame, row - Low(frame));
            for (; !isStay && words.IsPause[row] && choice == FromMissed; choice = choices.Get(frame, row - Low(frame)))
            {
                row = words.PauseBefore(row);
            }

            rows[frame] = row;
            Compare(Frame(frame), row, row, unlike);
            apart[frame] = words.IsPause[row] ? PauseCost(frame) : distances[row];
            (row, isStay) = isStay ? (row, false) : Before(row, choice);
        }

        return (rows, apart);
    }

    private (int Row, bool IsStay) Before(int row, byte choice) => words.IsPause[row]
        ? (choice == FromBefore ? row : row - 1, choice == FromSkip)
        : (Math.Max(0, choice is FromSkip or FromSkipStayed ? row - 2 : row - 1), choice is FromStayed or FromSkipStayed);

    // Two bits a cell: a path through a clip takes less room than its sound.
    private sealed class Choices(int frames, int width)
    {
        private readonly byte[] cells = new byte[frames * ((width + 3L) / 4)];

        public void Set(int frame, int cell, byte choice) => cells[Place(frame, cell)] |= (byte)(choice << (2 * (cell & 3)));

        public byte Get(int frame, int cell) => (byte)((cells[Place(frame, cell)] >> (2 * (cell & 3))) & 3);

        private long Place(int frame, int cell) => (frame * ((width + 3L) / 4)) + (cell / 4);
    }
}
