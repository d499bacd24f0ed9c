namespace Audio.Cli;

/// <summary>The three streams a program is started with, any of which its caller may have closed.</summary>
/// <remarks>
/// A closed number is soon taken by a file of the runtime's own; writing to it would spoil that file, and reading would never end.
/// What was not inherited is known by its mark "close on exec": nothing that bears it can have come through a start.
/// </remarks>
internal static class StandardStreams
{
    private const int CloseOnExec = 0x80000; // 02000000 in octal

    /// <summary>Whether there is a standard input.</summary>
    public static bool HasInput { get; } = IsInherited(0);

    /// <summary>Whether there is a standard output.</summary>
    public static bool HasOutput { get; } = IsInherited(1);

    /// <summary>The error output for the program's own control sequences; everything else goes to <see cref="Console.Error"/>.</summary>
    public static TextWriter Terminal { get; private set; } = TextWriter.Null;

    /// <summary>
    /// From now on text from outside cannot steer a terminal through either output, and nothing that happens to the error output
    /// ends the program: with nobody to tell, the exit code tells.
    /// </summary>
    public static void KeepHarmless()
    {
        Terminal = IsInherited(2) ? TextWriter.Synchronized(new Lenient(Console.Error)) : TextWriter.Null;
        Console.SetError(new TerminalText(Terminal));
        ResultText result = new(Console.Out);
        Console.SetOut(Console.IsOutputRedirected ? result : new TerminalText(result)); // a file or a pipe gets every character as it is
    }

    /// <summary>Whether the program was started with this descriptor.</summary>
    public static bool IsInherited(int descriptor)
    {
        try
        {
            string? flags = File.ReadLines($"/proc/self/fdinfo/{descriptor}").FirstOrDefault(l => l.StartsWith("flags:", StringComparison.Ordinal));
            return flags is null || (Convert.ToInt32(flags["flags:".Length..].Trim(), 8) & CloseOnExec) == 0;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return true; // not Linux, or nothing to be learnt
        }
    }

    // A full disk or a closed terminal behind the error output: nobody is left to tell.
    private sealed class Lenient(TextWriter inner) : GuardedText(inner)
    {
        protected override void OnFailure(Exception failure)
        {
        }
    }
}
