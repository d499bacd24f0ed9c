namespace Audio.Articles.Readers.Plain.Lines;

/// <summary>A page that was selected and copied whole: menus, notices and links stand around its article.</summary>
/// <param name="Reasons">Why each piece is not spoken; null where it is.</param>
/// <param name="Title">The piece that is the title, or −1.</param>
/// <param name="Byline">The piece that names its authors, or −1.</param>
/// <param name="Standfirst">The piece between title and text that says what it is about, or −1.</param>
/// <param name="TextStart">The first piece of the text.</param>
internal sealed record CopiedPage(string?[] Reasons, int Title, int Byline, int Standfirst, int TextStart)
{
    // Fewer such lines that no wording explains are no page around an article:
    // in 200 texts without boilerplate there were never more than two.
    private const int MinCertainLines = 3;
    private const float CertainlyAround = 0.1f, CertainlyText = 0.9f; // chances
    private const int MinStandfirst = 40, MaxStandfirst = 350, MaxStandfirstDistance = 3;

    /// <summary>The reasons that only place and form give: above, between and below the text.</summary>
    public static IReadOnlyList<string> PlaceReasons { get; } =
    [
        "above the article, like a menu or a notice",
        "between the paragraphs, like a caption, a link or a button",
        "below the article, like links to other pages",
    ];

    /// <summary>What the model makes of a text; null when the known wordings explain all that is not its article.</summary>
    public static CopiedPage? Find(string text, IReadOnlyList<Piece> pieces, string?[] wordings, FrontMatter front, LineModel model)
    {
        float[][] rows = LineFeatures.Measure(text, pieces, model.Words);
        float[] chances = model.Chances(pieces, rows);
        bool[] path = LinePath.Decode(chances);
        bool[] body = [.. path.Select((kept, i) => kept && (rows[i][LineShape.IsWording] == 0 || chances[i] > CertainlyText))];
        if (!body.Contains(true) || Unexplained(chances, wordings, front) < MinCertainLines)
        {
            return null;
        }

        HeadLines head = new(pieces, rows, chances, body);
        int title = head.FindTitle(model.Title), byline = head.FindByline(model.Byline, title);
        int start = Array.IndexOf(body, true), end = Array.LastIndexOf(body, true);
        int standfirst = FindStandfirst(pieces, rows, body, title, byline);
        string?[] reasons = new string?[pieces.Count];
        for (int i = 0; i < pieces.Count; i++)
        {
            bool spoken = body[i] || i == title || i == byline || i == standfirst;
            reasons[i] = spoken ? null : wordings[i] ?? Reason(pieces[i], PlaceReasons[i < start ? 0 : i > end ? 2 : 1]);
        }

        return new CopiedPage(reasons, title, byline, standfirst, start);
    }

    private static int Unexplained(float[] chances, string?[] wordings, FrontMatter front) =>
        Enumerable.Range(0, chances.Length)
            .Count(i => chances[i] < CertainlyAround && wordings[i] is null && i != front.TitleIndex && i != front.BylineIndex);

    // A sentence right below the title that is not the text yet.
    private static int FindStandfirst(IReadOnlyList<Piece> pieces, float[][] rows, bool[] body, int title, int byline)
    {
        for (int i = title + 1; title >= 0 && i < pieces.Count && i <= title + MaxStandfirstDistance && !body[i]; i++)
        {
            bool isSentence = pieces[i] is { Length: >= MinStandfirst and <= MaxStandfirst, Mark.Kind: MarkKind.None }
                && Sentences.EndsInStop(pieces[i].Text);
            if (i != byline && isSentence && rows[i][LineShape.IsWording] + rows[i][LineShape.IsEdgeWording] == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Reason(Piece piece, string place) =>
        BoilerplateWording.Anywhere(piece) ?? BoilerplateWording.AtEdges(piece) ?? (DateLine.Read(piece) is null ? place : "date line");
}
