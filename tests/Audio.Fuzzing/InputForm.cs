using System.IO.Compression;
using System.Text;

namespace Audio.Fuzzing;

/// <summary>How inputs of a form are changed so that changes get past the first look.</summary>
internal abstract class InputForm
{
    /// <summary>Bytes as they are.</summary>
    public static InputForm Plain { get; } = new PlainForm();

    /// <summary>A ZIP: most often one entry's content, put back whole.</summary>
    public static InputForm Package { get; } = new PackageForm();

    /// <summary>A PDF: what is drawn, never what refers to other objects: a page that refers to itself would end the process.</summary>
    public static InputForm Drawing { get; } = new DrawingForm();

    /// <summary>Another input.</summary>
    public abstract byte[] Mutate(Mutator mutator, byte[] input, byte[] other, IReadOnlyList<string> tokens);

    private sealed class PlainForm : InputForm
    {
        public override byte[] Mutate(Mutator mutator, byte[] input, byte[] other, IReadOnlyList<string> tokens) => mutator.Mutate(input, other, tokens);
    }

    private sealed class PackageForm : InputForm
    {
        public override byte[] Mutate(Mutator mutator, byte[] input, byte[] other, IReadOnlyList<string> tokens)
        {
            if (mutator.Next(8) == 0 || Open(input) is not { Count: > 0 } entries)
            {
                return mutator.Mutate(input, other, tokens);
            }

            int chosen = mutator.Next(entries.Count);
            byte[] donor = entries[mutator.Next(entries.Count)].Content;
            entries[chosen] = (entries[chosen].Name, mutator.Mutate(entries[chosen].Content, donor, tokens));
            return Packed(entries);
        }
    }

    private sealed class DrawingForm : InputForm
    {
        public override byte[] Mutate(Mutator mutator, byte[] input, byte[] other, IReadOnlyList<string> tokens)
        {
            int start = input.AsSpan().IndexOf("stream\n"u8) + 7, end = input.AsSpan().IndexOf("\nendstream"u8);
            if (start < 7 || end <= start)
            {
                return input;
            }

            byte[] drawn = mutator.Mutate(input[start..end], [], tokens);
            return [.. input[..start], .. drawn.Where(b => b is not ((byte)'D' or (byte)'R')), .. input[end..]]; // neither a form that draws itself nor a reference
        }
    }

    /// <summary>The entries of a ZIP, those above a mebibyte left out; null when it is none.</summary>
    public static List<(string Name, byte[] Content)>? Open(byte[] input)
    {
        try
        {
            using ZipArchive zip = new(new MemoryStream(input), ZipArchiveMode.Read);
            return [.. zip.Entries.Where(e => e.Length < 1 << 20).Take(100).Select(e => (e.FullName, Content(e)))];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null; // broken by an earlier change
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A ZIP of these entries, not compressed.</summary>
    public static byte[] Packed(IEnumerable<(string Name, byte[] Content)> entries)
    {
        MemoryStream bytes = new();
        using (ZipArchive zip = new(bytes, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }
}
