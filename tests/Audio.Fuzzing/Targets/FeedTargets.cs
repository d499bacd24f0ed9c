using System.Text;
using Audio.Feeds;
using Audio.Publishing;

namespace Audio.Fuzzing.Targets;

/// <summary>Files of an output folder, with one good episode beside what is changed.</summary>
internal abstract class OutputTarget : FuzzTarget
{
    public const string Episode =
        """{"title":"A harbour wakes","draft":false,"show":"Post","source":{"name":"a.txt","sha256":"00","textSha256":"00","textLength":20,"language":"en","authors":["Ann"],"published":"2026-03-09T06:15:00+01:00","address":"https://example.com/one"},"sound":{"duration":125.5,"bitrateKbps":96},"speakers":[],"chapters":[{"startTime":0.0,"title":"One"},{"startTime":15.9,"title":"Two"},{"startTime":61.0,"title":"Three"}],"unspoken":[{"utterance":1,"reason":"x"}],"departures":[{"start":0,"end":3,"was":"abc"}],"utterances":[{"block":1,"start":0,"end":10,"text":"The fog lifted late over the harbour of Lindvik.","startTime":0.5},{"block":2,"start":10,"end":12,"text":"No boat.","announcement":true}],"skipped":[{"role":"tags","start":12,"end":20,"text":"a, b","reason":"x"}],"cover":"cover.jpg","singleVoice":"x"}""";

    protected static readonly Show Show = new()
    {
        Title = "Read & heard", Description = "Articles.", Author = "Post", Language = "en", Category = "News", Base = new Uri("https://example.com/audio/"), Cover = "https://example.com/cover.jpg",
    };

    private string? root;

    public override IReadOnlyList<string> Tokens { get; } =
        ["{", "}", "[", "]", ",", ":", "null", "true", "\"", "\\ud800", "\\u0000", "-", "1e308", "-1e300", "1e-400", "\"9999-12-31T23:59:59-14:00\"", "<b>", "</b>", "<item>", "</item>", "<enclosure url=\"../../x\"/>", "]]>", "<![CDATA[", "&#xD800;", "<!DOCTYPE a>", "version", "guid"];

    protected string Root => root ??= Made();

    /// <summary>A file of the output folder.</summary>
    protected string At(string name) => Path.Combine(Root, name);

    private string Made()
    {
        string folder = Path.GetDirectoryName(FuzzFolder.File(Name, "x"))!;
        foreach (string episode in new[] { "good", "tried" })
        {
            string inner = Directory.CreateDirectory(Path.Combine(folder, episode)).FullName;
            File.WriteAllBytes(Path.Combine(inner, "episode.mp3"), new byte[1000]);
            File.WriteAllText(Path.Combine(inner, "index.html"), "");
            File.WriteAllText(Path.Combine(inner, "script.md"), Encoding.UTF8.GetString(new ScriptFileTarget().Seeds[0]));
            Directory.CreateDirectory(Path.Combine(inner, "single-voice"));
            File.WriteAllBytes(Path.Combine(inner, "single-voice", "episode.mp3"), new byte[900]);
            File.WriteAllText(Path.Combine(inner, "single-voice", "episode.json"), Episode);
            File.WriteAllText(Path.Combine(inner, "episode.json"), Episode.Replace("/one", "/" + episode, StringComparison.Ordinal));
        }

        return folder;
    }
}

/// <summary>An episode.json: for the feed, the library page and the proof.</summary>
internal sealed class EpisodeFolderTarget : OutputTarget
{
    public override string Name => "episode";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts(Episode);

    public override void Run(byte[] input)
    {
        string folder = At("tried");
        File.WriteAllBytes(Path.Combine(folder, "episode.json"), input);
        FeedResult result = Feed.Write(Show, Root, TimeProvider.System);
        File.Delete(At("feed.published.json"));
        if (result.Items == 0)
        {
            throw new OracleException("The good episode is not in the feed.");
        }

        _ = VerbatimProof.Of(name => File.OpenRead(Path.Combine(folder, name)));
    }
}

/// <summary>A feed.xml: looked at, and for the library page.</summary>
internal sealed class FeedFileTarget : OutputTarget
{
    public override string Name => "feed-file";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\" xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\" xmlns:podcast=\"https://podcastindex.org/namespace/1.0\"><channel><title>T</title><link>https://example.com/</link><description>D</description><language>en</language><podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid><item><title>One</title><guid>1</guid><pubDate>Mon, 09 Mar 2026 05:15:00 +0000</pubDate><enclosure url=\"https://example.com/audio/good/episode.mp3\" length=\"1000\" type=\"audio/mpeg\"/><description>&lt;p&gt;00:00:00 One&lt;/p&gt;</description><itunes:duration>126</itunes:duration><podcast:chapters url=\"https://example.com/audio/good/chapters.json\" type=\"application/json+chapters\"/></item></channel></rss>");

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(At("feed.xml"), input);
        File.WriteAllText(At("feed.published.json"), "{}");
        _ = FeedDoctor.CheckFile(At("feed.xml")).Length;
        _ = Library.Update(Root);
    }
}

/// <summary>What a feed has published.</summary>
internal sealed class FeedLedgerTarget : OutputTarget
{
    public override string Name => "published";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("""{"podcast":"917393e3-1b1e-5cef-ace4-edaa54e1f810","begun":"2026-03-10T12:00:00+00:00","items":[{"guid":"a","folder":"good","published":"2026-03-09T06:15:00+01:00","recording":"b","version":1,"corrected":"2026-03-10T12:00:00+00:00","note":"n"}]}""");

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(At("feed.published.json"), input);
        _ = Feed.Write(Show, Root, TimeProvider.System);
    }
}

/// <summary>What services were sent.</summary>
internal sealed class SpendingTarget : FuzzTarget
{
    private readonly string path = FuzzFolder.File("spending", "spending.tsv");

    public override string Name => "spending";

    public override IReadOnlyList<byte[]> Seeds { get; } = Texts("# heading\n2026-11\topenai\tUSD\t10\t12345\t0.19\n2026-10\tazure\t-\t1\t5\t0\n");

    public override IReadOnlyList<string> Tokens { get; } = ["\t", "\n", "2026-11", "openai", "-", "79228162514264337593543950335", "9223372036854775807", "0.0000000000000000000000000001"];

    public override void Run(byte[] input)
    {
        File.WriteAllBytes(path, input);
        _ = new Storage.SpendingLedger(path).TryAdd("openai", 100, 0.5m, "USD", 1000);
    }
}
