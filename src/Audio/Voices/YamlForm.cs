namespace Audio.Voices;

/// <summary>What a YAML file of ours may look like.</summary>
/// <param name="Depth">How many mappings may nest below the outer one.</param>
/// <param name="Holds">What one file holds, for messages.</param>
/// <param name="Grows">Whether text is added to its end, which needs "Key:" lines that start at the margin.</param>
internal sealed record YamlForm(int Depth, string Holds, bool Grows)
{
    /// <summary>One voice.</summary>
    public static YamlForm Voice { get; } = new(1, "one voice", false);

    /// <summary>People by name, each with fields of their own.</summary>
    public static YamlForm People { get; } = new(2, "one list of people", true);

    /// <summary>One show.</summary>
    public static YamlForm Show { get; } = new(1, "one show", false);
}
