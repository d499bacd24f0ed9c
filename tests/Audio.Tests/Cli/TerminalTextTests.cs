using Audio.Cli;

namespace Audio.Tests.Cli;

/// <summary>Text from outside cannot steer a terminal, whichever way it is written.</summary>
public sealed class TerminalTextTests
{
    [Theory]
    [InlineData("a\u001b[31mred", "a\uFFFD[31mred")]
    [InlineData("bell\a", "bell\uFFFD")]
    [InlineData("back\b\b", "back\uFFFD\uFFFD")]
    [InlineData("over\rwritten", "over\uFFFDwritten")]
    [InlineData("c1 \u009b31m", "c1 \uFFFD31m")]
    [InlineData("del \u007f", "del \uFFFD")]
    [InlineData("nul \0", "nul \uFFFD")]
    [InlineData("\u202eback", "\uFFFDback")]
    [InlineData("\u2066x\u2069 \u202a\u202b\u202c\u202d\u2067\u2068", "\uFFFDx\uFFFD \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("two\nlines\tof שלום and 😀", "two\nlines\tof שלום and 😀")]
    public void What_steers_is_shown_and_does_nothing(string written, string shown)
    {
        using StringWriter terminal = new() { NewLine = "\n" };
        using TerminalText text = new(terminal);
        text.Write(written);
        text.WriteLine(written);
        text.Write(written.ToCharArray(), 0, written.Length);
        text.Write(written.AsSpan());
        foreach (char c in written)
        {
            text.Write(c);
        }

        terminal.ToString().ShouldBe(shown + shown + "\n" + shown + shown + shown);
        PlainText.CleanLines(written).ShouldBe(shown);
    }

    [Fact]
    public void A_failing_standard_output_is_told_from_every_other_failure()
    {
        using ResultText result = new(new FailingWriter());
        Should.Throw<ResultException>(() => result.WriteLine("x")).Message.ShouldContain("No space");
        Should.Throw<ResultException>(() => result.Write("x"));
        Should.Throw<ResultException>(() => result.Write('x'));
        Should.Throw<ResultException>(result.Flush);
    }

    private sealed class FailingWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void WriteLine(string? value) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
