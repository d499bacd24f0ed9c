using System.Text;

namespace Audio.Articles.Readers.Printed;

/// <summary>What goes between the program and the process that reads a PDF document.</summary>
internal static class PrintedMessages
{
    private const byte Refusal = 0, Document = 1;
    private const byte HeadingKind = 0, ItemKind = 1, SkippedKind = 2, ParagraphKind = 3;

    /// <summary>A request: the document's name and its bytes.</summary>
    public static byte[] WriteRequest(string name, ReadOnlyMemory<byte> bytes)
    {
        byte[] title = Encoding.UTF8.GetBytes(name);
        byte[] message = new byte[4 + title.Length + bytes.Length];
        BitConverter.TryWriteBytes(message, title.Length);
        title.CopyTo(message, 4);
        bytes.CopyTo(message.AsMemory(4 + title.Length));
        return message;
    }

    /// <summary>Reads a request; the bytes are a part of the message.</summary>
    public static (string Name, ReadOnlyMemory<byte> Bytes) ReadRequest(byte[] message)
    {
        int length = BitConverter.ToInt32(message);
        return (Encoding.UTF8.GetString(message, 4, length), message.AsMemory(4 + length));
    }

    /// <summary>The answer where the document cannot be read.</summary>
    public static byte[] WriteRefusal(string message) => Written(writer =>
    {
        writer.Write(Refusal);
        writer.Write(message);
    });

    /// <summary>The answer where it can.</summary>
    public static byte[] Write(PrintedDocument document) => Written(writer =>
    {
        writer.Write(Document);
        writer.Write(document.About.Title ?? "");
        writer.Write(document.About.Authors.Length);
        foreach (string author in document.About.Authors)
        {
            writer.Write(author);
        }

        writer.Write(document.About.Modified?.UtcTicks ?? -1);
        writer.Write(document.Blocks.Count);
        foreach ((Block block, string words) in document.Blocks)
        {
            Write(writer, block);
            writer.Write(words);
        }
    });

    /// <summary>Reads an answer.</summary>
    /// <exception cref="ArticleException">The document cannot be read: what the worker says.</exception>
    /// <exception cref="IOException">This is not an answer.</exception>
    public static PrintedDocument ReadAnswer(ReadOnlyMemory<byte> message)
    {
        try
        {
            using BinaryReader reader = new(new MemoryStream(message.ToArray(), writable: false), Encoding.UTF8);
            return reader.ReadByte() switch
            {
                Document => ReadDocument(reader),
                Refusal => throw new ArticleException(reader.ReadString()),
                _ => throw new IOException("The answer is of no known kind."),
            };
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidDataException)
        {
            throw new IOException("The answer is damaged.", e);
        }
    }

    private static PrintedDocument ReadDocument(BinaryReader reader)
    {
        string title = reader.ReadString();
        string[] authors = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        long ticks = reader.ReadInt64();
        (Block, string)[] blocks = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (ReadBlock(reader), reader.ReadString()))];
        return new PrintedDocument(blocks, new About { Title = title.Length > 0 ? title : null, Authors = [.. authors], Modified = ticks < 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero) });
    }

    private static void Write(BinaryWriter writer, Block block)
    {
        (byte kind, int number, string reason) = block switch
        {
            Heading heading => (HeadingKind, heading.Level, ""),
            ListItem item => (ItemKind, item.Number ?? -1, ""),
            Skipped skipped => (SkippedKind, (int)skipped.Role, skipped.Reason),
            Paragraph => (ParagraphKind, 0, ""),
            _ => throw new InvalidOperationException($"A printed page has no {block.GetType().Name}."),
        };
        writer.Write(kind);
        writer.Write(number);
        writer.Write(reason);
    }

    private static Block ReadBlock(BinaryReader reader)
    {
        (byte kind, int number, string reason) = (reader.ReadByte(), reader.ReadInt32(), reader.ReadString());
        return kind switch
        {
            HeadingKind => new Heading(default, number),
            ItemKind => new ListItem(default, number < 0 ? null : number),
            SkippedKind => new Skipped(default, reason) { Role = (BlockRole)number },
            ParagraphKind => new Paragraph(default),
            _ => throw new IOException("The answer has a block of no known kind."),
        };
    }

    private static byte[] Written(Action<BinaryWriter> write)
    {
        using MemoryStream stream = new();
        using (BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
