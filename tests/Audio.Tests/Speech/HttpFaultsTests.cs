using System.Net;
using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Speech.Engines.Azure;

namespace Audio.Tests.Speech;

public sealed class HttpFaultsTests
{
    [Theory]
    [InlineData("voice \u001b[31munknown\u001b[0m")]
    [InlineData("voice \u202Enwonknu\u2066")]
    [InlineData("voice unknown\u0007\u009b31m")]
    [InlineData("voice\r\nunknown\0")]
    public void What_a_server_says_is_one_harmless_line(string said)
    {
        string[] messages =
        [
            HttpFaults.Of("example.com", HttpStatusCode.BadRequest, said, null).Message,
            HttpFaults.Lost("example.com", new IOException(said)).Message,
            AzureFaults.OfClose(1007, said).Message,
        ];
        messages.ShouldAllBe(m => !m.Any(c => char.IsControl(c) || c == '\u202E' || c == '\u2066'));
        messages.ShouldAllBe(m => m.Contains("voice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_answer_is_cut() => HttpFaults.Of("example.com", HttpStatusCode.BadRequest, new string('x', 100_000), null).Message.Length.ShouldBeLessThan(700);

    [Fact]
    public void A_wait_until_the_year_9999_is_no_transient_fault_that_is_waited_for()
    {
        TimeSpan? wait = HttpFaults.Wait("Fri, 31 Dec 9999 23:59:59 GMT", new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero));
        wait!.Value.TotalDays.ShouldBeGreaterThan(2_000_000);
        SpeechException e = HttpFaults.Of("example.com", HttpStatusCode.TooManyRequests, "", wait);
        e.Message.ShouldBe("example.com answered 429 (TooManyRequests).");
    }
}
