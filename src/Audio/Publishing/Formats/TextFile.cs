using System.Text;

namespace Audio.Publishing.Formats;

/// <summary>UTF-8 text without byte-order mark and with line feeds, onto a stream that stays open.</summary>
internal sealed class TextFile : StreamWriter
{
    public TextFile(Stream stream)
        : base(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: -1, leaveOpen: true) => NewLine = "\n";
}
