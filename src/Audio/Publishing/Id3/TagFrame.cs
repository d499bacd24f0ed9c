using System.Collections.Immutable;

namespace Audio.Publishing.Id3;

/// <summary>A frame of the tag: what it says, not how it is laid out; a closed family.</summary>
internal abstract record TagFrame(string Id);

/// <summary>A text frame T***.</summary>
internal sealed record TextFrame(string Id, string Text) : TagFrame(Id);

/// <summary>A text with a name of our own (TXXX).</summary>
internal sealed record NamedTextFrame(string Name, string Text) : TagFrame("TXXX");

/// <summary>An address W***: absolute, percent-encoded ASCII (ID3-5).</summary>
internal sealed record AddressFrame(string Id, string Address) : TagFrame(Id);

/// <summary>The comment (COMM); the language has three letters (ID3-6).</summary>
internal sealed record CommentFrame(string Language, string Text) : TagFrame("COMM");

/// <summary>The transcript (USLT).</summary>
internal sealed record TranscriptFrame(string Language, string Text) : TagFrame("USLT");

/// <summary>The cover (APIC); its description is its text alternative (ID3-10).</summary>
internal sealed record PictureFrame(string Mime, string Description, ReadOnlyMemory<byte> Picture) : TagFrame("APIC");

/// <summary>The table of contents (CTOC): every chapter, in order of time (CH-4).</summary>
internal sealed record ContentsFrame(ImmutableArray<string> Chapters) : TagFrame("CTOC");

/// <summary>A chapter (CHAP).</summary>
internal sealed record ChapterFrame(string ElementId, Chapter Chapter) : TagFrame("CHAP");
