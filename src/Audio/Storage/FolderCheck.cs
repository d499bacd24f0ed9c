namespace Audio.Storage;

/// <summary>Finds out whether a folder can be written to, by writing to it.</summary>
public static class FolderCheck
{
    /// <summary>Makes the folder where it is missing, and a file in it that is gone at once.</summary>
    /// <returns>How many bytes are free there.</returns>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static long RequireWritable(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            string probe = Path.Combine(folder, $".audio-{Guid.NewGuid():n}.part");
            using (FileStream file = RegularFile.Create(probe))
            {
                File.Delete(probe);
                file.WriteByte(0);
            }

            return new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{folder} cannot be written: {e.Message} Fix its permissions or choose another folder.", e);
        }
    }
}
