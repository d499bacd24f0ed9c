using System.IO.Compression;
using System.Reflection;

namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>What was learned from copied pages: which lines are the article, its title and its byline.</summary>
/// <remarks>Written by the evaluation program's mode train-lines; its README has the figures.</remarks>
internal sealed record LineModel(WordWeights Words, TreeEnsemble First, TreeEnsemble Second, TreeEnsemble Title, TreeEnsemble Byline)
{
    private const string Resource = "LineModel.br";
    private static readonly Lazy<LineModel> Loaded = new(Load);

    /// <summary>The model the library ships.</summary>
    public static LineModel Shipped => Loaded.Value;

    /// <summary>The chance of each piece that it is part of the article.</summary>
    public float[] Chances(IReadOnlyList<Piece> pieces, float[][] rows)
    {
        float[] first = First.Chances(rows);
        return Second.Chances(LineFeatures.WithChances(rows, first, HeadLines.TitleLogits(pieces, rows, first, Title)));
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream)
    {
        using BrotliStream packed = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        using BinaryWriter writer = new(packed);
        writer.Write(Words.All.Count);
        foreach ((string word, float weight) in Words.All.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            writer.Write(word);
            writer.Write((Half)weight);
        }

        First.Write(writer);
        Second.Write(writer);
        Title.Write(writer);
        Byline.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static LineModel Read(Stream stream)
    {
        using BrotliStream packed = new(stream, CompressionMode.Decompress);
        using BinaryReader reader = new(packed);
        int count = reader.ReadInt32();
        Dictionary<string, float> words = new(count, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            words[reader.ReadString()] = (float)reader.ReadHalf();
        }

        return new LineModel(new WordWeights(words), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader), TreeEnsemble.Read(reader));
    }

    private static LineModel Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        return Read(stream);
    }
}
