using static Audio.Native.FliteLibrary;

namespace Audio.Native;

/// <summary>What a statistical voice of flite says, before it is sound: one row every 5 ms.</summary>
/// <param name="F0">Pitch, Hz; 0 where there is no voice.</param>
/// <param name="Model">
/// What the voice expects of each mel-cepstral coefficient: mean and standard deviation, first of its value and then of
/// how it changes, <see cref="FliteFilters.Order"/> pairs each.
/// </param>
/// <param name="Strengths">How much of each band is voice, 0 to 1, <see cref="FliteFilters.Bands"/> a row.</param>
internal sealed record FliteFrames(float[] F0, float[] Model, float[] Strengths, FliteFilters Filters)
{
    /// <summary>Numbers of <see cref="Model"/> a row.</summary>
    public const int ModelWidth = 4 * FliteFilters.Order;

    /// <summary>Copies them off an utterance that has been through the voice; null where it holds them in another way.</summary>
    public static unsafe FliteFrames? Read(nint features, FliteFilters filters)
    {
        nint parameters = Feature(features, Literal("param_track"u8)), strengths = Feature(features, Literal("str_track"u8));
        if (parameters == 0 || strengths == 0)
        {
            return null;
        }

        FliteTrack model = new(ToTrack(parameters)), bands = new(ToTrack(strengths));
        return model.Channels != ModelWidth + 2 || bands.Channels != FliteFilters.Bands || bands.Rows != model.Rows ? null
            : new FliteFrames(model.Columns(0, 1), model.Columns(2, ModelWidth), bands.Columns(0, FliteFilters.Bands), filters);
    }
}

/// <summary>How a voice's frames become sound.</summary>
/// <param name="SampleRate">Hz.</param>
/// <param name="Alpha">Frequency warping of the cepstra.</param>
/// <param name="Beta">How much formants are sharpened, 0 for not at all.</param>
/// <param name="BandFilters">One filter a band, <see cref="Taps"/> each.</param>
internal sealed record FliteFilters(int SampleRate, double Alpha, double Beta, double[] BandFilters)
{
    /// <summary>Cepstral coefficients a frame.</summary>
    public const int Order = 25;

    /// <summary>Bands of mixed excitation.</summary>
    public const int Bands = 5;

    /// <summary>Length of a band's filter.</summary>
    public const int Taps = 48;
}

/// <summary>A table of libflite: rows of floats.</summary>
internal readonly unsafe ref struct FliteTrack(nint address)
{
    private readonly float** rows = *(float***)(address + 24);

    public int Rows { get; } = *(int*)(address + 8);

    public int Channels { get; } = *(int*)(address + 12);

    public float[] Columns(int first, int count)
    {
        float[] copy = new float[Rows * count];
        for (int row = 0; row < Rows; row++)
        {
            new ReadOnlySpan<float>(rows[row] + first, count).CopyTo(copy.AsSpan(row * count));
        }

        return copy;
    }
}
