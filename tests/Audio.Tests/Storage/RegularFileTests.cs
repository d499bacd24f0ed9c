using System.Diagnostics;
using System.Net.Sockets;
using Audio.Storage;
using Audio.Tests.Support;

namespace Audio.Tests.Storage;

public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_regular_file_is_read(bool followLinks)
    {
        File.WriteAllText(folder["a.txt"], "words");
        RegularFile.ReadAllText(folder["a.txt"], 5, followLinks).ShouldBe("words");
        RegularFile.Exists(folder["a.txt"], followLinks).ShouldBeTrue();
    }

    [Fact]
    public void A_file_of_the_longest_size_is_read_and_a_longer_one_is_refused()
    {
        File.WriteAllBytes(folder["a"], new byte[1024]);
        RegularFile.ReadAllBytes(folder["a"], 1024).Length.ShouldBe(1024);
        Should.Throw<IOException>(() => RegularFile.ReadAllBytes(folder["a"], 1023)).Message.ShouldContain("larger than");
        Should.Throw<IOException>(() => RegularFile.ReadAllBytes("/dev/zero", 1023)).Message.ShouldContain("not a regular file");
    }

    [Fact]
    public void A_file_without_end_that_calls_itself_regular_neither_blocks_nor_fills_memory()
    {
        if (File.Exists("/proc/kmsg"))
        {
            Should.Throw<Exception>(() => RegularFile.ReadAllBytes("/proc/kmsg", 1 << 10)).ShouldBeAssignableTo<SystemException>();
        }
    }

    [Theory]
    [InlineData("missing", typeof(FileNotFoundException), "Could not find file")]
    [InlineData("missing/a", typeof(FileNotFoundException), "Could not find file")]
    [InlineData("file/a", typeof(DirectoryNotFoundException), "Could not find a part")]
    [InlineData("folder", typeof(IOException), "is a folder, not a regular file")]
    [InlineData("pipe", typeof(IOException), "is a pipe, a device or a socket, not a regular file")]
    [InlineData("socket", typeof(IOException), "is a pipe, a device or a socket, not a regular file")]
    [InlineData("to-pipe", typeof(IOException), "is a pipe, a device or a socket, not a regular file")]
    [InlineData("to-zero", typeof(IOException), "is a pipe, a device or a socket, not a regular file")]
    [InlineData("to-folder", typeof(IOException), "is a folder, not a regular file")]
    [InlineData("to-itself", typeof(IOException), "link")]
    [InlineData("to-nothing", typeof(FileNotFoundException), "Could not find file")]
    public void What_is_no_regular_file_is_refused_at_once(string name, Type error, string message)
    {
        using Socket socket = Fill();
        Stopwatch watch = Stopwatch.StartNew();
        Exception thrown = Should.Throw<Exception>(() => RegularFile.OpenRead(folder[name]).Dispose());
        watch.ElapsedMilliseconds.ShouldBeLessThan(2000);
        thrown.ShouldBeOfType(error);
        thrown.Message.ShouldContain(message);
        RegularFile.Exists(folder[name]).ShouldBeFalse();
    }

    [Fact]
    public void A_link_is_followed_only_where_asked()
    {
        using Socket socket = Fill();
        RegularFile.ReadAllText(folder["to-file"], 100).ShouldBe("precious");
        Should.Throw<IOException>(() => RegularFile.OpenRead(folder["to-file"], followLinks: false)).Message.ShouldContain("is a link, not a regular file");
        RegularFile.Exists(folder["to-file"], followLinks: false).ShouldBeFalse();
    }

    [Theory]
    [InlineData("to-file")]
    [InlineData("to-nothing")]
    [InlineData("to-folder")]
    [InlineData("to-pipe")]
    [InlineData("to-itself")]
    [InlineData("pipe")]
    [InlineData("socket")]
    [InlineData("file")]
    public void Making_a_file_in_place_of_something_touches_nothing_else(string name)
    {
        using Socket socket = Fill();
        string[] before = [.. Directory.GetFileSystemEntries(folder.Path).Order()];
        Should.Throw<IOException>(() => RegularFile.Create(folder[name]));
        using (FileStream made = RegularFile.Recreate(folder[name]))
        {
            made.Write("new"u8);
        }

        new FileInfo(folder[name]).LinkTarget.ShouldBeNull();
        File.ReadAllText(folder[name]).ShouldBe("new");
        Directory.GetFileSystemEntries(folder.Path).Order().ShouldBe(before);
        if (name != "file")
        {
            File.ReadAllText(folder["file"]).ShouldBe("precious");
        }
    }

    [Fact]
    public void A_folder_in_place_of_a_file_stays()
    {
        Directory.CreateDirectory(folder["a", "b"]);
        Should.Throw<IOException>(() => RegularFile.Recreate(folder["a"])).Message.ShouldContain("is a folder where a file belongs");
        Directory.Exists(folder["a", "b"]).ShouldBeTrue();
    }

    private Socket Fill()
    {
        File.WriteAllText(folder["file"], "precious");
        Directory.CreateDirectory(folder["folder"]);
        using (Process pipe = Process.Start("mkfifo", [folder["pipe"]]))
        {
            pipe.WaitForExit();
        }

        foreach ((string name, string target) in new[]
        {
            ("to-file", "file"), ("to-nothing", "nothing"), ("to-folder", "folder"), ("to-pipe", "pipe"), ("to-zero", "/dev/zero"), ("to-itself", "to-itself"),
        })
        {
            File.CreateSymbolicLink(folder[name], target);
        }

        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder["socket"]));
        return socket;
    }
}
