namespace Audio.Tests.Support;

<<<<<<< HEAD
/// <summary>An empty folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("audio-tests-").FullName;

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);
=======
/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("audio-tests-").FullName;

    public string this[params string[] parts] => System.IO.Path.Combine([Path, .. parts]);
>>>>>>> publishing

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
