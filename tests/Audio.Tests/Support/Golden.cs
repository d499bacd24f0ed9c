namespace Audio.Tests.Support;

/// <summary>Compares with a file below Golden/; UPDATE_GOLDEN=1 writes it instead.</summary>
public static class Golden
{
    public static void Check(string name, string actual)
    {
        string path = Repository.PathOf("tests", "Audio.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        File.Exists(path).ShouldBeTrue($"No Golden/{name}. Write it with UPDATE_GOLDEN=1 and read it before you commit.");
        actual.ShouldBe(File.ReadAllText(path), $"Golden/{name} differs. If the change is meant, run again with UPDATE_GOLDEN=1.");
    }
}
