using Audio.Articles.Readers.Plain;

namespace Audio.Evaluation;

/// <summary>A text with what each of its pieces is.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Publisher">Who published it: what a publisher's pages share is not learned from them when it is judged.</param>
/// <param name="Text">The text.</param>
/// <param name="Pieces">Its pieces.</param>
/// <param name="Labels">1 for a piece of the article, 0 for another.</param>
/// <param name="Weights">How much each piece counts.</param>
/// <param name="Titles">Whether each piece is the title; empty where it is not known.</param>
/// <param name="Bylines">Whether each piece names the authors; empty where it is not known.</param>
internal sealed record LineDocument(string Id, string Publisher, string Text, List<Piece> Pieces, float[] Labels, float[] Weights, bool[] Titles, bool[] Bylines);
