using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Audio.Native;

/// <summary>What a name in a folder stands for.</summary>
internal enum FileKind
{
    /// <summary>Bytes on a disk.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link that was not followed.</summary>
    Link,

    /// <summary>A named pipe, a device or a socket: opening it may block or act, reading it may never end.</summary>
    Special,
}

/// <summary>What kind of file it is, and the numbers that tell it from every other file.</summary>
internal readonly partial record struct FileStatus(FileKind Kind, ulong Device, ulong Inode)
{
    private const int CurrentFolder = -100, NoFollow = 0x100, EmptyPath = 0x1000; // AT_FDCWD, AT_SYMLINK_NOFOLLOW, AT_EMPTY_PATH
    private const uint TypeAndInode = 0x101; // STATX_TYPE | STATX_INO
    private const int FormatMask = 0xF000, Folder = 0x4000, Regular = 0x8000, Link = 0xA000; // S_IFMT, S_IFDIR, S_IFREG, S_IFLNK

    /// <summary>The status of what a path names; null when there is nothing, or when it cannot be learned.</summary>
    /// <param name="followLinks">Whether a link at the path's end stands for what it leads to.</param>
    public static FileStatus? Find(string path, bool followLinks)
    {
        if (!OperatingSystem.IsLinux())
        {
            return FindWithoutNumbers(path, followLinks);
        }

        return StatX(CurrentFolder, path, followLinks ? 0 : NoFollow, TypeAndInode, out Raw raw) == 0 ? From(raw) : null;
    }

    /// <summary>The status of an open file; null when it cannot be learned.</summary>
    public static FileStatus? Find(SafeFileHandle file) =>
        OperatingSystem.IsLinux() && StatX(file, "", EmptyPath, TypeAndInode, out Raw raw) == 0 ? From(raw) : null;

    private static FileStatus From(in Raw raw) => new(
        (raw.Mode & FormatMask) switch { Regular => FileKind.Regular, Folder => FileKind.Folder, Link => FileKind.Link, _ => FileKind.Special },
        ((ulong)raw.DeviceMajor << 32) | raw.DeviceMinor,
        raw.Inode);

    private static FileStatus? FindWithoutNumbers(string path, bool followLinks)
    {
        FileInfo file = new(path);
        FileKind? kind = !followLinks && file.LinkTarget is not null ? FileKind.Link
            : Directory.Exists(path) ? FileKind.Folder
            : !file.Exists ? null
            : (file.Attributes & FileAttributes.Device) != 0 ? FileKind.Special
            : FileKind.Regular;
        return kind is { } known ? new FileStatus(known, 0, 0) : null;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, out Raw status);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(SafeFileHandle file, string path, int flags, uint wanted, out Raw status);

    // struct statx: the same layout on every processor.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Raw
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(32)]
        public ulong Inode;

        [FieldOffset(136)]
        public uint DeviceMajor;

        [FieldOffset(140)]
        public uint DeviceMinor;
    }
}
