using System.Text.Encodings.Web;
using System.Text.Json;

namespace Audio.Publishing.Formats;

/// <summary>Indented JSON with letters as they are, the same bytes on every system.</summary>
internal static class JsonFile
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, never a part of a page
    };

    // The writer keeps everything until it is told to let go.
    private const int MostPending = 1 << 15;

    /// <summary>Writes one object; the stream stays open.</summary>
    public static async Task WriteAsync(Stream stream, Action<Utf8JsonWriter> members, CancellationToken ct)
    {
        await using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
            await json.FlushAsync(ct);
        }

        await stream.WriteAsync("\n"u8.ToArray(), ct);
    }

    /// <summary>An array of objects.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
            if (json.BytesPending > MostPending)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>An array of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A string, left out when there is none.</summary>
    public static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>A number with two decimals; null when it is not finite.</summary>
    public static void WriteMeasured(this Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, Math.Round((decimal)value, 2));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A time in seconds, exact to the millisecond.</summary>
    public static void WriteSeconds(this Utf8JsonWriter json, string name, Milliseconds time) => json.WriteNumber(name, time.Value / 1000m);
}
