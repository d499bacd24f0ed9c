using System.Collections.Immutable;
using Audio.Speech.Engines.Azure;

namespace Audio.Speech;

/// <summary>Every engine of the library, found by its interface: a new one is one new file.</summary>
public static class SpeechEngines
{
    /// <summary>The engines' names, in alphabetical order.</summary>
    public static ImmutableArray<string> Names { get; } = [.. All().Select(e => e.Name).Order(StringComparer.Ordinal)];

    /// <summary>Stands for the best engine that is set up here.</summary>
    public const string Auto = "auto";

    /// <summary>The engine that needs no account and no network.</summary>
    public const string Local = "flite";

    /// <summary>The engine that "auto" means: Azure when there is a key for it, else the local one; any other name is itself.</summary>
    public static string Choose(string name) => name != Auto ? name : new AzureOptions().Key is null ? Local : "azure";

    /// <summary>Whether an engine is a service; no for a name that is no engine's.</summary>
    public static bool IsService(string name) => All().Any(e => e.Name == name && e.IsService);

    /// <summary>Makes an engine; it starts nothing before it is asked to speak.</summary>
    /// <exception cref="SpeechException">There is no engine of that name.</exception>
    public static ISpeechEngine Create(string name) => All().FirstOrDefault(e => e.Name == name)
        ?? throw new SpeechException($"No engine named \"{name}\".{Suggestion(name)} There are: {string.Join(", ", Names)}.");

    // Making one costs nothing (an engine is lazy), and asking it is the only way to learn its name.
    private static IEnumerable<ISpeechEngine> All() => typeof(ISpeechEngine).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ISpeechEngine)))
        .Select(t => (ISpeechEngine)Activator.CreateInstance(t)!);

    private static string Suggestion(string name)
    {
        string? nearest = Names.MinBy(known => Distance(known, name.ToLowerInvariant()));
        return nearest is not null && Distance(nearest, name.ToLowerInvariant()) <= 2 ? $" Did you mean \"{nearest}\"?" : "";
    }

    // Long names are nobody's typing mistake.
    private static int Distance(string a, string b) => Math.Abs(a.Length - b.Length) > 2 ? int.MaxValue : EditDistance.Of<char>(a, b);
}
