using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Audio.Articles;
using Audio.Scripts;
using Audio.Speech;
using Audio.Speech.Engines.Azure;
using Audio.SystemTests.Support;
using Audio.Tests.Support.Azure;
using Audio.Voices;

namespace Audio.SystemTests;

/// <summary>The service's own JavaScript kit and our client say the same to the emulator, and hear the same from it: it keeps both honest.</summary>
public sealed class ConformanceTests
{
    private const string Kit = "microsoft-cognitiveservices-speech-sdk@1.52.0";

    private static readonly string[] Lines = ["the ferry left at noon, they said.", "nobody on the quay had seen the captain & her dog"];

    [Fact]
    public async Task The_kit_and_our_client_send_and_hear_the_same()
    {
        string folder = await KitOrSkipAsync();
        await using AzureEmulator ours = await AzureEmulator.StartAsync(), theirs = await AzureEmulator.StartAsync();
        await using AzureSpeech engine = new(new AzureOptions { Key = Secret.Of(AzureEmulator.Key), Token = null, Host = $"http://{ours.Authority}", Transport = AzureTransport.WebSocket });
        List<(byte[] Pcm, SpokenClip Clip)> heard = [];
        foreach (string line in Lines)
        {
            using MemoryStream pcm = new();
            heard.Add((default!, await engine.SpeakAsync(Request(line), pcm)));
            heard[^1] = (pcm.ToArray(), heard[^1].Clip);
        }

        string[] documents = [.. ours.Messages.Where(m => Path(m) == "ssml").Select(Body)];
        (int code, string output, string error) = await RunAsync("node", folder, ["speak.cjs", theirs.Authority, AzureEmulator.Key, .. documents]);
        code.ShouldBe(0, error);
        JsonElement[] turns = [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
        for (int i = 0; i < Lines.Length; i++)
        {
            turns[i].GetProperty("reason").GetString().ShouldBe("SynthesizingAudioCompleted", turns[i].GetRawText());
            turns[i].GetProperty("sound").GetString().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(heard[i].Pcm)));
            turns[i].GetProperty("words").EnumerateArray().Select(w => w.GetProperty("offset").GetInt64() / 10_000).ShouldBe(heard[i].Clip.Marks.Select(m => m.Start.Value));
        }

        theirs.Connections.ShouldBe(1);
        ours.Messages.Select(Shape).ShouldBe(theirs.Messages.Select(Shape));
    }

    // A message without what is identity: ids, times, who is calling.
    private static string Shape(string message)
    {
        string[] headers = message[..message.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Split("\r\n");
        string names = string.Join(' ', headers.Select(h => h[..h.IndexOf(':', StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
        string type = headers.Single(h => h.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))[13..].Trim();
        return $"{Path(message)} | {names} | {type} | " + Path(message) switch
        {
            "speech.config" => string.Join(' ', JsonNode.Parse(Body(message))!["context"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal)),
            "synthesis.context" => Flat(JsonNode.Parse(Body(message))!),
            _ => Body(message),
        };
    }

    // The kit writes some flags as texts and some as truth values, and leaves out what is off; the service reads both.
    private static string Flat(JsonNode node) => string.Join(' ', Leaves(node, "").Where(l => !l.EndsWith("=false", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Leaves(JsonNode node, string path) => node is JsonObject members
        ? members.SelectMany(m => Leaves(m.Value!, $"{path}.{m.Key}"))
        : [$"{path}={node.ToString().ToLowerInvariant()}"];

    private static string Path(string message) => message.Split("\r\n")[0].Split(':')[1].Trim();

    private static string Body(string message) => message[(message.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];

    private static SpeechRequest Request(string line) => new(
        [.. line.Split(' ').Select(w => new SpokenToken(w.TrimEnd(',', '.'), default(TextSpan)) { Break = w.EndsWith(',') ? Break.Comma : w.EndsWith('.') ? Break.Stop : Break.None })],
        line, new Voice("ava", "azure") { Name = "Ava", EngineVoice = "en-US-AvaMultilingualNeural" });

    private static async Task<string> KitOrSkipAsync()
    {
        string folder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "audio-conformance-1.52.0");
        Directory.CreateDirectory(folder);
        File.Copy(System.IO.Path.Combine(Repository.Root, "tests", "Audio.SystemTests", "Conformance", "speak.cjs"), System.IO.Path.Combine(folder, "speak.cjs"), overwrite: true);
        if (!Directory.Exists(System.IO.Path.Combine(folder, "node_modules", "microsoft-cognitiveservices-speech-sdk")))
        {
            (int code, _, string error) = await RunAsync("npm", folder, ["install", "--no-audit", "--no-fund", "--no-save", Kit]);
            Assert.SkipUnless(code == 0, $"skipped, because npm cannot fetch {Kit}: {error.Split('\n')[0]}");
        }

        return folder;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string program, string folder, string[] args)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> error = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output, await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"skipped, because {program} is not installed");
            throw;
        }
    }
}
