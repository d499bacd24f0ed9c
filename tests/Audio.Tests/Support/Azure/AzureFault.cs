namespace Audio.Tests.Support.Azure;

public enum AzureFaultKind
{
    /// <summary>The upgrade or request is refused with an HTTP status.</summary>
    Refuse,

    /// <summary>A close with a code and a reason in place of an answer.</summary>
    Close,

    /// <summary>A close with a code in the middle of the sound.</summary>
    CloseMidway,

    /// <summary>The line goes dead in the middle of the sound.</summary>
    Drop,

    /// <summary>Nothing comes any more after the first sound.</summary>
    Stall,

    /// <summary>Everything comes but turn.end, and then a friendly good-bye.</summary>
    NoTurnEnd,

    /// <summary>Word times that are no JSON.</summary>
    BadJson,

    /// <summary>Sound with another stream's number.</summary>
    WrongStream,

    /// <summary>A success without a single sample.</summary>
    NoAudio,

    /// <summary>A success that lacks the end of its sound.</summary>
    Truncated,

    /// <summary>Silence where the words should be.</summary>
    Silence,

    /// <summary>Word times in any order.</summary>
    Shuffled,
}

/// <summary>Something that goes wrong on purpose.</summary>
public sealed record AzureFault(AzureFaultKind Kind)
{
    public int Code { get; init; }

    public string Reason { get; init; } = "";

    public int? RetryAfter { get; init; }

    public static AzureFault Refuse(int status, int? retryAfter = null) => new(AzureFaultKind.Refuse) { Code = status, RetryAfter = retryAfter };

    public static AzureFault Close(int code, string reason = "") => new(AzureFaultKind.Close) { Code = code, Reason = reason };
}
