using System.Collections.Immutable;

namespace Audio.Scripts;

/// <summary>The article a script departs from, by its fingerprints.</summary>
/// <param name="TextHash">SHA-256 of the article's text in UTF-8, in lower-case hex.</param>
/// <param name="Paragraphs">A short fingerprint of the words of each block, in order.</param>
public sealed record ScriptOrigin(string TextHash, ImmutableArray<string> Paragraphs);
