using System.Text;

namespace Audio.Storage;

/// <summary>Results that are worked out once and then read from a store.</summary>
public static class Remembering
{
    /// <summary>The result of a key: read, or made and kept.</summary>
    /// <param name="key">Lower-case hexadecimal, of everything that shapes the result.</param>
    /// <exception cref="OutputException">The store cannot be read or written.</exception>
    public static T Remember<T>(this ContentStore store, string key, Func<BinaryReader, T> read, Func<T> make, Action<T, BinaryWriter> write)
    {
        if (store.Find(key) is { } known)
        {
            using BinaryReader reader = new(known.Open(0, known.Length));
            return read(reader);
        }

        T made = make();
        using ContentStream content = store.Create();
        using (BinaryWriter writer = new(content, Encoding.UTF8, leaveOpen: true))
        {
            write(made, writer);
        }

        store.Keep(key, content);
        return made;
    }
}
