using Audio.Speech;
using Audio.Speech.Engines;
using Audio.Speech.Engines.Azure;

namespace Audio.Tests;

public sealed class SecretTests
{
    private const string Key = "sk-SECRETkey0123456789abcdef";

    [Theory]
    [InlineData("a\r\nX: b")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a\tb")]
    [InlineData("a\u001bb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u0085b")]
    [InlineData("clé")]
    [InlineData("a\u00a0b")]
    [InlineData("a\u202eb")]
    [InlineData("ключ")]
    [InlineData("a😀")]
    [InlineData("\ufeffsk-a")]
    public void A_key_that_no_request_can_carry_is_refused_without_repeating_it(string key)
    {
        SecretException e = Should.Throw<SecretException>(() => Secret.Of(key));
        e.Message.ShouldContain("copy the key again");
        e.Message.ShouldNotContain(key);
        Secret read = Secret.Parse(key, "AUDIO_OPENAI_KEY")!;
        Should.Throw<SecretException>(read.Reveal).Message.ShouldContain("AUDIO_OPENAI_KEY");
        Should.Throw<SpeechException>(() => new OpenAiOptions { Key = read }.Validate()).Message.ShouldContain("AUDIO_OPENAI_KEY");
        Should.Throw<SpeechException>(() => new AzureOptions { Key = null, Token = read, Region = "westeurope" }.Validate()).Message.ShouldContain("AUDIO_OPENAI_KEY");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n")]
    public void Nothing_is_no_key(string? key) => Secret.Of(key).ShouldBeNull();

    [Fact]
    public void White_space_around_a_key_is_dropped() => Secret.Of($" {Key}\r\n")!.Reveal().ShouldBe(Key);

    [Fact]
    public void A_variable_that_is_not_declared_as_a_secret_cannot_be_read_as_one() => Should.Throw<InvalidOperationException>(() => Secret.FromEnvironment("HOME"));
}
