namespace Audio.Benchmarks;

/// <summary>A narration beside what a user would write in a shell: flite, one-pass loudness, lame.</summary>
internal static class ShellPipeline
{
    public static async Task<int> RunAsync(string article)
    {
        string work = Directory.CreateTempSubdirectory("audio-bench-").FullName;
        try
        {
            string pipeline =
                "set -e; flite -voice slt -f \"$1\" -o \"$2/a.wav\"; " +
                "ffmpeg -v error -y -i \"$2/a.wav\" -af loudnorm=I=-19:TP=-1 -ar 44100 \"$2/b.wav\"; " +
                "lame --quiet -m m -b 96 \"$2/b.wav\" \"$2/c.mp3\"";
            int round = 0;
            await new Race($"pipeline: {Path.GetFileName(article)}", 5).RunAsync(
                "audio narrate, empty clip store",
                () => Race.ProcessAsync(Files.Program, ["narrate", "--quiet", "--people", "none", "--output", Path.Combine(work, "out"), article], ("AUDIO_CACHE", Path.Combine(work, $"cache{round++}")), ("AUDIO_HOME", Files.Root)),
                "flite (one voice) > ffmpeg loudnorm > lame",
                () => Race.ProcessAsync("sh", ["-c", pipeline, "sh", article, work]));
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
