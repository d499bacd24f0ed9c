using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Names people are called by: "Come in, Maren."</summary>
internal static class Vocative
{
    /// <summary>"Come in, Maren." "Oh, Maren, listen": a name between commas, marks or stops, behind nothing or a word of call.</summary>
    public static bool Is(TokenizedArticle article, Mention name)
    {
        Token before = article.At(name.Tokens.First - 1), after = article.At(name.Tokens.End);
        bool opens = before.IsQuoteMark || before.Kind is TokenKind.SingleMark || before.Is(",") || before.EndsSentence || before.Lower is "oh" or "dear" or "well" or "no" or "yes" or "ah" or "please" or "—" or "--";
        bool closes = after.IsQuoteMark || after.Is(",") || after.EndsSentence || after.Is(";") || after.Is("—") || after.Is("--");
        return opens && closes && !name.Possessive;
    }
}
