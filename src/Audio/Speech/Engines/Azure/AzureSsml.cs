using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Audio.Voices;

namespace Audio.Speech.Engines.Azure;

/// <summary>The document of one turn, built as a tree so that no text can become markup.</summary>
/// <remarks>A voice's base is its short name, then after slashes a style and a role: <c>en-US-JennyNeural/newscast</c>.</remarks>
internal sealed partial class AzureSsml
{
    private static readonly XNamespace Ssml = "http://www.w3.org/2001/10/synthesis", Mstts = "https://www.w3.org/2001/mstts";

    private AzureSsml(string text, ImmutableArray<SpokenWord> words, AzureTraits traits)
    {
        Text = text;
        Words = words;
        Traits = traits;
        Letters = SpokenText.Letters(words);
    }

    /// <summary>The document.</summary>
    public string Text { get; }

    /// <summary>Its words.</summary>
    public ImmutableArray<SpokenWord> Words { get; }

    /// <summary>What its voice understands.</summary>
    public AzureTraits Traits { get; }

    /// <summary>Letters and digits to be said.</summary>
    public int Letters { get; }

    /// <summary>What is billed: every character between the voice's tags, markup too; a Han character counts twice.</summary>
    public long BillableCharacters
    {
        get
        {
            int start = Text.IndexOf('>', Text.IndexOf("<voice", StringComparison.Ordinal)) + 1;
            return Text[start..Text.LastIndexOf("</voice>", StringComparison.Ordinal)].EnumerateRunes().Sum(rune => IsHan(rune) ? 2L : 1L);
        }
    }

    /// <summary>Writes some of a request's words.</summary>
    /// <exception cref="SpeechException">The voice's name or a setting makes no sense.</exception>
    public static AzureSsml Write(SpeechRequest request, ImmutableArray<SpokenWord> words)
    {
        Voice voice = request.Voice;
        string[] parts = voice.EngineVoice.Split('/');
        if (parts.Length > 3 || !parts.All(p => NamePattern().IsMatch(p)))
        {
            throw Bad(voice, $"its base \"{voice.EngineVoice}\" is no name such as en-US-AvaMultilingualNeural, with a style and a role behind slashes");
        }

        AzureTraits traits = AzureTraits.Of(parts[0]);
        object[] content = [.. words.SelectMany((word, i) => Content(word, i == 0, traits))];
        content = WithProsody(request, traits, content);
        if (parts.Length > 1)
        {
            XElement style = new(Mstts + "express-as", new XAttribute("style", parts[1]), parts.Length > 2 ? new XAttribute("role", parts[2]) : null, content);
            content = traits.Styles ? [style] : throw Bad(voice, "this kind of voice has no styles");
        }

        XElement speak = new(
            Ssml + "speak",
            new XAttribute("version", "1.0"), new XAttribute("xmlns", Ssml), new XAttribute(XNamespace.Xmlns + "mstts", Mstts), new XAttribute(XNamespace.Xml + "lang", voice.Locale),
            new XElement(Ssml + "voice", new XAttribute("name", parts[0]), content));
        return new AzureSsml(speak.ToString(SaveOptions.DisableFormatting), words, traits);
    }

    /// <summary>At most so many bytes a word takes in a document, markup and escapes included.</summary>
    public static int BytesOf(SpokenWord word) =>
        (word.Spelt ? 60 : 0) + (word.Ipa is { } ipa ? 50 + (6 * ipa.Length) : 0) + (6 * word.Text.Length) + word.Mark.Length + 1;

    private static object[] WithProsody(SpeechRequest request, AzureTraits traits, object[] content)
    {
        double pitch = request.Voice.Parameters.GetValueOrDefault("pitch_st");
        if (request.Voice.Parameters.Keys.FirstOrDefault(k => k != "pitch_st") is { } unknown)
        {
            throw Bad(request.Voice, $"azure has no setting \"{unknown}\"; it knows pitch_st, in semitones");
        }

        if (request.Rate is not (>= 0.5 and <= 2) || pitch is not (>= -12 and <= 12))
        {
            throw Bad(request.Voice, $"the rate {request.Rate} is outside 0.5 to 2, or the pitch {pitch} outside -12 to 12 semitones");
        }

        if (request.Rate == 1 && pitch == 0)
        {
            return content;
        }

        XElement prosody = new(
            Ssml + "prosody",
            request.Rate == 1 ? null : new XAttribute("rate", $"{(request.Rate - 1) * 100:+0.#;-0.#}%"),
            pitch == 0 ? null : new XAttribute("pitch", $"{pitch:+0.##;-0.##}st"), content);
        return traits.Prosody ? [prosody] : throw Bad(request.Voice, "this kind of voice has neither rate nor pitch to set");
    }

    // A single unknown sound rejects the whole document, so only English ones are given.
    private static IEnumerable<object> Content(SpokenWord word, bool isFirst, AzureTraits traits)
    {
        object said = word.Ipa is { } ipa && traits.Phonemes && EspeakPhones.FromIpa(ipa) is not null
            ? new XElement(Ssml + "phoneme", new XAttribute("alphabet", "ipa"), new XAttribute("ph", ipa.Trim('/', '[', ']')), word.Text)
            : word.Spelt ? new XElement(Ssml + "say-as", new XAttribute("interpret-as", "characters"), word.Text)
            : word.Text;
        said = word.Emphasised && traits.Emphasis ? new XElement(Ssml + "emphasis", new XAttribute("level", "moderate"), said) : said;
        return [isFirst ? "" : " ", said, word.Mark];
    }

    private static SpeechException Bad(Voice voice, string why) => new($"Voice \"{voice.Id}\" cannot be used with azure: {why}.") { Fault = SpeechFault.AskUser };

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x323AF) or (>= 0xF900 and <= 0xFAFF);

    [GeneratedRegex("^[A-Za-z0-9:_()-]{1,100}$")]
    private static partial Regex NamePattern();
}
