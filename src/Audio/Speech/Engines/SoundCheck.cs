using System.Runtime.InteropServices;

namespace Audio.Speech.Engines;

/// <summary>Whether what a service sent can be the words it was given: an answer may be empty, cut off or silent and still call itself a success.</summary>
internal sealed class SoundCheck(string service, int sampleRate)
{
    // Nobody speaks more letters a second, at rate 1; quick newsreaders say about 18.
    private const double MostLetters = 40;

    // −50 dB of full scale: the noise of a good microphone, and no speech.
    private const int Silent = 100;

    private long bytes;
    private int peak;

    /// <summary>How many samples came.</summary>
    public long Samples => bytes / sizeof(short);

    /// <summary>Takes note of 16-bit samples as they come; a sample may be torn in two.</summary>
    public void Add(ReadOnlySpan<byte> pcm)
    {
        ReadOnlySpan<byte> whole = pcm[Math.Min(pcm.Length, (int)(bytes & 1))..];
        foreach (short sample in MemoryMarshal.Cast<byte, short>(whole[..(whole.Length / 2 * 2)]))
        {
            peak = Math.Max(peak, Math.Abs((int)sample));
        }

        bytes += pcm.Length;
    }

    /// <summary>Judges the whole.</summary>
    /// <param name="letters">Letters and digits of the words.</param>
    /// <exception cref="SpeechException">It is not the words; asking again may help.</exception>
    public void Judge(int letters, double rate)
    {
        double seconds = (double)Samples / sampleRate, least = letters / MostLetters / rate;
        string? wrong = bytes == 0 ? "no sound at all"
            : (bytes & 1) != 0 ? "half a sample at the end"
            : peak < Silent ? $"{seconds:0.0} s of silence"
            : seconds < least ? $"{seconds:0.00} s of sound for {letters} letters, which takes at least {least:0.00}"
            : null;
        if (wrong is not null)
        {
            throw new SpeechException($"{service} sent {wrong}.") { Fault = SpeechFault.Retry };
        }
    }
}
