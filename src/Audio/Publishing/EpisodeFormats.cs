using System.Collections.Immutable;
using Audio.Publishing.Formats;

namespace Audio.Publishing;

/// <summary>Every output format there is.</summary>
public static class EpisodeFormats
{
    /// <summary>The choice of the formats a publisher expects.</summary>
    public const string Default = "default";

    /// <summary>The choice of every format.</summary>
    public const string All = "all";

    // Written down, because looking for them would load every class of the library and of those it uses at each start; a test looks for one that is missing here.
    private static readonly ImmutableArray<IEpisodeFormat> Known =
    [
        new ChaptersJson(), new DaisyBook(), new EpubBook(), new FlacFile(), new EpisodeJson(), new LpfAudiobook(), new M4bFile(), new Mp3File(), new OpusFile(), new ReadAlongPage(),
        new ScriptMarkdown(), new SubRip(), new TimingsJson(), new TranscriptHtml(), new TranscriptJson(), new TranscriptText(), new WebVtt(), new WebVttWords(), new WavFile(),
    ];

    /// <summary>One of each kind, by name.</summary>
    public static ImmutableArray<IEpisodeFormat> Found() => Known;

    /// <summary>The formats of a choice, and those every episode needs; <see cref="All"/> means all that this machine can write.</summary>
    /// <param name="names">Names of formats, <see cref="Default"/> or <see cref="All"/>.</param>
    public static ImmutableArray<IEpisodeFormat> Chosen(IEnumerable<string> names)
    {
        HashSet<string> wanted = [.. names];
        return [.. Found().Where(f => f.Offer == FormatOffer.Always || wanted.Contains(f.Name) || (wanted.Contains(All) && f.Missing is null)
            || (f.Offer == FormatOffer.Usually && wanted.Contains(Default)))];
    }

    /// <summary>Why some that were asked for by name cannot be written on this machine.</summary>
    public static ImmutableArray<string> Missing(IEnumerable<string> names) => [.. Found().Where(f => names.Contains(f.Name)).Select(f => f.Missing).OfType<string>()];

    /// <summary>Those of these names that choose nothing.</summary>
    public static ImmutableArray<string> Unknown(IEnumerable<string> names) => [.. names.Except([Default, All, .. Found().Select(f => f.Name)])];
}
