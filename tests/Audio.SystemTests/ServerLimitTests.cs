using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Audio.SystemTests.Support;

namespace Audio.SystemTests;

/// <summary>A server that others reach: idle connections, names that are not its own, files that are none.</summary>
public sealed class ServerLimitTests : IAsyncDisposable
{
    private readonly Workspace workspace = new();
    private readonly HttpClient client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly List<Socket> idle = [];
    private Process? server;
    private string at = "";

    public ServerLimitTests()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Output, "one"));
        File.WriteAllText(Path.Combine(workspace.Output, "one", "captions.vtt"), "WEBVTT\n");
    }

    [Theory]
    [InlineData(1024, 2000, "")]
    [InlineData(1024, 2000, "GET / HTTP/1.1\r\nHost: x\r\nX: ")]
    [InlineData(256, 2000, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData(256, 600, "G")]
    public async Task Idle_connections_neither_end_it_nor_keep_others_out(int openFiles, int connections, string begun)
    {
        await ServeAsync(openFiles);
        Uri address = new(at);
        for (int i = 0; i < connections; i++)
        {
            Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { SendTimeout = 5000 };
            idle.Add(socket);
            await socket.ConnectAsync(IPAddress.Loopback, address.Port, TestContext.Current.CancellationToken);
            await SendAsync(socket, begun);
        }

        server!.HasExited.ShouldBeFalse();
        for (int i = 0; i < 20; i++)
        {
            (await client.GetAsync(at + "one/captions.vtt", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        Directory.GetFiles($"/proc/{server.Id}/fd").Length.ShouldBeLessThan(openFiles - 10);
        idle.ForEach(s => s.Dispose());
        (await client.GetAsync(at + "one/captions.vtt", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        server.HasExited.ShouldBeFalse();
    }

    [Fact]
    public async Task A_request_that_is_not_finished_is_given_up()
    {
        await ServeAsync(1024);
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        await socket.ConnectAsync(IPAddress.Loopback, new Uri(at).Port, TestContext.Current.CancellationToken);
        await SendAsync(socket, "GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
        Stopwatch watch = Stopwatch.StartNew();
        byte[] answer = new byte[4096];
        int read = await socket.ReceiveAsync(answer, TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(18), TestContext.Current.CancellationToken);
        watch.Elapsed.ShouldBeInRange(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(17));
        Encoding.ASCII.GetString(answer, 0, read).ShouldStartWith("HTTP/1.1 408");
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1:1", 200)]
    [InlineData("podcasts.example.com", 200)]
    [InlineData("evil.example.com", 421)]
    [InlineData("localhost.evil.example.com:8080", 421)]
    public async Task Only_its_own_names_are_answered(string host, int status)
    {
        await ServeAsync(1024, "--host", "podcasts.example.com");
        using HttpRequestMessage request = new(HttpMethod.Get, at + "one/captions.vtt");
        request.Headers.Host = host;
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("WEBVTT", StringComparison.Ordinal).ShouldBe(status == 200);
    }

    [Theory]
    [InlineData("GET", "bytes=0-1", 206)]
    [InlineData("GET", "chars=0-1", 200)]
    [InlineData("GET", "items=0-1", 200)]
    [InlineData("HEAD", "bytes=0-1", 200)]
    [InlineData("HEAD", "bytes=0-1,3-4", 200)]
    [InlineData("GET", "bytes=900-", 416)]
    [InlineData("HEAD", "bytes=900-", 200)]
    public async Task Ranges_are_for_GET_and_in_bytes(string method, string range, int status)
    {
        await ServeAsync(1024);
        using HttpRequestMessage request = new(new HttpMethod(method), at + "one/captions.vtt");
        request.Headers.TryAddWithoutValidation("Range", range);
        ((int)(await client.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task What_is_no_regular_file_is_not_there()
    {
        string[] names = ["pipe.txt", "one/pipe.mp3", "folder.html", "link.txt", "socket.json"];
        await Tool.RunAsync("mkfifo", Path.Combine(workspace.Output, names[0]), Path.Combine(workspace.Output, names[1]));
        Directory.CreateDirectory(Path.Combine(workspace.Output, names[2]));
        File.CreateSymbolicLink(Path.Combine(workspace.Output, names[3]), "/dev/zero");
        using Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(workspace.Output, names[4])));
        await ServeAsync(1024);
        foreach (string name in names)
        {
            Stopwatch watch = Stopwatch.StartNew();
            (await client.GetAsync(at + name, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound, name);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5), name);
        }
    }

    public async ValueTask DisposeAsync()
    {
        idle.ForEach(s => s.Dispose());
        server!.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();
        server.Dispose();
        client.Dispose();
        workspace.Dispose();
    }

    // One that was ended already takes no more.
    private static async Task SendAsync(Socket socket, string text)
    {
        try
        {
            await socket.SendAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        }
        catch (SocketException)
        {
        }
    }

    private async Task ServeAsync(int openFiles, params string[] more)
    {
        server = workspace.StartLimited(openFiles, ["serve", "--output", workspace.Output, "--port", "0", .. more]);
        at = await server.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
    }
}
