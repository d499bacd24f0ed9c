using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Audio.SystemTests.Support;

/// <summary>A server below HTTP, for answers that no decent server gives: what it is told to send is what goes out.</summary>
public sealed class BareServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    /// <param name="answer">Writes to a stream after a question was read; the connection is closed when it returns.</param>
    public BareServer(Func<Stream, CancellationToken, Task> answer)
    {
        listener.Start();
        _ = AcceptAsync(answer);
    }

    /// <summary>127.0.0.1:PORT.</summary>
    public string Authority => listener.LocalEndpoint.ToString()!;

    /// <summary>Sends text as it stands.</summary>
    public static BareServer Sending(string text) => new(async (stream, ct) => await stream.WriteAsync(Encoding.Latin1.GetBytes(text), ct));

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task AcceptAsync(Func<Stream, CancellationToken, Task> answer)
    {
        try
        {
            while (true)
            {
                TcpClient client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client, answer);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client, Func<Stream, CancellationToken, Task> answer)
    {
        using (client)
        {
            try
            {
                NetworkStream stream = client.GetStream();
                byte[] question = new byte[8192];
                _ = await stream.ReadAsync(question, stop.Token);
                await answer(stream, stop.Token);
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
            {
                // It hung up, or the test is over.
            }
        }
    }
}
