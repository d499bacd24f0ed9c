using System.Collections.Immutable;

namespace Audio.Processes;

/// <summary>A program, its arguments, and what it may see and use.</summary>
/// <param name="Program">A name, looked for in PATH, or a path: see <see cref="ProgramPath"/>.</param>
internal sealed record ProcessCommand(string Program, params ImmutableArray<string> Arguments)
{
    /// <summary>Where a name is looked for. Default: null, the absolute folders of PATH.</summary>
    public IReadOnlyList<string>? SearchFolders { get; init; }

    /// <summary>What it may use.</summary>
    public ProcessLimits Limits { get; init; } = new();

    /// <summary>Environment variables that are set for it.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Names of variables that it sees although they may hold secrets. Default: none.</summary>
    public ImmutableArray<string> PassedVariables { get; init; } = [];

    /// <summary>Its working folder. Default: the root of the file system, where nobody else leaves files for it to load.</summary>
    public string Folder { get; init; } = Path.GetPathRoot(AppContext.BaseDirectory) ?? "/";
}
