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

    /// <summary>Faults by chance: a share of all tries, the same for the same seed, document and try. A close is a throttled one, a midway one that of a restart.</summary>
    public static Func<string, int, AzureFault?> ByChance(int seed, double share, params AzureFaultKind[] kinds) => (document, attempt) =>
    {
        byte[] hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{seed} {attempt} {document}"));
        AzureFaultKind kind = kinds[hash[4] % kinds.Length];
        return BitConverter.ToUInt32(hash) > share * uint.MaxValue ? null : kind switch
        {
            AzureFaultKind.Close => hash[5] % 2 == 0 ? Close(4429, "The request is throttled because you have exceeded the concurrent request limit") : Close(1007, "Throttled due to too many requests"),
            AzureFaultKind.CloseMidway => new AzureFault(kind) { Code = 1012, Reason = "restart" },
            _ => new AzureFault(kind),
        };
    };

    public static AzureFault Refuse(int status, int? retryAfter = null) => new(AzureFaultKind.Refuse) { Code = status, RetryAfter = retryAfter };

    public static AzureFault Close(int code, string reason = "") => new(AzureFaultKind.Close) { Code = code, Reason = reason };
}
