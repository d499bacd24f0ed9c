using System.Buffers.Text;
using System.Security.Cryptography;

namespace Audio.Storage;

/// <summary>A random secret in a file that only its owner can read.</summary>
public static class SecretFile
{
    private const int Bytes = 32, MaxBytes = 1 << 10;

    /// <summary>Where it is kept: feed-token beside the ledger of what services cost.</summary>
    /// <exception cref="OutputException">The user has no home folder.</exception>
    public static string DefaultPath => Path.Combine(UserFolders.State, "audio", "feed-token");

    /// <summary>The secret: 43 letters, digits, hyphens and underscores; made when the file is missing.</summary>
    /// <exception cref="OutputException">It cannot be read or written, others may read it, or it holds something else.</exception>
    public static string ReadOrMake(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (!File.Exists(path))
            {
                Make(path);
            }

            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)) != 0)
            {
                throw new OutputException($"{path} can be read by others. Remove it for a new secret, or type: chmod 600 {path}");
            }

            string secret = RegularFile.ReadAllText(path, MaxBytes).Trim();
            return secret.Length == 43 && secret.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? secret
                : throw new OutputException($"{path} holds no secret of ours. Remove it, and a new one is made.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{path} cannot be used: {e.Message.TrimEnd('.')}. Check its permissions.", e);
        }
    }

    // Whole or not at all; of two runs at once the second takes the file of the first.
    private static void Make(string path)
    {
        FileStreamOptions mine = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            mine.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        string part = $"{path}.{Guid.NewGuid():n}";
        try
        {
            using (FileStream file = new(part, mine))
            {
                file.Write(Base64Url.EncodeToUtf8(RandomNumberGenerator.GetBytes(Bytes)));
            }

            File.Move(part, path);
        }
        catch (IOException) when (File.Exists(path))
        {
        }
        finally
        {
            File.Delete(part);
        }
    }
}
