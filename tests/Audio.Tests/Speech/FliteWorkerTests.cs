using System.Diagnostics;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Tests.Support;
using static Audio.Tests.Speech.Requests;

namespace Audio.Tests.Speech;

/// <summary>Workers that die, stall, babble or are orphaned. A shell stands in front of the real one where it must fail.</summary>
public sealed class FliteWorkerTests
{
    [Fact]
    public async Task A_lost_worker_is_transient_once_and_then_is_not()
    {
        await using Flite flite = new(Worker("kill -9 $$"));
        SpeechException first = await Should.ThrowAsync<SpeechException>(() => flite.SpeakAsync(Say("hello", Flite("rms"))));
        SpeechException second = await Should.ThrowAsync<SpeechException>(() => flite.SpeakAsync(Say("hello", Flite("rms"))));
        (first.IsTransient, second.IsTransient).ShouldBe((true, false));
        second.Message.ShouldContain("137"); // as shells count it: 128 + SIGKILL
    }

    [Fact]
    public async Task A_worker_that_stalls_is_killed_after_its_time()
    {
        await using Flite flite = new(Worker("exec sleep 60") with { Patience = TimeSpan.FromMilliseconds(200) });
        Stopwatch time = Stopwatch.StartNew();
        SpeechException e = await Should.ThrowAsync<SpeechException>(() => flite.SpeakAsync(Say("hello", Flite("rms"))));
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        e.Message.ShouldContain("said nothing for 0.2 s");
    }

    [Theory]
    [InlineData("echo this is no message at all; exec sleep 60")]
    [InlineData("printf '\\377\\377\\377\\377'; exec sleep 60")]
    [InlineData("printf '\\5\\0\\0\\0\\0abcd'; exec sleep 60")]
    [InlineData("exit 3")]
    public async Task What_a_broken_worker_says_is_an_error_not_a_crash(string script)
    {
        await using Flite flite = new(Worker(script));
        (await Should.ThrowAsync<SpeechException>(() => flite.SpeakAsync(Say("hello", Flite("rms"))))).IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named_with_what_to_do()
    {
        await using Flite flite = new(new FliteOptions { WorkerCommand = ["/nowhere/audio-cli", "worker", "flite"] });
        EngineHealth health = await flite.CheckAsync();
        health.Works.ShouldBeFalse();
        health.Message.ShouldContain("/nowhere/audio-cli");
        health.Message.ShouldContain("./audio doctor");
    }

    [Fact]
    public async Task A_missing_library_is_named_with_the_command_that_installs_it()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder["libflite.so.1"], "not a library");
        await using Flite flite = new(new FliteOptions { WorkerCommand = ["/bin/sh", "-c", $"LD_LIBRARY_PATH={folder.Path} exec {Real}"] });
        EngineHealth health = await flite.CheckAsync();
        health.Works.ShouldBeFalse();
        health.Message.ShouldContain("apt-get install libflite1");
    }

    [Fact]
    public async Task A_worker_killed_in_the_middle_costs_one_retry()
    {
        using TemporaryFolder folder = new();
        await using Flite flite = new(DiesFirst(folder, times: 1));
        await using Flite healthy = await FliteOrSkipAsync();
        Scripted scripted = new(folder, "the first words", "the second words");
        List<Clip> clips = await scripted.SpeakAsync(new Speaking(new Unchecked(flite), scripted.Store), Flite("rms"));
        clips.Select(c => c.Unspoken).ShouldBe([null, null]);
        clips[0].Samples.ShouldBe((await healthy.SpeakAsync(Say("the first words", Flite("rms")))).Clip.Samples);
        File.ReadAllLines(folder["starts"]).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Two_lost_workers_cost_one_utterance_and_never_the_narration()
    {
        using TemporaryFolder folder = new();
        await using Flite flite = new(DiesFirst(folder, times: 2));
        await using Flite healthy = await FliteOrSkipAsync();
        Scripted scripted = new(folder, "the first words", "the second words", "and the third");
        List<Clip> clips = await scripted.SpeakAsync(new Speaking(new Unchecked(flite), scripted.Store), Flite("rms"));
        clips.Count(c => c.Unspoken is not null).ShouldBe(1);
        clips.Single(c => c.Unspoken is not null).Unspoken!.ShouldContain("worker was lost");
    }

    [Fact]
    public async Task A_worker_ends_when_its_input_closes()
    {
        using Process worker = Process.Start(new ProcessStartInfo(new FliteOptions().WorkerCommand[0], ["worker", "flite"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        worker.StandardInput.Close();
        using CancellationTokenSource limit = new(TimeSpan.FromSeconds(5));
        await worker.WaitForExitAsync(limit.Token);
        worker.ExitCode.ShouldBe(0);
        (await worker.StandardOutput.ReadToEndAsync(limit.Token)).ShouldBeEmpty();
    }

    private static string Real => string.Join(' ', new FliteOptions().WorkerCommand);

    private static FliteOptions Worker(string script) => new() { Workers = 1, WorkerCommand = ["/bin/sh", "-c", script] };

    // Reads a little of the request, then dies as if killed from outside; later starts are the real worker.
    private static FliteOptions DiesFirst(TemporaryFolder folder, int times) => Worker(
        $"echo >> {folder.Path}/starts; if [ $(wc -l < {folder.Path}/starts) -le {times} ]; then head -c 8 > /dev/null; kill -9 $$; fi; exec {Real}");
}
