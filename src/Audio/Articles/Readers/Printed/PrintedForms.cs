using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Audio.Articles.Readers.Printed;

/// <summary>Counts what a document's pages draw by name before any is drawn: a form may draw another many times over, and that one a third.</summary>
internal sealed partial class PrintedForms(PdfDocument document, IFilterProvider filters)
{
    private const int MaxDrawn = 20_000; // on a page; those of real documents draw some hundred
    private const int MaxDepth = 64, MaxParents = 50, MaxReferences = 32; // of forms in each other, pages above a page, references in a row

    private readonly Dictionary<StreamToken, string[]> names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a page draws more than any document has; a damaged one does not.</summary>
    public bool HasBomb() => document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Any(key => Find<DictionaryToken>(Object(key)) is { } page && IsPage(page) && Draws(page) > MaxDrawn);

    private static bool IsPage(DictionaryToken dictionary) => dictionary.TryGet(NameToken.Contents, out _) && (dictionary.TryGet(NameToken.MediaBox, out _) || dictionary.TryGet(NameToken.Parent, out _));

    private int Draws(DictionaryToken page)
    {
        IToken? contents = Resolve(Entry(page, NameToken.Contents));
        StreamToken[] streams = contents is ArrayToken array ? [.. array.Data.Select(Find<StreamToken>).OfType<StreamToken>()] : [.. new[] { contents }.OfType<StreamToken>()];
        DictionaryToken? resources = Inherited(page);
        return streams.Aggregate(0, (drawn, stream) => Draw(stream, resources, drawn, 0));
    }

    private int Draw(StreamToken stream, DictionaryToken? resources, int drawn, int depth)
    {
        if (depth > MaxDepth)
        {
            return MaxDrawn + 1; // a circle
        }

        DictionaryToken? forms = Find<DictionaryToken>(Entry(resources, NameToken.Xobject));
        foreach (string name in NamesIn(stream))
        {
            if (++drawn > MaxDrawn)
            {
                return drawn;
            }

            if (Find<StreamToken>(Entry(forms, NameToken.Create(name))) is { } form && Resolve(Entry(form.StreamDictionary, NameToken.Subtype)) is NameToken { Data: "Form" })
            {
                drawn = Draw(form, Find<DictionaryToken>(Entry(form.StreamDictionary, NameToken.Resources)) ?? resources, drawn, depth + 1);
            }
        }

        return drawn;
    }

    private string[] NamesIn(StreamToken stream)
    {
        if (!names.TryGetValue(stream, out string[]? drawn))
        {
            drawn = [.. DrawPattern().Matches(Encoding.Latin1.GetString(stream.Decode(filters).Span)).Take(MaxDrawn + 1).Select(m => m.Groups["name"].Value)];
            names[stream] = drawn;
        }

        return drawn;
    }

    // A page without resources of its own has those of the pages above it.
    private DictionaryToken? Inherited(DictionaryToken page)
    {
        DictionaryToken? at = page;
        for (int steps = 0; at is not null && steps < MaxParents; steps++, at = Find<DictionaryToken>(Entry(at, NameToken.Parent)))
        {
            if (Find<DictionaryToken>(Entry(at, NameToken.Resources)) is { } resources)
            {
                return resources;
            }
        }

        return null;
    }

    private static IToken? Entry(DictionaryToken? dictionary, NameToken name) => dictionary is not null && dictionary.TryGet(name, out IToken? value) ? value : null;

    private T? Find<T>(IToken? token)
        where T : class, IToken => Resolve(token) as T;

    private IToken? Resolve(IToken? token)
    {
        for (int steps = 0; token is IndirectReferenceToken reference; token = Object(reference.Data))
        {
            if (++steps > MaxReferences)
            {
                return null;
            }
        }

        return token;
    }

    private IToken? Object(IndirectReference reference) => document.Structure.GetObject(reference)?.Data;

    [GeneratedRegex(@"/(?<name>[^\s()<>\[\]{}/%]+)\s+Do\b")]
    private static partial Regex DrawPattern();
}
