using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Audio.Articles.Readers.Marks;

/// <summary>
/// Ends the parsing of Markdown that takes too long: some inputs cost the parser the square of their length, and it cannot be cancelled from outside.
/// </summary>
/// <remarks>It is asked at every line and at every character that may begin a mark; each step between two questions is short.</remarks>
internal sealed class MarkdownDeadline : IMarkdownExtension
{
    private const string Key = nameof(MarkdownDeadline);
    private const int MaxDefinitions = 20_000; // in one run of lines
    private const long MinMs = 3000, CharactersPerMs = 250; // ordinary Markdown takes about a thousandth of a millisecond a character

    /// <summary>What a parser needs for one text: the moment at which it ends.</summary>
    public static MarkdownParserContext CreateContext(int length)
    {
        MarkdownParserContext context = new();
        context.Properties[Key] = Environment.TickCount64 + MinMs + (length / CharactersPerMs);
        return context;
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new Lines());
        pipeline.InlineParsers.Insert(0, new Marks());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // Only parsing takes long.
    }

    private static void Check(MarkdownParserContext? context)
    {
        if (context?.Properties[Key] is long end && Environment.TickCount64 > end)
        {
            throw new TimeoutException();
        }
    }

    private sealed class Lines : BlockParser
    {
        public override BlockState TryOpen(BlockProcessor processor)
        {
            Check(processor.Context);
            if (processor.CurrentBlock is ParagraphBlock { Lines: { Count: > MaxDefinitions } lines }
                && lines.Lines[0].Slice.PeekCharExtra(0) == '[')
            {
                throw new TimeoutException(); // each definition of a link moves all that follow
            }

            return BlockState.None;
        }
    }

    private sealed class Marks : InlineParser
    {
        public Marks() => OpeningCharacters = ['[', ']', '!', '<', '&', '*', '_', '`', '~', '|', '\\', '\n', 'h', 'w', 'f', 'm', 't'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            Check(processor.Context);
            return false;
        }
    }
}
