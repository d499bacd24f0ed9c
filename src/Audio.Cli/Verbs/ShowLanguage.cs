using Audio.Feeds;

namespace Audio.Cli.Verbs;

/// <summary>The language of the show whose file lies in the output folder, for articles that do not say which English they are in.</summary>
internal static class ShowLanguage
{
    /// <summary>The show's BCP 47 tag, or null when there is no show yet or its file has faults: the command for feeds names those.</summary>
    public static string? Find(string outputFolder)
    {
        string file = Path.Combine(outputFolder, "show.yaml");
        try
        {
            return File.Exists(file) ? ShowFile.Read(file).Language : null;
        }
        catch (AudioException)
        {
            return null;
        }
    }

    public static bool IsBritish(string? language) => language is not null && language.StartsWith("en-", StringComparison.OrdinalIgnoreCase) && !language.EndsWith("-us", StringComparison.OrdinalIgnoreCase);
}
