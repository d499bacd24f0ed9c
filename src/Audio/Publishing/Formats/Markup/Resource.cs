using System.Security.Cryptography;
using System.Text;

namespace Audio.Publishing.Formats.Markup;

/// <summary>A file that is part of the program and becomes part of a page.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Source">What a content security policy calls exactly this text: 'sha256-…'.</param>
internal sealed record Resource(string Text, string Source)
{
    /// <summary>Reads it; several become one.</summary>
    public static Resource Of(params string[] names)
    {
        string text = string.Concat(names.Select(Read));
        return new Resource(text, $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'");
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(Resource).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return "\n" + reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
