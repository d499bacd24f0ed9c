using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Audio.Cli.Serving;

/// <summary>Answers a request for several ranges of a file at once (RFC 9110 §14.6); ASP.NET itself answers one.</summary>
internal static class ByteRanges
{
    // More ranges than this are an attack on the server, not a player's wish (RFC 9110 §14.2).
    private const int Most = 16;

    /// <summary>Takes out of a request what must have no effect: only GET has ranges, and only in bytes (RFC 9110 §14.2).</summary>
    public static void Ignore(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) || request.GetTypedHeaders().Range is not { } range || !range.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase))
        {
            request.Headers.Remove(HeaderNames.Range);
        }
    }

    /// <summary>The ranges that are asked for, each inside the file; null when it is not several, or not for this version.</summary>
    public static IReadOnlyList<(long From, long To)>? Asked(HttpRequest request, ServedFile file)
    {
        IHeaderDictionary headers = request.Headers;
        bool isConditional = headers.IfNoneMatch.Count + headers.IfModifiedSince.Count + headers.IfMatch.Count + headers.IfUnmodifiedSince.Count > 0;
        bool isThisVersion = headers.IfRange.Count == 0 || headers.IfRange == file.Tag;
        if (isConditional || !isThisVersion || !HttpMethods.IsGet(request.Method) || request.GetTypedHeaders().Range is not { } range
            || range.Unit != "bytes" || range.Ranges.Count is < 2 or > Most)
        {
            return null;
        }

        List<(long From, long To)> ranges = [.. range.Ranges.Select(r => Inside(r, file.File.Length)).Where(r => r.From <= r.To)];
        return ranges.Count > 0 && ranges.Sum(r => r.To - r.From + 1) <= file.File.Length ? ranges : null;
    }

    /// <summary>Sends the ranges, each as a part of its own.</summary>
    public static async Task SendAsync(HttpContext context, ServedFile file, IReadOnlyList<(long From, long To)> ranges)
    {
        string boundary = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        List<byte[]> heads = [.. ranges.Select(r => Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"\r\n--{boundary}\r\nContent-Type: {file.Type}\r\nContent-Range: bytes {r.From}-{r.To}/{file.File.Length}\r\n\r\n")))];
        byte[] end = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        HttpResponse response = context.Response;
        response.StatusCode = StatusCodes.Status206PartialContent;
        response.ContentType = $"multipart/byteranges; boundary={boundary}";
        response.ContentLength = heads.Sum(h => (long)h.Length) + ranges.Sum(r => r.To - r.From + 1) + end.Length;
        response.Headers.ETag = file.Tag;
        response.Headers.LastModified = HeaderUtilities.FormatDate(file.File.LastWriteTimeUtc);
        for (int i = 0; i < ranges.Count; i++)
        {
            await response.Body.WriteAsync(heads[i], context.RequestAborted);
            await response.SendFileAsync(file.File.FullName, ranges[i].From, ranges[i].To - ranges[i].From + 1, context.RequestAborted);
        }

        await response.Body.WriteAsync(end, context.RequestAborted);
    }

    private static (long From, long To) Inside(RangeItemHeaderValue range, long length) =>
        range.From is { } from ? (from, Math.Min(range.To ?? length - 1, length - 1)) : (Math.Max(0, length - range.To!.Value), length - 1);
}
