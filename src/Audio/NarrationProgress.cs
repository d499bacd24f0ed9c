namespace Audio;

/// <summary>A stage of the pipeline, in order.</summary>
public enum NarrationStage
{
    /// <summary>Reading the article and writing its script.</summary>
    Script,

    /// <summary>Synthesising and mixing, utterance by utterance.</summary>
    Speech,

    /// <summary>Encoding and measuring the MP3.</summary>
    Encoding,

    /// <summary>Writing the episode's files.</summary>
    Files,
}

/// <summary>How far a narration is.</summary>
/// <param name="Done">Utterances mixed, or milliseconds encoded.</param>
/// <param name="Total">Of how many; 0 when not known.</param>
/// <param name="Sound">How much finished sound there is.</param>
public readonly record struct NarrationProgress(NarrationStage Stage, long Done, long Total, Milliseconds Sound);
