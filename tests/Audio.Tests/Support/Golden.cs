namespace Audio.Tests.Support;

/// <summary>Compares with a file of Golden/; UPDATE_GOLDEN=1 writes it instead.</summary>
public static class Golden
{
    public static void Check(string name, string actual)
    {
        string path = Repository.PathOf("tests", "Audio.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        File.Exists(path).ShouldBeTrue($"{path} is missing; UPDATE_GOLDEN=1 writes it");
        actual.ShouldBe(File.ReadAllText(path), $"differs from {path}; read both, then UPDATE_GOLDEN=1 if the new one is right");
    }
}
