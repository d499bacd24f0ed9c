namespace Audio.Speech.Engines.Azure;

/// <summary>What it means when the service hangs up: it has no error messages, only the number and reason of a close.</summary>
internal static class AzureFaults
{
    /// <summary>The exception for a close in the middle of a turn.</summary>
    /// <param name="reason">At most 123 bytes, so often cut off in mid-word.</param>
    public static SpeechException OfClose(int code, string reason)
    {
        reason = MessageText.Clean(reason);
        SpeechFault fault = FaultOf(code, reason);
        string said = reason.Length > 0 ? $": {reason.TrimEnd('.')}" : "";
        string advice = fault == SpeechFault.AskUser ? " List voices with: audio voices --engine azure" : "";
        return new SpeechException($"Azure ended the connection ({code}){said}.{advice}") { Fault = fault };
    }

    private static SpeechFault FaultOf(int code, string reason) => code switch
    {
        4429 => SpeechFault.Wait,
        1007 when reason.Contains("throttl", StringComparison.OrdinalIgnoreCase) || reason.Contains("too many requests", StringComparison.OrdinalIgnoreCase) => SpeechFault.Wait,
        1007 when reason.Contains("voice", StringComparison.OrdinalIgnoreCase) && !reason.Contains("node [", StringComparison.OrdinalIgnoreCase) => SpeechFault.AskUser,
        1002 or 1003 or 1007 or 1009 => SpeechFault.Skip,
        _ => SpeechFault.Retry, // gone, dropped, an error of its own, a restart, even a friendly good-bye: without turn.end it is no success
    };
}
