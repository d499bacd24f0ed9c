using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Audio.Publishing.Formats;
using Audio.Storage;

namespace Audio.Publishing;

/// <summary>What of an episode's folder a new version replaces: what the program wrote. A person's files stay, and an edited script is never lost without a word.</summary>
/// <param name="NarratedScript">SHA-256 of the script file that is narrated, lower-case hex; null: an article is.</param>
internal sealed partial record EpisodeFolderRules(string? NarratedScript = null) : FolderRules
{
    private const string KeptScript = "script.before.md";
    private const int MaxRecordBytes = 256 << 20, MaxScriptBytes = 256 << 20;

    /// <summary>Whether every edit of the narrated script is in the new one; if not, the edited file is kept beside it.</summary>
    public bool KeepsEveryEdit { get; init; } = true;

    /// <summary>Whether edits of a script that is not the narrated one may go.</summary>
    public bool DiscardsEdits { get; init; }

    /// <inheritdoc />
    public override bool IsReplaceable(string folder) => Written.Find(folder) is not null;

    /// <inheritdoc />
    public override void Check(string folder)
    {
        if (DiscardsEdits || HashOfScript(folder) is not { } script || script == NarratedScript)
        {
            return;
        }

        Written written = Written.Find(folder) ?? Written.Nothing;
        if (script == written.ScriptHash && (!written.IsFromScript || NarratedScript is not null))
        {
            return;
        }

        string path = Path.Combine(folder, ScriptMarkdown.Of);
        string state = script == written.ScriptHash ? "comes from a script file, which may hold edits"
            : written.ScriptHash is null ? "may have been edited (the episode does not say how it was written)"
            : "has been edited";
        throw new OutputException(
            $"{path} {state}, and {(NarratedScript is null ? "narrating the article" : "narrating another script")} would lose that. "
            + $"To use the edits, narrate the script: audio narrate {path}. To discard them: --discard-edits");
    }

    /// <inheritdoc />
    public override Func<string, string?> FindKept(string folder)
    {
        Written written = Written.Find(folder) ?? Written.Nothing, alone = Written.Find(Path.Combine(folder, Episode.SingleVoiceFolder)) ?? Written.Nothing;
        bool keepsScript = IsToKeep(folder, written);
        string version = Episode.SingleVoiceFolder + Path.DirectorySeparatorChar;
        return name => name == Episode.SingleVoiceFolder ? null
            : name == ScriptMarkdown.Of && keepsScript ? KeptScript
            : name.StartsWith(version, StringComparison.Ordinal) ? alone.Has(name[version.Length..]) ? null : name
            : written.Has(name) ? null : name;
    }

    private bool IsToKeep(string folder, Written written) =>
        !DiscardsEdits && HashOfScript(folder) is { } script && (script == NarratedScript ? !KeepsEveryEdit : script != written.ScriptHash);

    private static string? HashOfScript(string folder)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(RegularFile.ReadAllBytes(Path.Combine(folder, ScriptMarkdown.Of), MaxScriptBytes, followLinks: false)));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it is there and is nothing the program wrote
        }
    }

    /// <summary>What an episode.json says of the files that were written with it.</summary>
    private sealed partial record Written(ImmutableHashSet<string> Files, string? ScriptHash, bool IsFromScript)
    {
        private static readonly string[] Covers = ["cover", "smallCover"];

        /// <summary>Of a folder without such a file.</summary>
        public static Written Nothing { get; } = new(EpisodeFormats.Found().Select(f => f.FileName).ToImmutableHashSet(), null, false);

        /// <summary>Whether the program wrote this file.</summary>
        public bool Has(string name) => Files.Contains(name) || (this == Nothing && CoverPattern().IsMatch(name));

        /// <summary>Reads it; null when the folder is no episode of this program.</summary>
        public static Written? Find(string folder)
        {
            try
            {
                using JsonDocument json = JsonDocument.Parse(RegularFile.ReadAllBytes(Path.Combine(folder, "episode.json"), MaxRecordBytes, followLinks: false));
                JsonElement root = json.RootElement, source = root.GetProperty("source");
                bool isOurs = root.GetProperty("formatVersion").TryGetInt32(out _) && root.GetProperty("slug").GetString() is { Length: > 0 }
                    && source.GetProperty("name").GetString() is not null && source.GetProperty("sha256").GetString() is not null;
                string? script = root.TryGetProperty("scriptSha256", out JsonElement hash) ? hash.GetString() : null;
                return isOurs ? new Written(Names(root), script, root.TryGetProperty("fromScript", out JsonElement from) && from.ValueKind == JsonValueKind.True) : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
            {
                return null;
            }
        }

        // Episodes of earlier versions do not list their files: there the names of all formats are the program's.
        private static ImmutableHashSet<string> Names(JsonElement root)
        {
            IEnumerable<string?> listed = root.TryGetProperty("files", out JsonElement files) ? files.EnumerateArray().Select(f => f.GetString()) : Nothing.Files;
            string?[] covers = [.. Covers.Select(c => root.TryGetProperty(c, out JsonElement cover) ? cover.GetString() : null).Where(c => c is not null && CoverPattern().IsMatch(c))];
            return [.. listed.Where(f => f is not null && Nothing.Files.Contains(f)).Concat(covers).OfType<string>(), "episode.json"];
        }

        [GeneratedRegex(@"^cover-(small|[0-9a-f]{8})\.(png|jpg)\z")]
        private static partial Regex CoverPattern();
    }
}
