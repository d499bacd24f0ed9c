using System.Globalization;
using System.Text;

namespace Audio.Cli;

/// <summary>A writer that passes everything on and gives what fails to <see cref="OnFailure"/>.</summary>
internal abstract class GuardedText(TextWriter inner) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    /// <summary>Called with what a write to the writer behind it threw: a full disk, a closed terminal.</summary>
    protected abstract void OnFailure(Exception failure);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            OnFailure(e);
        }
    }
}
