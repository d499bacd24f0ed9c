using System.Text;

namespace Audio.Tests.Speech;

public sealed class SecretMaskTests
{
    private const string Key = "sk-SECRET0123456789abcdefGHIJ";

    [Theory]
    [InlineData("the key sk-SECRET0123456789abcdefGHIJ is wrong")]
    [InlineData("the key SK-secret0123456789ABCDEFghij is wrong")]
    [InlineData("Incorrect API key provided: sk-SECRE***************GHIJ.")]
    [InlineData("Incorrect API key provided: sk-SECRE...GHIJ.")]
    [InlineData("key ending in …GHIJ")]
    [InlineData("key sk-SE[hidden]GHIJ")]
    [InlineData("key sk-...")]
    [InlineData("part: 0123456789abc")]
    [InlineData("hex 736b2d534543524554303132333435363738396162636465664748494a")]
    [InlineData("{\"key\":\"sk-SECRET0123456789abcdefGHIJ\"}")]
    public void A_key_is_dots_in_whatever_shape_it_is_repeated(string text)
    {
        string hidden = Secret.Of(Key)!.Hide(text);
        hidden.ShouldContain("•••");
        for (int i = 0; i + 6 <= Key.Length; i++)
        {
            hidden.ShouldNotContain(Key.Substring(i, 6), Case.Insensitive);
        }

        hidden.ShouldNotContain("GHIJ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Bearer ")]
    [InlineData("Authorization: Bearer ")]
    public void A_key_in_base64_is_dots_wherever_it_begins(string before)
    {
        string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(before + Key));
        foreach (string form in new[] { encoded, encoded.TrimEnd('='), encoded.Replace('+', '-').Replace('/', '_'), encoded[3..] })
        {
            Secret.Of(Key)!.Hide($"you sent \"{form}\" here").ShouldBe("you sent \"•••\" here");
        }
    }

    [Theory]
    [InlineData("The voice \"alloy\" is not known. Known voices are echo, fable, onyx...")]
    [InlineData("input must not be empty; see https://example.com/errors/invalid_request_error")]
    [InlineData("status 0123, 946721 bytes, hash d41d8cd98f00b204e9800998ecf8427e")]
    [InlineData("")]
    public void Other_words_stay(string text) => Secret.Of(Key)!.Hide(text).ShouldBe(text);

    [Fact]
    public void A_short_key_hides_only_itself() => Secret.Of("none")!.Hide("none of the nonelike voices, no").ShouldBe("••• of the •••like voices, no");
}
