using System.Collections.Immutable;
using System.Text.Json;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Alignment;
using Audio.Speech.Engines;
using Audio.SystemTests.Support;
using Audio.Voices;

namespace Audio.SystemTests;

/// <summary>Word times and the listening check on real engines: sentences of the project's own articles, truth from each engine's own marks.</summary>
public sealed class ListeningTests
{
    private const int Clips = 200;

    private static readonly ISpeechEngine Espeak = new EspeakMarks(), Flite = new Flite();

    [Fact]
    public async Task Two_hundred_good_clips_are_timed_to_the_word_and_none_is_flagged()
    {
        Assert.SkipUnless(EspeakMarks.IsThere, "skipped, because libespeak-ng.so.1 is not installed");
        (ISpeechEngine Engine, string Voice, Gender Gender, ISpeechEngine Reader, string ReaderVoice)[] pairs =
        [
            (Espeak, "en-us", Gender.Male, Flite, "kal16"),
            (Espeak, "en-us+f2", Gender.Female, Flite, "kal16"),
            (Flite, "rms", Gender.Male, Espeak, "en-us"),
            (Flite, "slt", Gender.Female, Espeak, "en-us"),
        ];
        ImmutableArray<SpokenToken>[] sentences = [.. Sentences().Take(Clips / pairs.Length)];
        List<string> flagged = [];
        foreach (var pair in pairs)
        {
            List<double> errors = [];
            foreach (ImmutableArray<SpokenToken> sentence in sentences)
            {
                StoredClip clip = await SayAsync(pair.Engine, pair.Voice, sentence), reading = await SayAsync(pair.Reader, pair.ReaderVoice, sentence);
                Hearing hearing = Aligner.Hear(clip, reading, pair.Gender == Gender.Female).ShouldNotBeNull();
                Dictionary<int, double> truth = clip.Marks.ToDictionary(m => m.Token, m => m.Start.Seconds);
                errors.AddRange(hearing.Words.Where(w => !w.IsMissed && truth.ContainsKey(w.Token)).Select(w => Math.Abs(w.Start - truth[w.Token])));
                flagged.AddRange(ListeningCheck.Judge(hearing, sentence) is { } fault ? [$"{pair.Voice}: {fault}"] : []);
            }

            errors.Sort();
            TestContext.Current.TestOutputHelper?.WriteLine($"{pair.Engine.Name} {pair.Voice}: {errors.Count} words, median {errors[errors.Count / 2] * 1000:0} ms, 95 % {errors[errors.Count * 95 / 100] * 1000:0} ms");
            errors[errors.Count / 2].ShouldBeLessThanOrEqualTo(0.04);
            errors[errors.Count * 95 / 100].ShouldBeLessThanOrEqualTo(0.12);
        }

        (sentences.Length * pairs.Length).ShouldBe(Clips);
        flagged.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_program_that_drops_words_is_asked_again_and_then_reported()
    {
        using Workspace cli = new();
        string article = cli.Write("log.txt", "The ferry left the harbour at noon. Nobody on the quay had heard the bell. The lamps were lit early that evening.\n");
        string forgetful = cli.Write("forgetful.sh", "t=$(cat); if [ -e \"$1\" ]; then rm \"$1\"; t=$(printf %s \"$t\" | sed 's/had heard the bell//I'); fi; printf %s \"$t\" | espeak-ng --stdin --stdout\n");
        string once = cli.Write("once", "");
        cli.Variables["AUDIO_COMMAND"] = $"sh {forgetful} {once}";
        Assert.SkipUnless((await new EspeakNg().CheckAsync()).Works, "skipped, because espeak-ng is not here");
        NarrateTests.Line(await cli.NarrateAsync("--engine", "command", "--listen", "on", "--json", article)).GetProperty("misheard").GetArrayLength().ShouldBe(0);
        File.Exists(once).ShouldBeFalse("it did drop the words");
        JsonElement[] utterances = [.. Episode(cli).GetProperty("utterances").EnumerateArray()];
        utterances.ShouldAllBe(u => u.GetProperty("wordTimes").GetString() == "estimated" && u.GetProperty("wordTimesQuality").GetDouble() > 0);

        using Workspace always = new();
        always.Variables["AUDIO_COMMAND"] = $"sh {always.Write("always.sh", "sed 's/had heard the bell//I' | espeak-ng --stdin --stdout\n")}";
        JsonElement line = JsonDocument.Parse((await always.NarrateAsync("--engine", "command", "--listen", "on", "--json", article)).ShouldEndWith(3).Output).RootElement;
        line.GetProperty("misheard")[0].GetProperty("reason").GetString()!.ShouldContain("is not heard");
        Episode(always).GetProperty("misheard").GetArrayLength().ShouldBe(1);
        (await always.NarrateAsync("--engine", "command", article)).ShouldEndWith(0);
    }

    private static JsonElement Episode(Workspace cli) =>
        JsonDocument.Parse(File.ReadAllText(Directory.GetFiles(cli.Output, "episode.json", SearchOption.AllDirectories).Single())).RootElement;

    private static IEnumerable<ImmutableArray<SpokenToken>> Sentences()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Order(StringComparer.Ordinal))
        {
            Script script = new Verbalizer().Verbalize(new Scriptwriter().Write(ArticleReaders.Found().Read(new ArticleSource(Path.GetFileName(file), File.ReadAllBytes(file)))));
            foreach (Utterance utterance in script.Utterances.Where(u => u.Spoken.Length >= 8))
            {
                yield return utterance.Spoken;
            }
        }
    }

    private static async Task<StoredClip> SayAsync(ISpeechEngine engine, string voice, ImmutableArray<SpokenToken> tokens)
    {
        MemoryStream pcm = new();
        SpokenClip clip = await engine.SpeakAsync(new SpeechRequest(tokens, "", new Voice(voice, "any") { Name = voice, EngineVoice = voice }), pcm);
        return new StoredClip(clip.SampleRate, clip.Samples, clip.Marks, () => new MemoryStream(pcm.ToArray()));
    }
}
