using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Audio.Voices;

/// <summary>Reads a YAML document that is one mapping of scalars, lists of scalars and mappings, as deep as its form allows.</summary>
/// <remarks>
/// It walks the parser's events rather than build a tree: nothing here nests deeper than its form allows, so a file made
/// to exhaust the stack or to multiply by aliases is refused at its first odd event.
/// </remarks>
internal sealed class YamlMapping
{
    private readonly Parser _parser;
    private readonly YamlForm _form;

    private YamlMapping(string text, YamlForm form) => (_parser, _form) = (new Parser(new StringReader(text)), form);

    /// <summary>The fields in the order of the file.</summary>
    /// <exception cref="YamlException">It is not YAML, or not in this form; <see cref="YamlException.Start"/> says where.</exception>
    public static ImmutableArray<YamlField> Parse(string text, YamlForm form)
    {
        try
        {
            return new YamlMapping(text, form).Document();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException or FormatException)
        {
            // The scanner lets these out for escapes beyond Unicode and the like.
            throw new YamlException(Mark.Empty, Mark.Empty, "not readable as YAML", e);
        }
    }

    private ImmutableArray<YamlField> Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            throw Odd("the file is empty");
        }

        if (_form.Grows && (!_parser.Accept<MappingStart>(out MappingStart? start) || start.Style == MappingStyle.Flow || start.Start.Column != 1))
        {
            throw Odd("\"Name:\" lines at the left margin are expected, each with indented lines below it");
        }

        ImmutableArray<YamlField> fields = Fields(_form.Depth);
        bool open = _parser.Consume<DocumentEnd>().IsImplicit || !_form.Grows;
        return open && _parser.Accept<StreamEnd>(out _) ? fields : throw Odd($"{_form.Holds} a file: {(open ? "a second document starts here" : "take the line \"...\" away")}");
    }

    private ImmutableArray<YamlField> Fields(int depth)
    {
        if (!_parser.TryConsume<MappingStart>(out _))
        {
            throw Odd("\"key: value\" lines are expected here");
        }

        ImmutableArray<YamlField>.Builder fields = ImmutableArray.CreateBuilder<YamlField>();
        HashSet<string> keys = [];
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            YamlField key = Key();
            fields.Add(keys.Add(key.Key) ? Value(key, depth) : throw new YamlException(new Mark(0, key.Line, 1), Mark.Empty, $"\"{Quoted.Short(key.Key)}\" is there twice"));
        }

        return fields.ToImmutable();
    }

    private YamlField Key()
    {
        _parser.Accept<ParsingEvent>(out ParsingEvent? start);
        return new YamlField(Word("a key"), (int)(start?.Start.Line ?? 0));
    }

    private YamlField Value(YamlField key, int depth) =>
        depth > 0 && _parser.Accept<MappingStart>(out _) ? key with { Fields = Fields(depth - 1) }
        : depth > 0 && _parser.TryConsume<SequenceStart>(out _) ? key with { Items = Items() }
        : key with { Scalar = Word($"a single value for \"{Quoted.Short(key.Key)}\"") };

    private ImmutableArray<string> Items()
    {
        ImmutableArray<string>.Builder items = ImmutableArray.CreateBuilder<string>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Word("a word"));
        }

        return items.ToImmutable();
    }

    private string Word(string expected) =>
        _parser.TryConsume<Scalar>(out Scalar? scalar) ? scalar.Value.Trim() : throw Odd($"{expected} is expected here");

    private YamlException Odd(string message)
    {
        _parser.Accept<ParsingEvent>(out ParsingEvent? odd);
        return new YamlException(odd?.Start ?? Mark.Empty, odd?.End ?? Mark.Empty, message);
    }
}
