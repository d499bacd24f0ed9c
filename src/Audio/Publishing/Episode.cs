using System.Collections.Immutable;
using System.Reflection;
using Audio.Articles;
using Audio.Encoders;
using Audio.Mastering;
using Audio.Scripts;
using Audio.Speech;
using Audio.Voices;

namespace Audio.Publishing;

/// <summary>What is published, free of how.</summary>
public sealed record Episode
{
    /// <summary>The folder's name: lower-case letters, digits and hyphens.</summary>
    public required string Slug { get; init; }

    /// <summary>The title as printed, or one made from the first words.</summary>
    public required string Title { get; init; }

    /// <summary>Who says what; its article holds the printed text and the byline.</summary>
    public required Script Script { get; init; }

    /// <summary>In which voice.</summary>
    public required Cast Cast { get; init; }

    /// <summary>When.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>In order; at least one, the first starts at 0, ends meet starts (CH-2).</summary>
    public required ImmutableArray<Chapter> Chapters { get; init; }

    /// <summary>The encoded sound.</summary>
    public required EncodedSound Sound { get; init; }

    /// <summary>The engine's name and version: "flite 2.2".</summary>
    public required string Engine { get; init; }

    /// <summary>Characters the engine bills for the whole of it, by its own way of counting; 0 for engines that cost nothing.</summary>
    public long BillableCharacters { get; init; }

    /// <summary>Utterances that a local engine speaks because the service could no longer be had. Default: none.</summary>
    public ImmutableArray<int> StandIns { get; init; } = [];

    /// <summary>Why it could no longer be had; null when nobody stands in.</summary>
    public string? StandInReason { get; init; }

    /// <summary>Utterances whose sound does not say what was written, though it was spoken again. Default: none.</summary>
    public ImmutableArray<Misheard> Misheard { get; init; } = [];

    /// <summary>Whether it is a draft, in which stand-ins speak for the voices it is to have. Default: no.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whether it was made from a script file, which may hold edits that its article knows nothing of. Default: no.</summary>
    public bool IsFromScript { get; init; }

    /// <summary>A draft's voices as somebody asked for them, by speaker id.</summary>
    public ImmutableSortedDictionary<string, string> Wanted { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The show's title. Default: the publication, else "Audio articles".</summary>
    public string Show { get; init; } = "Audio articles";

    /// <summary>A JPEG or PNG cover (ID3-10). Default: none.</summary>
    public ReadOnlyMemory<byte> Cover { get; init; }

    /// <summary>The name of the file that feeds show as its cover: square, 1400 to 3000 pixels. Default: none.</summary>
    public string? CoverFile { get; init; }

    /// <summary>The name of the same in small, for lists. Default: none.</summary>
    public string? SmallCoverFile { get; init; }

    /// <summary>The address of the article's own picture, where it may be used. Default: none.</summary>
    public Uri? LeadImage { get; init; }

    /// <summary>The names of all files that are published with it, so that a page can offer them. Default: none.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>The same article in the narrator's voice alone, published in a folder of its own beside it; null: there is none.</summary>
    public Episode? SingleVoice { get; init; }

    /// <summary>The folder of <see cref="SingleVoice"/> inside the episode's.</summary>
    public const string SingleVoiceFolder = "single-voice";

    /// <summary>Opens the sound as it was before encoding, as often as wanted and as long as the narration lasts; null where only the encoded sound is left.</summary>
    public Func<ISampleSource>? Uncompressed { get; init; }

    /// <summary>The program and its version. Default: this one.</summary>
    public string Program { get; init; } = "Audio " + typeof(Episode).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    /// <summary>Puts an episode together: its title, chapters and slug come from the script.</summary>
    /// <param name="engine">The engine's name and version.</param>
    /// <param name="show">The show's title; null: the publication, else "Audio articles".</param>
    /// <param name="cover">JPEG or PNG bytes; empty: none.</param>
    /// <param name="slug">The folder's name; null: made from the title, else from the source's name.</param>
    /// <exception cref="Storage.OutputException">The cover is neither JPEG nor PNG.</exception>
    public static Episode From(
        Script script, Cast cast, Timeline timeline, EncodedSound sound, string engine, string? show = null, ReadOnlyMemory<byte> cover = default, string? slug = null)
    {
        Publishing.Cover.Check(cover);
        Article article = script.Article;
        string title = TitleOf(script);

        // The decoded file is the clock (CH-8, MP3-5).
        Timeline clock = timeline with { Duration = Milliseconds.FromSamples(sound.Samples, sound.SampleRate) };
        return new Episode
        {
            Slug = slug ?? SlugOf(script),
            Title = title,
            Script = script,
            Cast = cast,
            Timeline = clock,
            Chapters = Chaptering.Of(script, clock),
            Sound = sound,
            Engine = engine,
            Show = ShowOf(article, show),
            Cover = cover,
        };
    }

    /// <summary>The same as a draft, which its title says wherever the file goes.</summary>
    /// <param name="wanted">Voices that somebody asked for, by speaker id: its script names these, and none of the stand-ins.</param>
    public Episode AsDraft(ImmutableSortedDictionary<string, string> wanted) => this with { IsDraft = true, Wanted = wanted, Title = $"{Title} (draft)" };

    /// <summary>The name of the folder an episode of this script goes to: known before anything is spoken.</summary>
    public static string SlugOf(Script script) =>
        Publishing.Slug.From(script.Article.Title ?? (script.Article.Source == "-" ? TitleOf(script) : ""), script.Article.Source);

    /// <summary>The show's title: as given, else the publication, else "Audio articles".</summary>
    internal static string ShowOf(Article article, string? given) => new[] { given, article.Publication, "Audio articles" }.First(s => !string.IsNullOrWhiteSpace(s))!;

    /// <summary>The title as printed, or one made from the first words.</summary>
    internal static string TitleOf(Script script)
    {
        string printed = PlainText.Line(script.Article.Title);
        Utterance? first = script.Utterances.FirstOrDefault(u => u.Announcement is null && script.Article.Blocks[u.Block] is Paragraph or Quote or ListItem)
            ?? script.Utterances.FirstOrDefault();
        string[] titles = [printed, first is null ? "" : Headline.From(ChapterTitles.Opening(script, first.Index)), PlainText.Line(script.Article.Source)];
        return titles.FirstOrDefault(t => t.Length > 0, "Untitled");
    }
}
