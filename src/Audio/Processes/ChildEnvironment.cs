namespace Audio.Processes;

/// <summary>The environment of a program that we start: ours without keys and without folders that are relative.</summary>
internal static class ChildEnvironment
{
    /// <summary>Removes what a program must not see, and sets what it is given.</summary>
    public static void Apply(IDictionary<string, string?> environment, ProcessCommand command)
    {
        foreach (string name in environment.Keys.Where(n => Secret.IsSecretName(n) && !command.PassedVariables.Contains(n)).ToArray())
        {
            environment.Remove(name);
        }

        if (environment.ContainsKey("PATH"))
        {
            environment["PATH"] = string.Join(Path.PathSeparator, ProgramPath.Folders()); // what it starts itself is found as we find it
        }

        foreach ((string name, string value) in command.Variables)
        {
            environment[name] = value;
        }
    }
}
