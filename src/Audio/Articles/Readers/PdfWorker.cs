using Audio.Articles.Readers.Printed;
using Audio.Processes;

namespace Audio.Articles.Readers;

/// <summary>The process that reads one PDF document for <see cref="Pdf"/>.</summary>
public static class PdfWorker
{
    internal const int MaxRequestBytes = ArticleSource.MaxBytes + (1 << 20);
    private const int StackBytes = 16 << 20;

    /// <summary>Serves until the input closes, which it does when the parent ends in whatever way.</summary>
    /// <returns>The exit code.</returns>
    public static int Run() => WorkerHost.Run(Answer, MaxRequestBytes, StackBytes);

    private static byte[] Answer(byte[] request)
    {
        try
        {
            (string name, ReadOnlyMemory<byte> bytes) = PrintedMessages.ReadRequest(request);
            return PrintedMessages.Write(PrintedDocument.Read(name, bytes));
        }
        catch (ArticleException e)
        {
            return PrintedMessages.WriteRefusal(e.Message);
        }
    }
}
