using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Audio.Cli;

/// <summary>An episode as <c>--json</c> reports it.</summary>
internal sealed record EpisodeLine(
    string Article, string Folder, string Title, double Seconds, int Speakers, int Utterances,
    int Reused, double LufsDecoded, double TruePeakDbDecoded, IReadOnlyList<UnspokenLine> Unspoken,
    IReadOnlyList<PersonLine> NewPeople, IReadOnlyList<DisplacedLine> Displaced, string? PeopleProblem,
    long Billed, int StandIns, string? StandInReason)
{
    /// <summary>Whether spoken and skipped together are proven to be the article, departures aside.</summary>
    public bool Verbatim { get; init; } = true;

    /// <summary>Where a script file's words are not the article's.</summary>
    public IReadOnlyList<DepartureLine> Departures { get; init; } = [];

    /// <summary>Edits of a script file that apply no longer.</summary>
    public IReadOnlyList<string> LostEdits { get; init; } = [];

    /// <summary>Lines whose sound does not say what was written.</summary>
    public IReadOnlyList<UnspokenLine> Misheard { get; init; } = [];

    /// <summary>The same in one voice, beside it; null: it was not asked for.</summary>
    public SingleVoiceLine? SingleVoice { get; init; }

    /// <summary>Whether it is a draft.</summary>
    public bool Draft { get; init; }

    /// <summary>Voices and engines that were not as asked for, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>The version of an episode in one voice.</summary>
internal sealed record SingleVoiceLine(string Folder, double Seconds, IReadOnlyList<UnspokenLine> Unspoken, IReadOnlyList<UnspokenLine> Misheard);

/// <summary>An item of a feed or a chapter of a book; without a text of its own, its page is fetched.</summary>
internal sealed record EntryLine(string Article, int Number, string Title, string? Published, string? Address, bool HasText);

/// <summary>Somebody who spoke for the first time and keeps the voice.</summary>
internal sealed record PersonLine(string Name, string Voice);

/// <summary>Somebody who has another voice in this article than in the people file.</summary>
internal sealed record DisplacedLine(string Name, string Voice, string Reason);

/// <summary>A speaker as <c>cast --json</c> reports it, who or what decided on the voice, and whom one hears around.</summary>
internal sealed record CastLine(
    string Article, string Speaker, string SpeakerId, string Kind, string Gender, string GenderEvidence, int Words, string Voice,
    string Origin, string Choice, string? Displaced, bool New, IReadOnlyList<NeighbourLine> Scene);

/// <summary>How unlike two voices are that are heard in one scene.</summary>
internal sealed record NeighbourLine(string Speaker, string SpeakerId, double Distance);

/// <summary>Words of an editor in place of the article's; <c>was</c> is null when the article was not at hand.</summary>
internal sealed record DepartureLine(int Start, int End, string Text, string? Was);

/// <summary>A doubtful quotation as <c>script --review --json</c> reports it; the narrator reads it.</summary>
internal sealed record ReviewLine(string Article, int Line, int Start, int End, string Text, string? Reason, string? Cue, IReadOnlyList<CandidateLine> Candidates)
{
    /// <summary>Why nobody's voice may read it unseen: denied, alleged, hypothetical, joint, roles; null when nothing speaks against it.</summary>
    public string? Risk { get; init; }

    /// <summary>The words that show the risk.</summary>
    public string? RiskWords { get; init; }
}

/// <summary>Somebody who may have said it.</summary>
internal sealed record CandidateLine(string Speaker, double Confidence);

/// <summary>What <c>verify --json</c> found.</summary>
internal sealed record VerifyLine(
    string Folder, bool Verbatim, string? Fault, int Spoken, int Characters, IReadOnlyList<NotHeardLine> NotHeard, IReadOnlyList<DepartureLine> Departures);

/// <summary>A stretch that is not heard.</summary>
internal sealed record NotHeardLine(int Line, int Start, int End, string Text, string Reason);

/// <summary>A line nobody heard, or that should be listened to.</summary>
internal sealed record UnspokenLine(int Utterance, string Text, string Reason);

/// <summary>An utterance as <c>script --json</c> reports it; offsets are UTF-16 units of the article's text.</summary>
internal sealed record UtteranceLine(
    int Index, int Start, int End, string Speaker, string SpeakerId, string Kind, string Gender,
    string Text, string Spoken, string? Mention, string? Cue, double? Confidence, string? Reason);

/// <summary>A voice as <c>voices --json</c> reports it.</summary>
internal sealed record VoiceLine(string Id, string Name, string Engine, string Gender, string Locale, string Age, IReadOnlyList<string> Character, double PitchHz, double Clarity, int? Narrator);

/// <summary>A finding of <c>doctor --json</c>; what is optional may be missing.</summary>
internal sealed record CheckLine(string What, bool Works, string Message, bool Optional = false);

/// <summary>What narrating an article will be billed for.</summary>
internal sealed record BillLineOut(
    string Article, string Engine, long Characters, long Saved, decimal? Cost, string? Currency, string? PriceAsOf, IReadOnlyList<BillVoiceOut> Voices,
    IReadOnlyList<SpendingLine> ThisMonth);

/// <summary>What one voice will be billed for.</summary>
internal sealed record BillVoiceOut(string Voice, string Engine, long Characters, long Saved);

/// <summary>What an engine was sent in a month.</summary>
internal sealed record SpendingLine(string Month, string Engine, string Currency, long Requests, long Characters, decimal Cost);

/// <summary>The store of clips as <c>cache --json</c> reports it; damaged is null when it was not verified.</summary>
internal sealed record CacheLine(string Folder, int Clips, long Bytes, int RemovedClips, long RemovedBytes, int? Damaged);

/// <summary>A feed as <c>feed --json</c> wrote it.</summary>
internal sealed record FeedLine(string Feed, string Address, int Items, IReadOnlyList<string> Added, IReadOnlyList<string> Corrected, IReadOnlyList<string> Notes);

/// <summary>A finding of <c>feed check --json</c>.</summary>
internal sealed record FindingLine(string Rule, string Where, string What);

/// <summary>A word whose reading is in doubt, as <c>script --review --json</c> reports it.</summary>
internal sealed record WordLine(string Article, int Line, int Start, int End, string Text, string Said, string Why, int Times);

/// <summary>An error.</summary>
internal sealed record ErrorLine(string Error);

/// <summary>One JSON object a line on standard output, for programs.</summary>
internal static class JsonLines
{
    private static readonly JsonLinesContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    });

    public static string Of(EpisodeLine line) => JsonSerializer.Serialize(line, Context.EpisodeLine);

    public static string Of(UtteranceLine line) => JsonSerializer.Serialize(line, Context.UtteranceLine);

    public static string Of(CastLine line) => JsonSerializer.Serialize(line, Context.CastLine);
    public static string Of(ReviewLine line) => JsonSerializer.Serialize(line, Context.ReviewLine);

    public static string Of(WordLine line) => JsonSerializer.Serialize(line, Context.WordLine);

    public static string Of(VerifyLine line) => JsonSerializer.Serialize(line, Context.VerifyLine);

    public static string Of(VoiceLine line) => JsonSerializer.Serialize(line, Context.VoiceLine);

    public static string Of(CheckLine line) => JsonSerializer.Serialize(line, Context.CheckLine);

    public static string Of(BillLineOut line) => JsonSerializer.Serialize(line, Context.BillLineOut);

    public static string Of(CacheLine line) => JsonSerializer.Serialize(line, Context.CacheLine);

    public static string Of(EntryLine line) => JsonSerializer.Serialize(line, Context.EntryLine);

    public static string Of(FeedLine line) => JsonSerializer.Serialize(line, Context.FeedLine);

    public static string Of(FindingLine line) => JsonSerializer.Serialize(line, Context.FindingLine);

    public static string Error(string message) => JsonSerializer.Serialize(new ErrorLine(message), Context.ErrorLine);
}

[JsonSerializable(typeof(EpisodeLine))]
[JsonSerializable(typeof(UtteranceLine))]
[JsonSerializable(typeof(CastLine))]
[JsonSerializable(typeof(ReviewLine))]
[JsonSerializable(typeof(WordLine))]
[JsonSerializable(typeof(VerifyLine))]
[JsonSerializable(typeof(VoiceLine))]
[JsonSerializable(typeof(CheckLine))]
[JsonSerializable(typeof(BillLineOut))]
[JsonSerializable(typeof(CacheLine))]
[JsonSerializable(typeof(EntryLine))]
[JsonSerializable(typeof(FeedLine))]
[JsonSerializable(typeof(FindingLine))]
[JsonSerializable(typeof(ErrorLine))]
internal sealed partial class JsonLinesContext : JsonSerializerContext;
