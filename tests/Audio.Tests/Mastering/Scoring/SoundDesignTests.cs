using Audio.Mastering.Scoring;

namespace Audio.Tests.Mastering.Scoring;

public sealed class SoundDesignTests
{
    [Theory]
    [InlineData(-20, -10, "up under words")]
    [InlineData(double.NaN, -20, "sound level")]
    [InlineData(-2, 0, "bed level")]
    public void Levels_that_make_no_sense_are_said(double level, double bed, string said) =>
        new SoundDesign { Opening = "a.wav", Bed = "b.wav", LevelLu = level, BedLu = bed }.Problems().ShouldContain(p => p.Contains(said));

    [Fact]
    public void Levels_that_nothing_uses_are_said()
    {
        new SoundDesign { Opening = "a.wav", BedLu = -25 }.Problems().ShouldBe(["a bed level is given, and no bed"]);
        new SoundDesign { LevelLu = -3 }.Problems().ShouldBe(["a sound level is given, and no sound"]);
        new SoundDesign().Problems().ShouldBeEmpty();
        new SoundDesign { Bed = "b.wav", LevelLu = -3, BedLu = -25 }.Problems().ShouldBeEmpty();
    }
}
