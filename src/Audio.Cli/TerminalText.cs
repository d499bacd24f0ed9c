using System.Globalization;
using System.Text;

namespace Audio.Cli;

/// <summary>Passes text on to a terminal without the characters that would steer it: no text from outside moves the cursor, hides itself or turns its direction.</summary>
internal sealed class TerminalText(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(PlainText.Shown(value));

    public override void Write(string? value) => inner.Write(value is null ? null : PlainText.CleanLines(value));

    public override void Write(char[] buffer, int index, int count) => inner.Write(PlainText.CleanLines(new string(buffer, index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(PlainText.CleanLines(new string(buffer)));

    public override void WriteLine(string? value) => inner.WriteLine(value is null ? null : PlainText.CleanLines(value));

    public override void Flush() => inner.Flush();
}
