using System.Buffers.Binary;
using System.Security.Cryptography;
using Audio.Native;
using Audio.Processes;
using Audio.Speech.Engines.Vocoder;

namespace Audio.Speech.Engines;

/// <summary>The process that speaks for <see cref="Flite"/>: requests come in on its input, sound goes out on its output.</summary>
/// <remarks>Libflite may end, stall or corrupt its process. This one holds nothing that would be missed.</remarks>
public static class FliteWorker
{
    /// <summary>Serves until the input closes, which it does when the parent ends in whatever way.</summary>
    /// <returns>The exit code.</returns>
    public static int Run()
    {
        FliteSynthesizer? synthesizer = null;
        return WorkerHost.Run(request => Answer(request, ref synthesizer));
    }

    private static byte[] Answer(byte[] message, ref FliteSynthesizer? synthesizer)
    {
        try
        {
            synthesizer ??= new FliteSynthesizer();

            // The noise of a voice depends on what is said and on nothing else: not on the worker, not on the order.
            uint seed = BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(message));
            FliteSpeech speech = synthesizer.Speak(FliteMessages.ReadRequest(message), seed, frames: true);
            return FliteMessages.Write(speech.Frames is { } frames
                ? speech with { SampleRate = frames.Filters.SampleRate, Samples = FliteVocoder.Speak(frames, seed) }
                : speech);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return FliteMessages.WriteRefusal("Flite is not installed: install libflite1 (apt-get install libflite1, or run ./audio doctor). " + e.Message.Split('\n')[0]);
        }
        catch (InvalidOperationException e)
        {
            return FliteMessages.WriteRefusal(e.Message);
        }
    }
}
