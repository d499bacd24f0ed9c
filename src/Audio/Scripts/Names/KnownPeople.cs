namespace Audio.Scripts.Names;

/// <summary>Everybody named in the article, and whom each name means.</summary>
internal sealed class KnownPeople(IReadOnlyList<Person> all, Person?[] personOf)
{
    public IReadOnlyList<Person> All { get; } = all;

    /// <summary>The person a name means; null for pronouns and descriptions.</summary>
    public Person? Of(Mention mention) => personOf[mention.Index];
}
