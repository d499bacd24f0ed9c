using Audio.Scripts.Names;

namespace Audio.Scripts.Attribution;

/// <summary>A speaker that words near a quotation name, before its neighbours are asked.</summary>
/// <param name="Speaker">Whom the words mean.</param>
/// <param name="Person">The same, where it is somebody named.</param>
/// <param name="Source">The words.</param>
/// <param name="Chance">That they name the source and mean this speaker, 0 to 1.</param>
internal sealed record SpeakerCandidate(Speaker Speaker, Person? Person, SourceCandidate Source, double Chance);
