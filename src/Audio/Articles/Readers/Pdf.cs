using System.Collections.Immutable;
using System.Text;
using Audio.Articles.Readers.Packages;
using Audio.Articles.Readers.Printed;
using Audio.Processes;

namespace Audio.Articles.Readers;

/// <summary>PDF documents that hold their words as text. Such a file knows where letters stand, not what they are: that is told from how they look.</summary>
public sealed class Pdf : IArticleReader
{
    // Short work: compiled code that is good is not worth waiting for.
    private static readonly ImmutableDictionary<string, string> ShortWork = ImmutableDictionary<string, string>.Empty.Add("DOTNET_TieredPGO", "0");
    private const int Aborted = 134, Killed = 137, OutOfProcessorTime = 152; // exit codes: 128 and the signal

    private readonly PdfOptions options;

    /// <summary>A reader with its defaults.</summary>
    public Pdf()
        : this(new PdfOptions())
    {
    }

    /// <summary>A reader as told.</summary>
    /// <exception cref="ArticleException">An option makes no sense.</exception>
    public Pdf(PdfOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        this.options = options;
    }

    /// <inheritdoc/>
    public string Name => "pdf";

    /// <summary>1 for what begins as a PDF, 0 for anything else.</summary>
    public double CanRead(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.Bytes.Span.StartsWith("%PDF-"u8) ? 1 : 0;
    }

    /// <summary>Reads the article.</summary>
    /// <exception cref="ArticleException">The file is damaged, locked, holds pictures of pages only, or takes more than the options allow.</exception>
    public Article Read(ArticleSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        PrintedDocument document = options.WorkerCommand.IsEmpty ? PrintedDocument.Read(source.Name, source.Bytes) : ReadInWorker(source);
        List<OfficeBlock> blocks = OfficeBlocks(document.Blocks);
        ArticleBuilder builder = new();
        OfficeBlock.AddTo(builder, blocks);
        return builder.Build(source, document.About with { Title = OfficeBlock.TitleOf(blocks, document.About.Title) });
    }

    /// <summary>Reads a document of one sentence, which shows that the process for it works.</summary>
    /// <returns>Where documents are read, and the limits.</returns>
    /// <exception cref="ArticleException">It does not.</exception>
    public string Check()
    {
        const string Sentence = "One sentence shows that documents can be read.";
        string content = $"BT /F1 12 Tf 72 700 Td ({Sentence}) Tj ET";
        string document = $"""
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
            4 0 obj <</Length {content.Length}>> stream
            {content}
            endstream endobj
            5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
            trailer <</Size 6/Root 1 0 R>>
            %%EOF
            """;
        Read(new ArticleSource("check.pdf", Encoding.ASCII.GetBytes(document)));
        return options.WorkerCommand.IsEmpty ? "are read in this process"
            : $"are read in a process of their own, each with at most {options.MaxMemoryBytes >> 20} MiB and {options.MaxProcessorTime.TotalSeconds:0} s";
    }

    // One process a document: nothing that a hostile one does is left for the next.
    private PrintedDocument ReadInWorker(ArticleSource source)
    {
        TimeSpan more = options.TimePerMebibyte * (source.Bytes.Length >> 20), work = options.MaxProcessorTime + more;
        try
        {
            using WorkerProcess worker = WorkerProcess.Start(options.WorkerCommand, ShortWork, options.MaxMemoryBytes, work);
            byte[] request = PrintedMessages.WriteRequest(source.Name, source.Bytes);
            return PrintedMessages.ReadAnswer(worker.AskAsync(request, options.Timeout + more, CancellationToken.None).GetAwaiter().GetResult());
        }
        catch (WorkerLostException e)
        {
            throw new ArticleException($"\"{source.Name}\" cannot be read: {Cause(e, work)}. {PrintedDocument.Advice}", e);
        }
        catch (Exception e) when (e is ProcessException or IOException)
        {
            throw new ArticleException($"\"{source.Name}\" cannot be read, because the process that reads PDF documents does not work: {e.Message.TrimEnd('.')}. Build the program again, then run ./audio doctor.", e);
        }
    }

    private string Cause(WorkerLostException e, TimeSpan work) =>
        e.FirstError.StartsWith("Stack overflow", StringComparison.Ordinal) ? "it is nested more deeply than any document"
        : e.FirstError.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || e.FirstError.Contains("OutOfMemory", StringComparison.Ordinal)
            ? $"it needs more than {options.MaxMemoryBytes >> 20} MiB of memory"
        : e.ExitCode is OutOfProcessorTime or Killed ? $"it takes more than {work.TotalSeconds:0.#} s of work"
        : e.ExitCode is Aborted ? $"the process that read it ended ({e.FirstError.TrimEnd('.')})"
        : $"the process that read it was lost: {e.Message.TrimEnd('.')}";

    private static List<OfficeBlock> OfficeBlocks(IReadOnlyList<(Block Block, string Words)> judged)
    {
        List<OfficeBlock> blocks = [];
        int lists = 0;
        foreach ((Block block, string words) in judged)
        {
            lists += block is ListItem && blocks is not [.., { Block: ListItem }] ? 1 : 0;
            blocks.Add(new OfficeBlock(block, words, block is ListItem ? $"{lists}" : ""));
        }

        return blocks;
    }
}
