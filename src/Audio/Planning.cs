using System.Collections.Immutable;
using System.Security.Cryptography;
using Audio.Articles;
using Audio.Pronunciation;
using Audio.Pronunciation.English;
using Audio.Publishing;
using Audio.Scripts;
using Audio.Scripts.Announcements;
using Audio.Scripts.Merge;
using Audio.Scripts.ScriptFormat;
using Audio.Speech;
using Audio.Voices;

namespace Audio;

/// <summary>All that is decided before anything is spoken: the script, how words are said, the cast, the folder, the bill.</summary>
internal sealed class Planning(NarratorOptions options, SpeechSetUp speech, PeopleFile people)
{
    private readonly ArticleReaders readers = ArticleReaders.Found(options.Parts);
    private readonly Scriptwriter scriptwriter = new(new ScriptOptions { Announce = options.Parts.Announce });
    private readonly Verbalizer verbalizer = new(options.Reading);
    private readonly LexiconFolder lexicons = new(options.Lexicons);
    private readonly OutsideScript outside = new(speech, SpeechEngines.Choose(options.Engine), speech.Engine.Name);

    /// <summary>The script of an article; that of a script file together with its article, if <see cref="ArticleSource.Original"/> holds it.</summary>
    public Reconciled Prepare(ArticleSource source, CancellationToken ct) => Prepare(source, people.Read(), ct);

    /// <summary>Decides everything.</summary>
    /// <param name="estimate">What the engines bill for a cast.</param>
    public async Task<Plan> PlanAsync(ArticleSource source, Func<Script, Cast, Bill> estimate, CancellationToken ct)
    {
        People? known = people.Read();
        Reconciled read = Read(source, ct), prepared = read with { Script = Finished(read.Script, !options.IsCast, known) };
        string name = EpisodeName.In(options.Output, prepared.Script, options.Draft);
        VoiceRequests requests = new(speech, options.Fallback == "local");
        CastingOptions wanted = Asked(prepared), asked = await requests.FindAsync(wanted, ct);
        Cast cast = new Casting(asked).Assign(prepared.Script, requests.Catalog, known, options.Draft ? null : name);
        Plan? single = options.HasBoth ? Alone(Finished(read.Script, true, known), cast, name, FindScriptHash(source), estimate) : null;
        return new Plan(prepared.Script, cast, name)
        {
            Bill = estimate(prepared.Script with { Utterances = [.. prepared.Script.Utterances, .. single?.Script.Utterances ?? []] }, cast),
            SingleVoice = single,
            Notes = [.. prepared.Notes, .. requests.Notes],
            ScriptHash = FindScriptHash(source),
            Wanted = Wanted(prepared.Script, wanted),
            ArticleChanged = prepared.ArticleChanged,
            LostEdits = prepared.Lost,
        };
    }

    /// <summary>The script with the length that its announcements say, ready to be spoken.</summary>
    public Script WithLength(Script script, Milliseconds length)
    {
        Script filled = SpokenLength.Fill(script, length);
        Utterance[] changed = [.. filled.Utterances.Where(SpokenLength.HasPlace)];
        Dictionary<int, Utterance> said = Verbalized(filled with { Utterances = [.. changed] }, Episode.SlugOf(script), people.Read()).Utterances.ToDictionary(u => u.Index);
        return filled with { Utterances = [.. filled.Utterances.Select(u => said.GetValueOrDefault(u.Index, u))] };
    }

    /// <summary>A cast of the narrator alone.</summary>
    public async Task<Cast> NarratorAloneAsync(Script script, CancellationToken ct)
    {
        VoiceRequests requests = new(speech, options.Fallback == "local");
        return new Casting(await requests.FindAsync(new CastingOptions { Narrator = options.Narrator }, ct)).Assign(script, requests.Catalog);
    }

    // What the command line says of somebody's voice comes before what the script file says.
    private CastingOptions Asked(Reconciled prepared)
    {
        Dictionary<string, string> names = prepared.Script.Speakers.ToDictionary(s => s.Id, s => s.Name);
        IEnumerable<KeyValuePair<string, string>> written = prepared.Voices.Where(v =>
            names.TryGetValue(v.Key, out string? name) && !options.Locks.ContainsKey(v.Key) && !options.Locks.ContainsKey(name)
            && (v.Key != Speaker.Narrator.Id || options.Narrator is null));
        return new CastingOptions { Narrator = options.Narrator, Locks = options.Locks.SetItems(written.Where(v => IsToKeep(prepared, v)).Select(v => KeyValuePair.Create(v.Key, Here(prepared, v)))) };
    }

    private static string? FindScriptHash(ArticleSource source) => ScriptFile.IsOne(source) ? Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span)) : null;

    // What casting chose from another engine's voices it chooses again from this one's; what a person chose holds for every engine.
    private bool IsToKeep(Reconciled prepared, KeyValuePair<string, string> voice) =>
        !prepared.VoiceReasons.ContainsKey(voice.Key) || Voice.NamesEngine(voice.Value) || speech.Catalog.Find(voice.Value) is not null || !speech.Files.Has(voice.Value) && !options.Draft;

    private string Here(Reconciled prepared, KeyValuePair<string, string> voice) =>
        prepared.VoiceReasons.ContainsKey(voice.Key) && speech.Catalog.Find(voice.Value) is { } here ? here.Id : voice.Value;

    private static ImmutableSortedDictionary<string, string> Wanted(Script script, CastingOptions wanted) => script.Speakers
        .Select(s => (s.Id, Voice: s == Speaker.Narrator && wanted.Narrator is { } narrator ? narrator : wanted.Locks.GetValueOrDefault(s.Id) ?? wanted.Locks.GetValueOrDefault(s.Name)))
        .Where(s => s.Voice is not null).ToImmutableSortedDictionary(s => s.Id, s => s.Voice!);

    private Reconciled Prepare(ArticleSource source, People? known, CancellationToken ct)
    {
        Reconciled read = Read(source, ct);
        return read with { Script = Finished(read.Script, !options.IsCast, known) };
    }

    private Reconciled Read(ArticleSource source, CancellationToken ct)
    {
        if (!ScriptFile.IsOne(source))
        {
            return new Reconciled(scriptwriter.Write(readers.Read(source), ct));
        }

        Reconciled read = new Reconciliation(scriptwriter).Of(ScriptFile.Read(source), source.Original is { } original ? readers.Read(original) : null, ct);
        return source.Origin == SourceOrigin.LocalFile ? read : outside.Restrict(read, source);
    }

    // What a listener is told is added to the script as it is read: the length is a guess until the rest is spoken.
    private Script Finished(Script script, bool oneVoice, People? known)
    {
        script = WithLanguage(script);
        script = options.Orientation.Quotes ?? oneVoice ? SpokenQuotes.Announce(script) : script;
        script = Framing.Add(oneVoice ? OneVoice.Of(script) : script, options.Orientation);
        return Verbalized(SpokenLength.Fill(script, SpokenLength.Guess(script, options.Rate)), Episode.SlugOf(script), known);
    }

    // An article that says "en" and no country is in the English of the request or the show: its dates are announced and read so.
    private Script WithLanguage(Script script)
    {
        string? wanted = options.Reading.British ? "en-GB" : options.Language;
        return wanted is null || !EnglishVariant.IsOpen(script.Article.Language) ? script : script with { Article = script.Article with { Language = wanted } };
    }

    private Script Verbalized(Script script, string slug, People? known) =>
        verbalizer.Verbalize(script, lexicons.For(slug).Before(PeopleFile.Names(known, script.Article.Text)));

    // The narrator's voice is the one that the cast has.
    private static Plan Alone(Script script, Cast cast, string name, string? scriptHash, Func<Script, Cast, Bill> estimate)
    {
        string narrator = Speaker.Narrator.Id;
        Cast alone = new(cast.Voices.Where(v => v.Key == narrator).ToImmutableSortedDictionary())
        {
            Members = [.. cast.Members.Where(m => m.Speaker.Id == narrator)],
            Reasons = cast.Reasons.Where(r => r.Key == narrator).ToImmutableSortedDictionary(),
        };
        return new Plan(script, alone, name) { Bill = estimate(script, alone), ScriptHash = scriptHash };
    }
}
