using System.Collections.Immutable;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Storage;
using Audio.Voices;

namespace Audio.Tests.Support;

/// <summary>Small episodes made by hand, without a voice or an encoder.</summary>
internal static class Episodes
{
    public static readonly Speaker Ek = new("ms-ek", "Ms Ek", SpeakerKind.Person, Gender.Female) { GenderEvidence = "Ms" };
    public static readonly Speaker Baker = new("a-baker", "a baker <at> dawn & later", SpeakerKind.Unnamed, Gender.Unknown);

    /// <summary>Headings, three speakers, a block that is skipped, one that cannot be said.</summary>
    public static Episode Feature()
    {
        ScriptBuilder builder = new ScriptBuilder { Title = "The city that does not sleep" }
            .Heading("The city that does not sleep", 1)
            .Paragraph("In the old harbour the lamps stay lit until the first boats come in, and the bread is sold before the sun is up.")
            .Heading("By night", 2)
            .Paragraph((Ek, "“We never close,"), (Ek, "and we never will,”"), (Speaker.Narrator, "said Ms Ek, who has kept the *last* café on the quay for 31 years & counting."))
            .Paragraph((Speaker.Narrator, "“Good bread takes eleven hours”, says the sign; what it does not say is who has to be awake for all eleven of them, winter after winter, while everybody else in Łódź is asleep."), (Baker, "“I sleep on Sundays.”"))
            .Silent("🥐🥐🥐", "nothing to say")
            .Heading("By day", 2)
            .Paragraph("At noon the quay is empty. The city has gone to bed.")
            .Skip("More from the harbour desk", "a line of links to other articles");
        return Of(builder.Script(a => a with
        {
            Authors = ["Ada Åkesson", "B. Brown"],
            Publication = "Example Daily",
            Published = new DateTimeOffset(2026, 11, 24, 1, 30, 0, TimeSpan.FromHours(2)),
            Address = new Uri("https://example.com/city/ö?a=1"),
            Language = "en-GB",
            Repairs = ["mis-decoded UTF-8, 2 places"],
        }), builder.Timeline());
    }

    /// <summary>No title, no heading, no date, one speaker: what a pipe brings.</summary>
    public static Episode Brief()
    {
        ScriptBuilder builder = new ScriptBuilder { Source = "-", Marks = false }
            .Paragraph("But the ferry to the islands will stop running at the end of the month, the harbour office says. Nobody has said what comes instead.")
            .Paragraph("It ran for 112 years.");
        return Of(builder.Script(), builder.Timeline());
    }

    /// <summary>An episode of this script in stand-in sound.</summary>
    public static Episode Of(Script script, Timeline timeline, EncodedSound? sound = null, ReadOnlyMemory<byte> cover = default) =>
        Episode.From(script, CastOf(script), timeline, sound ?? Sound(timeline.Duration), "tone 1", cover: cover) with { Uncompressed = () => new SoundSource(new float[timeline.Duration.ToSamples(8000)], 8000) };

    public static Cast CastOf(Script script) => new(script.Speakers.Select((s, i) =>
        KeyValuePair.Create(s.Id, new Voice($"tone-{i}", "tone") { Name = $"Tone {i}", EngineVoice = $"{i}" })).ToImmutableSortedDictionary(StringComparer.Ordinal))
    {
        Reasons = script.Speakers.Select(s => KeyValuePair.Create(s.Id, s == Speaker.Narrator ? "first choice | narrator" : "clearest left")).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>A few bytes where the sound would be, which claim to be as long as asked.</summary>
    public static EncodedSound Sound(Milliseconds duration, params ReadOnlySpan<byte> bytes)
    {
        Spool spool = Spool.Create();
        spool.Append(bytes.IsEmpty ? [0xFF, 0xFB, 0x90, 0xC4] : bytes);
        return new EncodedSound(spool, 44_100, 96, duration.ToSamples(44_100), new Loudness(-19.04, 4.25, -1.62), "LAME 3.100, CBR 96, mono");
    }

    public static async Task<byte[]> BytesOf(IEpisodeFormat format, Episode episode)
    {
        using var stream = new MemoryStream();
        await format.WriteAsync(episode, stream);
        return stream.ToArray();
    }
}
