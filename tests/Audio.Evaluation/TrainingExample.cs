namespace Audio.Evaluation;

/// <summary>One quotation: the features of each candidate, and which of them name its source.</summary>
internal sealed record TrainingExample(string[][] Features, bool[] IsSource);
