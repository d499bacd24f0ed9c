using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Audio.Articles;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Voices;

namespace Audio.Publishing.Formats;

/// <summary>Everything about an episode for programs; times in seconds, spans in UTF-16 units of the article's text.</summary>
public sealed class EpisodeJson : IEpisodeFormat
{
    /// <summary>Raised whenever a member changes its meaning.</summary>
    public const int FormatVersion = 1;

    // A single channel plays from both speakers (LD-1).
    private const double DualMonoLu = 3.01;

    /// <inheritdoc />
    public string Name => "json";

    /// <inheritdoc />
    public string FileName => "episode.json";

    /// <inheritdoc />
    public FormatOffer Offer => FormatOffer.Always;

    /// <inheritdoc />
    public Task WriteAsync(Episode episode, Stream stream, CancellationToken ct = default) =>
        JsonFile.WriteAsync(stream, json =>
        {
            json.WriteNumber("formatVersion", FormatVersion);
            json.WriteString("program", episode.Program);
            json.WriteString("slug", episode.Slug);
            json.WriteString("title", episode.Title);
            json.WriteString("show", episode.Show);
            if (episode.IsDraft)
            {
                json.WriteBoolean("draft", true);
            }

            if (episode.SingleVoice is not null)
            {
                json.WriteString("singleVoice", Episode.SingleVoiceFolder); // the folder of the same article in one voice
            }

            json.WriteKnown("cover", episode.CoverFile);
            json.WriteKnown("smallCover", episode.SmallCoverFile);
            WriteFiles(json, episode);
            WriteSource(json, episode.Script);
            WriteSound(json, episode);
            WriteCast(json, episode);
            json.WriteList("chapters", episode.Chapters, chapter =>
            {
                WriteTimes(json, chapter.Start, chapter.End);
                json.WriteString("title", chapter.Title);
            });
            WriteUtterances(json, episode);
            if (!episode.Timeline.Sounds.IsEmpty)
            {
                json.WriteList("sounds", episode.Timeline.Sounds, sound =>
                {
                    WriteTimes(json, sound.Start, sound.End);
                    json.WriteString("place", Lower(sound.Place));
                });
            }

            WriteNotHeard(json, episode);
        }, ct);

    // Narrating again replaces these files and no others, and a script of another hash has been edited.
    private static void WriteFiles(Utf8JsonWriter json, Episode episode)
    {
        json.WriteStartArray("files");
        foreach (string file in episode.Files)
        {
            json.WriteStringValue(file);
        }

        json.WriteEndArray();
        json.WriteString("scriptSha256", Hash(ScriptMarkdown.Text(episode)));
        if (episode.IsFromScript)
        {
            json.WriteBoolean("fromScript", true);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static void WriteSource(Utf8JsonWriter json, Script script)
    {
        Article article = script.Article;
        json.WriteStartObject("source");
        json.WriteString("name", SourceName.Published(article.Source));
        json.WriteKnown("place", SourceName.Place(article.Source));
        json.WriteString("sha256", article.SourceHash);
        json.WriteString("textSha256", Hash(article.Text));
        json.WriteNumber("textLength", article.Text.Length);
        json.WriteKnown("originalTextSha256", script.Origin?.TextHash);
        json.WriteString("language", article.Language);
        json.WriteStartArray("authors");
        foreach (string author in article.Authors)
        {
            json.WriteStringValue(author);
        }

        json.WriteEndArray();
        json.WriteKnown("publication", article.Publication);
        json.WriteKnown("published", article.Published?.ToString("yyyy-MM-ddTHH:mm:sszzz"));
        json.WriteKnown("address", article.Address?.OriginalString);
        json.WriteEndObject();
    }

    private static void WriteSound(Utf8JsonWriter json, Episode episode)
    {
        Loudness loudness = episode.Sound.Decoded;
        json.WriteStartObject("sound");
        json.WriteString("file", Mp3File.Of);
        json.WriteString("engine", episode.Engine);
        WriteSpeech(json, episode);
        json.WriteString("encoder", episode.Sound.Settings);
        json.WriteNumber("sampleRate", episode.Sound.SampleRate);
        json.WriteNumber("bitrateKbps", episode.Sound.BitrateKbps);
        json.WriteNumber("samples", episode.Sound.Samples);
        json.WriteSeconds("duration", episode.Timeline.Duration);
        json.WriteMeasured("integratedLufsMono", loudness.IntegratedLufs);
        json.WriteMeasured("integratedLufsDualMono", loudness.IntegratedLufs + DualMonoLu);
        json.WriteMeasured("rangeLu", loudness.RangeLu);
        json.WriteMeasured("truePeakDb", loudness.TruePeakDb);
        json.WriteEndObject();
    }

    private static void WriteSpeech(Utf8JsonWriter json, Episode episode)
    {
        if (episode.BillableCharacters > 0)
        {
            json.WriteNumber("billableCharacters", episode.BillableCharacters);
        }

        if (episode.StandIns.Length > 0)
        {
            json.WriteString("standInReason", episode.StandInReason);
            json.WriteStartArray("standIns");
            foreach (int utterance in episode.StandIns)
            {
                json.WriteNumberValue(utterance);
            }

            json.WriteEndArray();
        }
    }

    private static void WriteCast(Utf8JsonWriter json, Episode episode) =>
        json.WriteList("speakers", episode.Script.Speakers, speaker =>
        {
            Voice? voice = episode.Cast.Voices.GetValueOrDefault(speaker.Id);
            json.WriteString("id", speaker.Id);
            json.WriteString("name", speaker.Name);
            json.WriteString("kind", Lower(speaker.Kind));
            json.WriteString("gender", Lower(speaker.Gender));
            json.WriteKnown("genderEvidence", speaker.GenderEvidence);
            json.WriteKnown("voice", voice?.Id);
            json.WriteKnown("voiceName", voice?.Name);
            json.WriteKnown("engine", voice?.Engine);
            json.WriteKnown("voiceReason", episode.Cast.Reasons.GetValueOrDefault(speaker.Id));
        });

    private static void WriteUtterances(Utf8JsonWriter json, Episode episode)
    {
        Dictionary<int, Segment> heard = episode.Timeline.Segments.ToDictionary(s => s.Utterance);
        json.WriteList("utterances", episode.Script.Utterances, utterance =>
        {
            json.WriteNumber("index", utterance.Index);
            WriteSpan(json, utterance.Span);
            json.WriteNumber("block", utterance.Block);
            json.WriteString("speaker", utterance.Speaker.Id);
            if (heard.TryGetValue(utterance.Index, out Segment? segment))
            {
                WriteTimes(json, segment.Start, segment.End);
                WriteEstimate(json, segment.Estimate);
            }

            json.WriteString("text", episode.Script.PrintedText(utterance));
            if (utterance.Announcement is not null)
            {
                json.WriteBoolean("announcement", true); // the program's words, not the article's
            }

            if (utterance.WhoseWords != utterance.Speaker)
            {
                json.WriteString("quoted", utterance.WhoseWords.Name); // one voice reads everything
            }

            WriteAttribution(json, episode.Script.Article, utterance.Attribution);
        });
    }

    // Word times are the engine's own unless something else is said.
    private static void WriteEstimate(Utf8JsonWriter json, double? quality)
    {
        if (quality is { } sure)
        {
            json.WriteString("wordTimes", "estimated");
            json.WriteMeasured("wordTimesQuality", sure);
        }
    }

    private static void WriteAttribution(Utf8JsonWriter json, Article article, SpeakerAttribution? attribution)
    {
        if (attribution is null)
        {
            return;
        }

        json.WriteMeasured("confidence", attribution.Confidence);
        json.WriteString("reason", attribution.Reason);
        if (attribution.Cue is { } cue)
        {
            json.WriteStartObject("cue");
            WriteSpan(json, cue);
            json.WriteString("text", article.TextOf(cue));
            json.WriteEndObject();
        }
    }

    private static void WriteNotHeard(Utf8JsonWriter json, Episode episode)
    {
        json.WriteList("skipped", episode.Script.Article.Blocks.OfType<Skipped>(), block =>
        {
            WriteSpan(json, block.Span);
            json.WriteString("role", block.Role.Name());
            json.WriteString("reason", block.Reason);
            json.WriteString("text", episode.Script.Article.TextOf(block.Span).Trim());
        });
        json.WriteList("departures", episode.Script.Departures, departure =>
        {
            WriteSpan(json, departure.Span);
            json.WriteString("text", episode.Script.Article.TextOf(departure.Span));
            json.WriteString("was", departure.Old);
        });
        json.WriteList("unspoken", episode.Timeline.Unspoken, unspoken =>
        {
            json.WriteNumber("utterance", unspoken.Utterance);
            json.WriteString("reason", unspoken.Reason);
        });
        if (episode.Misheard.Length > 0)
        {
            json.WriteList("misheard", episode.Misheard, misheard =>
            {
                json.WriteNumber("utterance", misheard.Utterance);
                json.WriteString("reason", misheard.Reason);
            });
        }
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    private static void WriteTimes(Utf8JsonWriter json, Milliseconds start, Milliseconds end)
    {
        json.WriteSeconds("startTime", start);
        json.WriteSeconds("endTime", end);
    }

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
