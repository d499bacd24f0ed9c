namespace Audio.Scripts;

/// <summary>Who reads a quoted fragment inside the narrator's sentence.</summary>
public enum FragmentReading
{
    /// <summary>The narrator, in one breath with the sentence around it.</summary>
    Narrator,

    /// <summary>The person whose words they are.</summary>
    Speaker,
}

/// <summary>How an article becomes lines for voices.</summary>
public sealed record ScriptOptions
{
    /// <summary>The least confidence, 0 to 1, at which a quotation gets its speaker's voice; below it the narrator reads. Default: 0.65, at which about one quotation in fifty of news gets a wrong named voice.</summary>
    public double MinConfidence { get; init; } = 0.65;

    /// <summary>The most words of one utterance; a longer sentence is cut at a clause. From 10 to 1,000. Default: 50.</summary>
    public int MaxWords { get; init; } = 50;

    /// <summary>Who reads a quoted fragment. Default: the narrator.</summary>
    public FragmentReading Fragments { get; init; } = FragmentReading.Narrator;

    /// <summary>Whether what is not text is announced: "Image:", "List of 5 items." Default: yes.</summary>
    public bool Announce { get; init; } = true;

    /// <summary>Checks every value.</summary>
    /// <exception cref="ScriptException">Names every value that is out of range.</exception>
    public void Validate()
    {
        List<string> wrong = [];
        if (!(MinConfidence is >= 0 and <= 1))
        {
            wrong.Add($"MinConfidence is {MinConfidence} (0 to 1)");
        }

        if (MaxWords is < 10 or > 1000)
        {
            wrong.Add($"MaxWords is {MaxWords} (10 to 1000)");
        }

        if (!Enum.IsDefined(Fragments))
        {
            wrong.Add($"Fragments is {(int)Fragments} (Narrator or Speaker)");
        }

        if (wrong.Count > 0)
        {
            throw new ScriptException($"The script options do not hold: {string.Join("; ", wrong)}. Set them within the ranges given.");
        }
    }
}
