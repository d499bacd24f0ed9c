using System.Diagnostics;
using System.Text;
using Audio.Articles;
using Audio.Articles.Readers.Plain;
using Audio.Articles.Readers.Plain.Lines;

namespace Audio.Evaluation;

/// <summary>Mode "lines-speed": how fast copied text is read, part by part.</summary>
internal static class LineSpeed
{
    public static int Run(string[] args)
    {
        string[] texts = [.. LineDocuments.Rows(args[0]).Select(r => (string)r["text"]!)];
        for (int round = 0; round < 3; round++)
        {
            List<List<Piece>> cut = [];
            List<float[][]> rows = [];
            Time("pieces", texts, (t, _) => cut.Add(Pieces.Cut(t)));
            Time("wording", texts, (_, i) => cut[i].ForEach(p => BoilerplateWording.Anywhere(p)));
            Time("edges", texts, (_, i) => cut[i].ForEach(p => BoilerplateWording.AtEdges(p)));
            Time("dates", texts, (_, i) => cut[i].ForEach(p => DateLine.Read(p)));
            Time("bylines", texts, (_, i) => cut[i].ForEach(p => Byline.Read(p, false)));
            Time("words", texts, (_, i) => cut[i].ForEach(p => LineModel.Shipped.Words.Score(p.Text)));
            Time("features", texts, (t, i) => rows.Add(LineFeatures.Measure(t, cut[i], LineModel.Shipped.Words)));
            Time("chances", texts, (_, i) => LineModel.Shipped.Chances(cut[i], rows[i]));
            Time("rules", texts, (_, i) => Boilerplate.Find(cut[i]));
            Time("all", texts, (t, _) => new Articles.Readers.PlainText().Read(new ArticleSource("x.txt", Encoding.UTF8.GetBytes(t))));
        }

        return 0;
    }

    private static void Time(string what, string[] texts, Action<string, int> act)
    {
        Stopwatch watch = Stopwatch.StartNew();
        for (int i = 0; i < texts.Length; i++)
        {
            act(texts[i], i);
        }

        Console.WriteLine($"{what}\t{watch.Elapsed.TotalMilliseconds:0} ms\t{texts.Sum(t => t.Length) / watch.Elapsed.TotalSeconds / 1e6:0.00} million characters a second");
    }
}
