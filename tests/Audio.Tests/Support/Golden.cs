namespace Audio.Tests.Support;

/// <summary>Expected outputs kept as files; UPDATE_GOLDEN=1 rewrites them.</summary>
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

        File.Exists(path).ShouldBeTrue($"{name} is missing: run once with UPDATE_GOLDEN=1 and read what it writes");
        actual.ShouldBe(File.ReadAllText(path), $"differs from Golden/{name}; UPDATE_GOLDEN=1 rewrites it");
    }
}
