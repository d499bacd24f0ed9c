using Audio.Native;

namespace Audio.Speech.Engines;

/// <summary>What a voice and a rate mean to flite, checked.</summary>
/// <param name="Resample">Method B: spoken lower and slower by this factor, then played faster; in hundredths.</param>
internal sealed record FliteSettings(string Voice, double Alpha, double F0Mean, double F0Sd, double Stretch, double Tempo, double Resample)
{
    /// <summary>The voices of libflite that are worth listening to.</summary>
    public static readonly string[] Bases = ["rms", "slt", "awb", "kal16"];

    private static readonly Dictionary<string, (double Low, double High)> Ranges = new(StringComparer.Ordinal)
    {
        ["alpha"] = (0.3, 0.6),
        ["f0_mean"] = (40, 500),
        ["f0_sd"] = (0, 150),
        ["stretch"] = (0.3, 3),
        ["resample"] = (0.5, 2),
    };

    /// <summary>The request to flite for some of the tokens.</summary>
    public FliteRequest Request(IReadOnlyList<FliteToken> tokens) => new(Voice, Alpha, F0Mean, F0Sd, Stretch, Tempo, tokens);

    /// <summary>Reads them off a request.</summary>
    /// <exception cref="SpeechException">Flite has no such voice or setting, or a value is out of its range.</exception>
    public static FliteSettings Of(SpeechRequest request)
    {
        string name = request.Voice.EngineVoice;
        if (!Bases.Contains(name, StringComparer.Ordinal))
        {
            throw new SpeechException($"Flite has no voice \"{name}\" (voice \"{request.Voice.Id}\"). Its voices are {string.Join(", ", Bases)}.");
        }

        foreach ((string parameter, double value) in request.Voice.Parameters)
        {
            Check(request.Voice.Id, parameter, value);
            if (parameter == "alpha" && name == "kal16")
            {
                throw new SpeechException($"Voice \"{request.Voice.Id}\": kal16 has no alpha. Use resample instead.");
            }
        }

        if (request.Rate is not (>= 0.5 and <= 2))
        {
            throw new SpeechException($"The rate {request.Rate} is outside 0.5 to 2.");
        }

        double Value(string parameter) => request.Voice.Parameters.GetValueOrDefault(parameter, double.NaN);
        double factor = double.IsNaN(Value("resample")) ? 1 : Math.Round(Value("resample"), 2);
        return new FliteSettings(
            name, Value("alpha"), Value("f0_mean") / factor, Value("f0_sd") / factor, Value("stretch"), factor / request.Rate, factor);
    }

    private static void Check(string voice, string parameter, double value)
    {
        if (!Ranges.TryGetValue(parameter, out (double Low, double High) range))
        {
            throw new SpeechException($"Voice \"{voice}\": flite has no setting \"{parameter}\". It knows {string.Join(", ", Ranges.Keys)}.");
        }

        if (!(value >= range.Low && value <= range.High))
        {
            throw new SpeechException($"Voice \"{voice}\": {parameter} = {value} is outside {range.Low} to {range.High}.");
        }
    }
}
