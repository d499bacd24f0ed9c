using System.Globalization;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Voices;

namespace Audio.Tests.Support.Azure;

/// <summary>What the emulator says to an SSML document: the tone engine's sound, and when each word of the source is in it.</summary>
public sealed record EmulatedSpeech(byte[] Pcm, IReadOnlyList<(string Text, long Offset, long Duration)> Words)
{
    private static readonly XNamespace Ssml = "http://www.w3.org/2001/10/synthesis";

    /// <summary>Speaks; an error is the reason of the close the service would answer with.</summary>
    public static async Task<(EmulatedSpeech? Speech, string? Error)> OfAsync(string document, string format)
    {
        XElement? voice = XDocument.Parse(document).Root!.Elements(Ssml + "voice").FirstOrDefault();
        int? sampleRate = format switch { "raw-24khz-16bit-mono-pcm" => 24_000, "raw-48khz-16bit-mono-pcm" => 48_000, _ => null };
        if (voice is null || sampleRate is null)
        {
            return (null, voice is null ? "Ssml should only contain one language." : $"Unsupported output format {format}.");
        }

        string name = (string)voice.Attribute("name")!;
        return !EmulatedVoices.Names.Contains(name) ? (null, $"Unsupported voice {name}.") : (await SpeakAsync(voice, name, sampleRate.Value), null);
    }

    private static async Task<EmulatedSpeech> SpeakAsync(XElement voice, string name, int sampleRate)
    {
        string? rate = (string?)voice.Descendants(Ssml + "prosody").FirstOrDefault()?.Attribute("rate");
        SpokenToken[] tokens = [.. Tokens(voice)];
        Voice tone = new("emulated", "tone") { Name = name, EngineVoice = "sine", PitchHz = 90 + (name.Sum(c => c) % 20 * 8) };
        using MemoryStream pcm = new();
        double factor = rate is null ? 1 : 1 + (double.Parse(rate.TrimEnd('%'), CultureInfo.InvariantCulture) / 100);
        SpokenClip clip = await new ToneEngine().SpeakAsync(new SpeechRequest([.. tokens], "", tone, factor), pcm);
        return new EmulatedSpeech(
            Resampled(MemoryMarshal.Cast<byte, short>(pcm.ToArray()), clip.SampleRate, sampleRate),
            [.. clip.Marks.Select(m => (tokens[m.Token].Text, m.Start.Value * 10_000, (m.End - m.Start).Value * 10_000))]);
    }

    // Text nodes in document order; a mark at a word's end is its break.
    private static IEnumerable<SpokenToken> Tokens(XElement voice)
    {
        foreach (XText text in voice.DescendantNodes().OfType<XText>())
        {
            bool letters = text.Parent!.Name == Ssml + "say-as";
            foreach (string word in text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string bare = word.TrimEnd(',', '.', '?', '!');
                yield return new SpokenToken(bare, default(TextSpan))
                {
                    As = letters ? SpokenAs.Letters : SpokenAs.Word,
                    Break = word.Length == bare.Length ? Break.None : word[^1] == ',' ? Break.Comma : Break.Stop,
                };
            }
        }
    }

    private static byte[] Resampled(ReadOnlySpan<short> samples, int from, int to)
    {
        short[] result = new short[samples.Length * (long)to / from];
        for (int i = 0; i < result.Length; i++)
        {
            double at = (double)i * from / to;
            int left = (int)at, right = Math.Min(left + 1, samples.Length - 1);
            result[i] = (short)(samples[left] + ((at - left) * (samples[right] - samples[left])));
        }

        return MemoryMarshal.AsBytes<short>(result).ToArray();
    }
}
