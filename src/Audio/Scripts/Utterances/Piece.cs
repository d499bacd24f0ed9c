using Audio.Articles;

namespace Audio.Scripts.Utterances;

/// <summary>A stretch for one voice before it has its place in the script.</summary>
internal readonly record struct Piece(TextSpan Span, SpeakerAttribution? Attribution, UtteranceEnd End);
