using System.Diagnostics;
using Spectre.Console;

namespace Audio.Cli;

/// <summary>Shows a narration's progress: a live line on a terminal, plain lines in a pipe, nothing when quiet.</summary>
/// <remarks>Everything goes to standard error; standard output carries results only.</remarks>
internal sealed class NarrationDisplay : IProgress<NarrationProgress>, IDisposable
{
    private const int BarWidth = 24;
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PipeInterval = TimeSpan.FromSeconds(5);

    private readonly string title;
    private readonly bool quiet;
    private readonly bool live = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock gate = new();
    private TimeSpan shown;
    private NarrationStage? stage;
    private (TimeSpan Time, long Done, double Seconds) stageStart;

    public NarrationDisplay(string title, bool quiet)
    {
        this.title = title;
        this.quiet = quiet;
    }

    public void Report(NarrationProgress value)
    {
        if (quiet)
        {
            return;
        }

        lock (gate)
        {
            TimeSpan now = clock.Elapsed;
            bool newStage = stage != value.Stage;
            if (newStage)
            {
                stageStart = (now, value.Done, value.Stage == NarrationStage.Speech ? value.Sound.Seconds : 0);
            }

            stage = value.Stage;
            bool due = newStage || now - shown >= (live ? TerminalInterval : PipeInterval);
            if (!due)
            {
                return;
            }

            shown = now;
            string line = Describe(value, now - stageStart.Time);
            if (live)
            {
                StandardStreams.Terminal.Write($"\r\u001b[K{PlainText.Clean(line)}");
                return;
            }

            Console.Error.Write($"audio: {line}\n");
        }
    }

    public void Dispose()
    {
        if (live && !quiet && stage is not null)
        {
            StandardStreams.Terminal.Write("\r\u001b[K");
        }
    }

    private string Describe(NarrationProgress value, TimeSpan elapsed)
    {
        string what = value.Stage switch
        {
            NarrationStage.Script => "writing the script",
            NarrationStage.Speech => "speaking",
            NarrationStage.Encoding => "encoding",
            _ => "writing files",
        };
        if (value.Total == 0)
        {
            return $"{title}: {what}";
        }

        double share = Math.Clamp((double)value.Done / value.Total, 0, 1);
        string bar = live ? new string('━', (int)(share * BarWidth)).PadRight(BarWidth, '╌') + " " : "";
        string count = value.Stage == NarrationStage.Speech ? $" {value.Done}/{value.Total} utterances" : $" {share:0%}";
        return $"{Short(title)} {bar}{what}{count}{Speed(value, elapsed)}{TimeLeft(value, elapsed)}";
    }

    // Each stage has a pace of its own, so what is said of it counts from its first report.
    private string Speed(NarrationProgress value, TimeSpan elapsed)
    {
        double sound = value.Stage == NarrationStage.Encoding ? (value.Done - stageStart.Done) / 1000.0 : value.Sound.Seconds - stageStart.Seconds;
        return sound > 0 && elapsed.TotalSeconds > 0.2 ? $", {sound / elapsed.TotalSeconds:0}× real time" : "";
    }

    private string TimeLeft(NarrationProgress value, TimeSpan elapsed)
    {
        long done = value.Done - stageStart.Done, left = value.Total - value.Done;
        return done > 0 && left > 0 && elapsed.TotalSeconds > 0.2 ? $", {TimeSpan.FromSeconds(elapsed.TotalSeconds * left / done):m\\:ss} left" : "";
    }

    // A terminal line that wraps cannot be overwritten.
    private static string Short(string text)
    {
        int room = Math.Max(10, AnsiConsole.Profile.Width - 90);
        return text.Length <= room ? text : text[..(room - 1)] + "…";
    }
}
