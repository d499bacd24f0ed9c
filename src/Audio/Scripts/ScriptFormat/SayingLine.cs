using System.Text;

namespace Audio.Scripts.ScriptFormat;

/// <summary>"Lindvik = LIND-vick": a word as printed and as said.</summary>
internal static class SayingLine
{
    private const string Signs = "=[]";

    public static string Write(Saying saying) => $"{Escapes.Field(saying.Printed, Signs)} = {Escapes.Field(saying.Spoken, Signs)}";

    /// <summary>What the line says, or null.</summary>
    public static Saying? Read(string line)
    {
        List<string> parts = Escapes.Split(line, '=');
        StringBuilder printed = new(), spoken = new();
        bool read = parts.Count == 2 && Escapes.TryRead(parts[0], printed) && Escapes.TryRead(parts[1], spoken) && printed.Length > 0 && spoken.Length > 0;
        return read ? new Saying(printed.ToString(), spoken.ToString()) : null;
    }
}
