using Audio.Pronunciation;
using Audio.Speech.Engines;

namespace Audio.Tests.Pronunciation;

public sealed class IpaTests
{
    private static readonly HashSet<string> CmuPhones =
        [.. "aa ae ah ao aw ax ay b ch d dh eh er ey f g hh ih iy jh k l m n ng ow oy p r s sh t th uh uw v w y z zh pau".Split(' ')];

    [Fact]
    public void Flite_has_a_phone_for_every_sound_a_lexicon_may_hold()
    {
        foreach (char sound in Ipa.Sounds)
        {
            string[] phones = FlitePhones.FromIpa($"{sound}ˈə").Split(' ');
            phones.ShouldAllBe(p => CmuPhones.Contains(p.TrimEnd('1')), $"for {sound}");
            Ipa.ProblemOf($"{sound}ə").ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("kɑːˈdɛm", "k aa d eh1 m")]
    [InlineData("ˌnɪkəˈɹɑːɡwə", "n ih k ax r aa1 g w ax")]
    [InlineData("t͡ʃaɪkˈɒfski", "ch ay k aa1 f s k iy")]
    [InlineData("ˈhɜːɹɪŋ", "hh er1 r ih ng")]
    [InlineData("ʔalˈquds", "aa l k uw1 d s")]
    public void Ipa_becomes_flites_phones(string ipa, string phones) => FlitePhones.FromIpa(ipa).ShouldBe(phones);

    [Theory]
    [InlineData("/kɑ:'dɛm/", "kɑːˈdɛm")]
    [InlineData(" [ɑ] ", "ɑ")]
    public void Signs_of_a_keyboard_are_taken_for_the_ones_meant(string typed, string ipa) => Ipa.Normal(typed).ShouldBe(ipa);

    [Theory]
    [InlineData("kæt", "kæts")]
    [InlineData("dɒɡ", "dɒɡz")]
    [InlineData("bʌs", "bʌsɪz")]
    [InlineData("kiː", "kiːz")]
    public void The_possessive_adds_the_sound_that_fits(string ipa, string possessive) => Ipa.Possessive(ipa).ShouldBe(possessive);

    [Theory]
    [InlineData("ǃa", "no IPA sound that our voices have")]
    [InlineData("ka3", "'3'")]
    [InlineData("st", "no vowel")]
    [InlineData("", "no vowel")]
    public void What_no_voice_can_say_is_told(string ipa, string told) => Ipa.ProblemOf(ipa).ShouldNotBeNull().ShouldContain(told);
}
