namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>The likeliest sequence of kept and skipped lines: an article is one run or a few, and so is what stands around it.</summary>
internal static class LinePath
{
    /// <summary>What a change from kept to skipped or back costs, in logits.</summary>
    public const float Change = 0.3f;

    /// <summary>What speaks for keeping where nothing else decides, in logits: a line read too much is heard, a lost one is not.</summary>
    public const float KeepBias = 0.4f;

    /// <summary>Whether each line is kept.</summary>
    /// <param name="chances">The chance of each line that it is part of the article, 0 to 1.</param>
    public static bool[] Decode(IReadOnlyList<float> chances)
    {
        bool[,] from = new bool[chances.Count, 2];
        float skip = 0, keep = 0;
        for (int i = 0; i < chances.Count; i++)
        {
            float logit = KeepBias + MathF.Log((chances[i] + 1e-4f) / (1 - chances[i] + 1e-4f));
            from[i, 0] = keep - Change > skip;
            from[i, 1] = keep >= skip - Change;
            (skip, keep) = (Math.Max(skip, keep - Change), Math.Max(keep, skip - Change) + logit);
        }

        bool[] kept = new bool[chances.Count];
        bool state = keep >= skip;
        for (int i = chances.Count - 1; i >= 0; i--)
        {
            kept[i] = state;
            state = from[i, state ? 1 : 0];
        }

        return kept;
    }
}
