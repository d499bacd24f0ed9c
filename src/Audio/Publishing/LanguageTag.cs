using System.Text.RegularExpressions;

namespace Audio.Publishing;

/// <summary>A language as markup wants it: a well-formed tag (BCP 47), or "und" for none.</summary>
internal static partial class LanguageTag
{
    /// <summary>The tag itself when it is one.</summary>
    public static string Of(string? tag) => tag is not null && TagPattern().IsMatch(tag) ? tag : "und";

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(-[A-Za-z]{4})?(-(?:[A-Za-z]{2}|[0-9]{3}))?(-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*\z")]
    private static partial Regex TagPattern();
}
