using System.Collections.Immutable;

namespace Audio.Articles.Readers;

/// <summary>Where a PDF document is read, and what the reading may use.</summary>
/// <remarks>
/// The format allows a small file to ask for any amount of work. The program reads each document in a process of its own, which
/// ends at these limits. A library has no such process unless it names one: it reads in its own after checks that find the known traps.
/// </remarks>
public sealed record PdfOptions
{
    /// <summary>Program and arguments that start a worker: audio-cli worker pdf. Default: in the program itself, that; elsewhere empty, and documents are read in this process.</summary>
    public ImmutableArray<string> WorkerCommand { get; init; } = Processes.WorkerCommand.IsThisProgram ? Processes.WorkerCommand.Create("pdf") : [];

    /// <summary>Memory for one document in bytes, 64 MiB to 64 GiB. Default: 1 GiB.</summary>
    public long MaxMemoryBytes { get; init; } = 1L << 30;

    /// <summary>Time on the processor for one document, 1 second to 1 hour, before what its size adds. Linux only. Default: 60 seconds; 500 full pages take about 15.</summary>
    public TimeSpan MaxProcessorTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time for one document by the clock, up to 1 hour, before what its size adds. Default: 3 minutes, because other work may take most of the processor.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>What each mebibyte of a document adds to both times, up to 1 minute. Default: 10 seconds.</summary>
    public TimeSpan TimePerMebibyte { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Checks every value.</summary>
    /// <exception cref="ArticleException">Names every bad one.</exception>
    public void Validate()
    {
        TimeSpan hour = TimeSpan.FromHours(1);
        string[] bad =
        [
            .. WorkerCommand.IsDefault ? [$"{nameof(WorkerCommand)} is not set"] : Array.Empty<string>(),
            .. MaxMemoryBytes is < 64 << 20 or > 64L << 30 ? [$"{nameof(MaxMemoryBytes)} = {MaxMemoryBytes} is outside 64 MiB to 64 GiB"] : Array.Empty<string>(),
            .. MaxProcessorTime < TimeSpan.FromSeconds(1) || MaxProcessorTime > hour ? [$"{nameof(MaxProcessorTime)} = {MaxProcessorTime} is outside 1 second to 1 hour"] : Array.Empty<string>(),
            .. TimePerMebibyte < TimeSpan.Zero || TimePerMebibyte > TimeSpan.FromMinutes(1) ? [$"{nameof(TimePerMebibyte)} = {TimePerMebibyte} is outside 0 to 1 minute"] : Array.Empty<string>(),
            .. Timeout <= TimeSpan.Zero || Timeout > hour ? [$"{nameof(Timeout)} = {Timeout} is outside 0 to 1 hour"] : Array.Empty<string>(),
        ];
        if (bad.Length > 0)
        {
            throw new ArticleException($"PDF documents cannot be read with these options: {string.Join("; ", bad)}.");
        }
    }
}
