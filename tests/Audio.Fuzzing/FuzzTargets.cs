using Audio.Articles;
using Audio.Fuzzing.Targets;

namespace Audio.Fuzzing;

/// <summary>Every target: one for each registered reader, and one for each other parser.</summary>
internal static class FuzzTargets
{
    /// <summary>In the order they run.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        .. ArticleReaders.Found().Readers.Select(r => new ReaderTarget(r)),
        new ScriptFileTarget(), new CastLineTarget(), new FrontMatterTarget(), new LexiconTarget(), new IpaTarget(),
        new PeopleTarget(), new PricesTarget(), new VoiceTarget(), new ShowTarget(), new CalibrationTarget(),
        new FeedFileTarget(), new EpisodeFolderTarget(), new FeedLedgerTarget(), new SpendingTarget(),
        new WaveTarget(), new PictureTarget(), new RobotsTarget(), new AzureTarget(), new OpenAiTarget(),
    ];
}
