using Audio.Evaluation;

// Writes predictions for the scorers: one file a mode, one line here.
// dotnet run -c Release --project tests/Audio.Evaluation -- MODE IN OUT
Dictionary<string, Func<string[], int>> modes = new()
{
    ["alignment"] = AlignmentErrors.Run,
    ["cast"] = CastDistances.Run,
    ["calibration"] = Calibration.Run,
    ["derive-lexicon"] = LexiconDerivation.Run,
    ["extraction"] = Extraction.Run,
    ["lines-speed"] = LineSpeed.Run,
    ["lines-folds"] = LineTraining.RunFolds,
    ["normalisation"] = Normalisation.Run,
    ["parts-of-speech"] = PartsOfSpeechTable.Run,
    ["plain"] = PlainText.Run,
    ["quotes"] = QuotePredictions.Run,
    ["speakers"] = SpeakerCases.Run,
    ["train-acronyms"] = AcronymTraining.Run,
    ["train-lines"] = LineTraining.Run,
    ["train-quotes"] = QuoteTraining.Run,
};

if (args.Length > 0 && modes.TryGetValue(args[0], out Func<string[], int>? run))
{
    return run(args[1..]);
}

Console.Error.WriteLine($"Usage: MODE IN OUT, where MODE is one of: {string.Join(", ", modes.Keys)}");
return 2;
