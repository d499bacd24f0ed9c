using System.Diagnostics;
using System.Text.Json;
using Audio.Articles.Readers.Plain.Lines;

namespace Audio.Evaluation;

/// <summary>Modes "train-lines" and "lines-folds": learns which lines of a copied page are its article, and says how well that is known of pages that were not learned from.</summary>
internal static class LineTraining
{
    private const int Folds = 5, InnerFolds = 4, FirstTrees = 120, SecondTrees = 120, TitleTrees = 80;

    /// <summary>Learns from all and writes the model the library ships.</summary>
    public static int Run(string[] args)
    {
        if (args.Length != 3)
        {
            Console.Error.WriteLine("Usage: train-lines EXTRACTION_FOLDER QUOTES_FOLDER src/Audio/Articles/Readers/Plain/Lines/LineModel.br");
            return 2;
        }

        LineModel model = Train([.. LineDocuments.Read(args[0]), .. RenderedPages.Read(args[0]), .. LineDocuments.ReadWhole(args[1])]);
        using FileStream output = File.Create(args[2]);
        model.Write(output);
        Console.WriteLine($"{model.Words.All.Count} words, {output.Length:N0} bytes");
        return 0;
    }

    /// <summary>Five folds: each page is read by a model that learned from the others.</summary>
    public static int RunFolds(string[] args)
    {
        if (args.Length != 4 || args[2] is not ("pages" or "publishers"))
        {
            Console.Error.WriteLine("Usage: lines-folds EXTRACTION_FOLDER QUOTES_FOLDER pages|publishers OUT.jsonl");
            return 2;
        }

        bool byPublisher = args[2] == "publishers";
        List<LineDocument> documents = [.. LineDocuments.Read(args[0]), .. RenderedPages.Read(args[0]), .. LineDocuments.ReadWhole(args[1])];
        LineModel[] models = new LineModel[Folds];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            Stopwatch watch = Stopwatch.StartNew();
            LineModel model = Train([.. documents.Where(d => Fold(d, byPublisher) != fold)]);
            models[fold] = model;
            Console.Error.WriteLine($"fold {fold + 1}: {watch.Elapsed.TotalSeconds:0} s");
        });
        File.WriteAllLines(args[3], documents.Where(d => d.Titles.Length > 0).Select(d => PlainText.Row(d.Id, d.Text, new Articles.Readers.PlainText(models[Fold(d, byPublisher)])).ToJsonString(JsonSerializerOptions.Default)));
        return 0;
    }

    private static int Fold(LineDocument document, bool byPublisher) => Fold(byPublisher ? document.Publisher : document.Id.Replace("-body", "", StringComparison.Ordinal), Folds);

    private static int Fold(string key, int folds) => (int)(key.Aggregate(2166136261, (hash, c) => (hash ^ c) * 16777619) / 7 % (uint)folds);

    private static LineModel Train(LineDocument[] documents)
    {
        int[] inner = [.. documents.Select(d => Fold(d.Publisher + "/", InnerFolds))];
        float[][][] rows = new float[documents.Length][][];
        foreach (int fold in Enumerable.Range(0, InnerFolds))
        {
            WordWeights others = WordTraining.Train([.. documents.Where((_, i) => inner[i] != fold)]);
            foreach (int i in Enumerable.Range(0, documents.Length).Where(i => inner[i] == fold))
            {
                rows[i] = LineFeatures.Measure(documents[i].Text, documents[i].Pieces, others);
            }
        }

        float[][][] second = new float[documents.Length][][];
        float[][] chances = new float[documents.Length][];
        foreach (int fold in Enumerable.Range(0, InnerFolds))
        {
            TreeEnsemble others = Trees(documents, rows, i => inner[i] != fold, FirstTrees);
            foreach (int i in Enumerable.Range(0, documents.Length).Where(i => inner[i] == fold))
            {
                chances[i] = [.. rows[i].Select(r => others.Chance(r))];
            }
        }

        TreeEnsemble title = Head(documents, rows, chances, isTitle: true);
        for (int i = 0; i < documents.Length; i++)
        {
            second[i] = LineFeatures.WithChances(rows[i], chances[i], HeadLines.TitleLogits(documents[i].Pieces, rows[i], chances[i], title));
        }

        TreeEnsemble last = Trees(documents, second, _ => true, SecondTrees);
        return new LineModel(WordTraining.Train(documents), Trees(documents, rows, _ => true, FirstTrees), last, title, Head(documents, rows, chances, isTitle: false));
    }

    private static TreeEnsemble Trees(LineDocument[] documents, float[][][] rows, Func<int, bool> isLearned, int count)
    {
        int[] chosen = [.. Enumerable.Range(0, documents.Length).Where(isLearned)];
        return BoostedTrees.Train([.. chosen.SelectMany(i => rows[i])], [.. chosen.SelectMany(i => documents[i].Labels)], [.. chosen.SelectMany(i => documents[i].Weights)], count);
    }

    private static TreeEnsemble Head(LineDocument[] documents, float[][][] rows, float[][] chances, bool isTitle)
    {
        List<(float[] Row, float Label)> examples = [];
        foreach ((LineDocument document, int d) in documents.Select((d, i) => (d, i)).Where(d => d.d.Titles.Length > 0))
        {
            bool[] body = LinePath.Decode(chances[d]), labels = isTitle ? document.Titles : document.Bylines;
            int title = Array.LastIndexOf(document.Titles, true, Math.Max(0, Array.IndexOf(body, true)));
            HeadLines head = new(document.Pieces, rows[d], chances[d], body);
            examples.AddRange(head.Candidates().Where(i => isTitle || i != title).Select(i => (head.Row(i, isTitle ? -1 : title), labels[i] ? 1f : 0f)));
        }

        return BoostedTrees.Train([.. examples.Select(e => e.Row)], [.. examples.Select(e => e.Label)], [.. examples.Select(_ => 1f)], TitleTrees);
    }
}
