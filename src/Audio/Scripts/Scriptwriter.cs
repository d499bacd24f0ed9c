using System.Collections.Immutable;
using Audio.Articles;
using Audio.Scripts.Utterances;

namespace Audio.Scripts;

/// <summary>Turns an article into a script: who says which words.</summary>
/// <remarks>Works on words and rules alone: no network, no clock, the same article gives the same script.</remarks>
public sealed class Scriptwriter(ScriptOptions? options = null)
{
    private readonly ScriptOptions options = options ?? new ScriptOptions();

    /// <summary>Writes the script; its utterances and the skipped blocks tile the article.</summary>
    /// <exception cref="ScriptException">The options are out of range.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Script Write(Article article, CancellationToken ct = default)
    {
        options.Validate();
        ct.ThrowIfCancellationRequested();
        ArticleAnalysis reading = new(article, ct);

        // Twice: whom "she said" means shows the gender of people whose names do not, and who spoke before; that helps the other pronouns.
        SpeakerResolver first = new(reading, []);
        ImmutableArray<Quotation> quotations = first.Resolve(ct);
        quotations = new SpeakerResolver(reading, first.People).Resolve(ct);
        ImmutableArray<Utterance> utterances = new UtteranceCutter(reading.Text, quotations, options).Cut();
        utterances = options.Announce ? Announcer.Announce(article, utterances) : utterances;
        return new Script
        {
            Article = article,
            Utterances = utterances,
            Quotations = quotations,
            Speakers = [Speaker.Narrator, .. utterances.Select(u => u.Speaker).Where(s => s != Speaker.Narrator).Distinct()],
        };
    }
}
