using System.Collections.Immutable;
using Audio.Scripts.Names;

namespace Audio.Scripts.Attribution;

/// <summary>A question the narrator tells of, before its answer.</summary>
/// <param name="Asker">Who asks, and so does not answer.</param>
/// <param name="Answerer">Who is asked.</param>
/// <param name="Topics">Who is asked about.</param>
internal sealed record Question(Person? Asker, Person? Answerer, ImmutableArray<Person> Topics)
{
    public static Question None { get; } = new(null, null, []);

    /// <summary>How much likelier the question makes somebody as the speaker of the answer: 1 where it says nothing of them.</summary>
    public double Favours(Person? person) => person is null ? 1 : person == Answerer ? 3 : person == Asker || Topics.Contains(person) ? 0.1 : 1;
}
