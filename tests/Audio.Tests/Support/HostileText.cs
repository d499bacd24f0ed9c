namespace Audio.Tests.Support;

/// <summary>Words nobody should print and somebody will.</summary>
internal static class HostileText
{
    public static readonly string[] Samples =
    [
        "a\0b\u0001c\u0085d\u001b[31m e\ufefff",
        "half \ud83d a \udc4d character",
        "‮right to left‬ שלום עולם مرحبا",
        "]]> --> <v Nobody>&amp; </v> <script> | # * _ \\ \"",
        "e" + new string('\u0301', 500),
        string.Concat(Enumerable.Repeat("endless", 1500)),
        string.Join(' ', Enumerable.Repeat("and the", 2500)),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧", 300)),
        "“““((( 2) . , —",
        "日本語の見出し、とても長い。" + new string('漢', 200),
        "line\r\nbreaks\n\n\nWEBVTT\n\nNOTE\ttab\u2028sep\u2029",
        "../../etc/passwd",
    ];
}
