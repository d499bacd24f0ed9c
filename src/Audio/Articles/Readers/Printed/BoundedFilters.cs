using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Audio.Articles.Readers.Printed;

/// <summary>The filters of PDF; a packed stream is measured before it is unpacked, so that none grows without end.</summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const long Largest = 64 << 20;

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private static IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? new BoundedFlate(f) : f)];

    private sealed class BoundedFlate(IFilter filter) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            Unpacked(input) <= Largest ? filter.Decode(input, streamDictionary, filterProvider, filterIndex)
                : throw new ArticleException("The PDF unpacks to far more than a document holds. It is no article; nothing of it was read.");

        private static long Unpacked(Memory<byte> input)
        {
            long length = 0;
            byte[] buffer = new byte[1 << 16];
            try
            {
                using ZLibStream stream = new(new MemoryStream(input.ToArray()), CompressionMode.Decompress);
                for (int read; length <= Largest && (read = stream.Read(buffer)) > 0;)
                {
                    length += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged further on: the library makes of it what it can.
            }

            return length;
        }
    }
}
