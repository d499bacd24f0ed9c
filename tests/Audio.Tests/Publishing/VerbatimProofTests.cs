using System.Text;
using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Publishing;

/// <summary>The proof holds for what was made, and for nothing that was changed afterwards.</summary>
public sealed class VerbatimProofTests
{
    private const string Words = "The gate\n\n“It is shut,” said Ada Moor. It stayed shut.\n\nTime: 10:30\n\nNobody came.\n";

    [Fact]
    public void An_episode_proves_its_article_with_and_without_it()
    {
        Dictionary<string, byte[]> folder = Folder(Scripted());
        VerbatimProof proof = VerbatimProof.Of(Opening(folder));
        proof.Fault.ShouldBeNull();
        proof.Characters.ShouldBe(Words.Length);
        RecordedSpan skipped = proof.NotHeard.ShouldHaveSingleItem();
        (skipped.Text, skipped.Reason, proof.LineOf(skipped.Span)).ShouldBe(("Time: 10:30", "a test", 5));
        VerbatimProof.Of(Opening(folder), Source(Words)).Fault.ShouldBeNull();
    }

    [Fact]
    public void The_sample_episodes_prove_theirs()
    {
        foreach (Episode episode in new[] { Episodes.Feature(), Episodes.Brief() })
        {
            VerbatimProof.Of(Opening(Folder(episode.Script, episode))).Fault.ShouldBeNull();
        }
    }

    [Fact]
    public void Announcements_are_listed_and_stand_for_no_character()
    {
        Episode episode = Announced();
        Dictionary<string, byte[]> folder = Folder(episode.Script, episode);
        VerbatimProof proof = VerbatimProof.Of(Opening(folder));
        proof.Fault.ShouldBeNull();
        proof.Announcements.ShouldHaveSingleItem().Text.ShouldBe("Image:");
        proof.Spoken.ShouldBe(2);
        JsonObject json = JsonNode.Parse(folder["episode.json"])!.AsObject();
        json["utterances"]![1]!["end"] = json["utterances"]![1]!["start"]!.GetValue<int>() + 3;
        folder["episode.json"] = Encoding.UTF8.GetBytes(json.ToJsonString());
        VerbatimProof.Of(Opening(folder)).Fault.ShouldNotBeNull().ShouldContain("an announcement from 13 to 16 stands for words of the article: \"Image:\"");
    }

    [Fact]
    public void Captions_and_transcript_show_announcements_in_brackets()
    {
        Episode episode = Announced();
        CueSheet.Of(episode.Script, episode.Timeline).Select(c => c.Text).ShouldBe(["The quay.", "[Image:]", "Boats at dawn."]);
        Passage.Of(episode.Script.Utterances).Select(p => p.Text(episode.Script)).ShouldBe(["The quay.", "[Image:] Boats at dawn."]);
    }

    private static Episode Announced()
    {
        ScriptBuilder builder = new ScriptBuilder().Paragraph("The quay.  ").Announce("Image:").Paragraph("Boats at dawn.");
        return Episodes.Of(builder.Script(), builder.Timeline());
    }

    [Theory]
    [InlineData("It stayed shut", "It stayed shot", "line 3, \"shot.")]
    [InlineData("Nobody came.", "Nobody  came.", "line 7")]
    [InlineData("Nobody came.\n", "Nobody came.", "line 7")]
    [InlineData("Time: 10:30", "Time: 10:31", "line 5, \"1")]
    public void A_changed_byte_in_the_article_fails_it_and_is_shown(string old, string changed, string place) =>
        VerbatimProof.Of(Opening(Folder(Scripted())), Source(Words.Replace(old, changed, StringComparison.Ordinal))).Fault.ShouldNotBeNull().ShouldContain(place);

    [Fact]
    public void The_same_characters_in_other_bytes_fail_it() =>
        VerbatimProof.Of(Opening(Folder(Scripted())), Source(Words) with { SourceHash = "00" }).Fault.ShouldNotBeNull().ShouldContain("bytes");

    [Fact]
    public void A_changed_script_fails_it()
    {
        Dictionary<string, byte[]> folder = Folder(Scripted());
        string script = Encoding.UTF8.GetString(folder["script.md"]);
        folder["script.md"] = Encoding.UTF8.GetBytes(script.Replace("It stayed shut", "It stayed shot", StringComparison.Ordinal));
        VerbatimProof.Of(Opening(folder)).Fault.ShouldNotBeNull().ShouldContain("line 3");
        folder["script.md"] = Encoding.UTF8.GetBytes(script.Replace("Nobody came.", "Nobody\\_ came.", StringComparison.Ordinal));
        VerbatimProof.Of(Opening(folder)).Fault.ShouldNotBeNull();
    }

    public static TheoryData<string, Action<JsonObject>, string> Tampered => new()
    {
        { "a span that ends early", j => j["utterances"]![1]!["end"] = j["utterances"]![1]!["end"]!.GetValue<int>() - 1, "line 3" },
        { "a span that starts late", j => j["utterances"]![2]!["start"] = j["utterances"]![2]!["start"]!.GetValue<int>() + 1, "neither spoken nor skipped" },
        { "a span that overlaps", j => j["utterances"]![2]!["start"] = j["utterances"]![2]!["start"]!.GetValue<int>() - 2, "two spans" },
        { "a missing utterance", j => ((JsonArray)j["utterances"]!).RemoveAt(1), "neither spoken nor skipped" },
        { "the last utterance missing", j => ((JsonArray)j["utterances"]!).RemoveAt(j["utterances"]!.AsArray().Count - 1), "neither spoken nor skipped" },
        { "a missing skip", j => ((JsonArray)j["skipped"]!).RemoveAt(0), "line 5" },
        { "an utterance twice", j => ((JsonArray)j["utterances"]!).Add(j["utterances"]![0]!.DeepClone()), "two spans" },
        { "other words", j => j["utterances"]![1]!["text"] = "“It is open,”", "open" },
        { "another reason's words", j => j["skipped"]![0]!["text"] = "Time: 10:31", "line 5" },
        { "a span outside", j => j["utterances"]![1]!["end"] = int.MaxValue, "outside" },
        { "a span before the start", j => j["utterances"]![0]!["start"] = -5, "outside" },
        { "an utterance nobody hears", j => ((JsonObject)j["utterances"]![1]!).Remove("startTime"), "neither a time" },
        { "another text hash", j => j["source"]!["textSha256"] = "00", "hash" },
        { "another length", j => j["source"]!["textLength"] = 5, "characters" },
        { "a departure that never was", j => j["departures"] = new JsonArray(new JsonObject { ["start"] = 0, ["end"] = 3, ["text"] = "The", ["was"] = "A" }), "hash" },
        { "a departure outside", j => j["departures"] = new JsonArray(new JsonObject { ["start"] = 5000, ["end"] = 5003, ["text"] = "The", ["was"] = "A" }), "outside" },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public void A_changed_record_fails_it(string what, Action<JsonObject> tamper, string says)
    {
        Dictionary<string, byte[]> folder = Folder(Scripted());
        JsonObject json = JsonNode.Parse(folder["episode.json"])!.AsObject();
        tamper(json);
        folder["episode.json"] = Encoding.UTF8.GetBytes(json.ToJsonString());
        VerbatimProof.Of(Opening(folder)).Fault.ShouldNotBeNull(what).ShouldContain(says);
    }

    [Fact]
    public void Departures_are_named_and_lead_back_to_the_article()
    {
        string written = ScriptFile.Write(Scripted()).Replace("It stayed shut", "It stayed closed", StringComparison.Ordinal);
        Script script = new Reconciliation(new Scriptwriter()).Of(ScriptFile.Parse(written), Source(Words)).Script;
        Dictionary<string, byte[]> folder = Folder(script);
        VerbatimProof proof = VerbatimProof.Of(Opening(folder), Source(Words));
        proof.Fault.ShouldBeNull();
        proof.Departures.ShouldHaveSingleItem().Old.ShouldBe("shut.");
        VerbatimProof.Of(Opening(folder)).Fault.ShouldBeNull();
        VerbatimProof.Of(Opening(folder), Source(Words.Replace("Nobody", "Somebody", StringComparison.Ordinal))).Fault.ShouldNotBeNull().ShouldContain("line 7, \"Somebody came.");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"source\":7}")]
    [InlineData("{\"source\":{\"sha256\":\"\",\"textSha256\":\"\",\"textLength\":1e99},\"unspoken\":[],\"utterances\":[],\"skipped\":[],\"departures\":[]}")]
    public void A_damaged_record_is_refused_in_words(string json)
    {
        Dictionary<string, byte[]> folder = Folder(Scripted());
        folder["episode.json"] = Encoding.UTF8.GetBytes(json);
        Should.Throw<OutputException>(() => VerbatimProof.Of(Opening(folder))).Message.ShouldContain("damaged");
    }

    private static Script Scripted() => new Scriptwriter().Write(Source(Words));

    private static Article Source(string text)
    {
        Article article = ArticleReaders.Found().Read(new ArticleSource("gate.txt", Encoding.UTF8.GetBytes(text)));
        return article with { Blocks = [.. article.Blocks.Select(b => article.TextOf(b.Span).StartsWith("Time", StringComparison.Ordinal) ? new Skipped(b.Span, "a test") : b)] };
    }

    private static Dictionary<string, byte[]> Folder(Script script, Episode? episode = null)
    {
        Milliseconds end = new(script.Utterances.Length * 100);
        Audio.Mastering.Timeline timeline = new([.. script.Utterances.Select(u => new Audio.Mastering.Segment(u.Index, new(u.Index * 100), new(u.Index * 100 + 90), []))], [], end);
        episode ??= Episodes.Of(script, timeline);
        return EpisodeFormats.Found().Where(f => f.Name is "json" or "script").ToDictionary(f => f.FileName, f => Episodes.BytesOf(f, episode).GetAwaiter().GetResult());
    }

    private static Func<string, Stream> Opening(Dictionary<string, byte[]> folder) => name => new MemoryStream(folder[name]);
}
