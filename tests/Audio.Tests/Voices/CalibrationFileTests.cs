using Audio.Tests.Support;
using Audio.Voices;

namespace Audio.Tests.Voices;

public sealed class CalibrationFileTests
{
    private static readonly Voice Mara = new("mara", "flite") { Name = "Mara", EngineVoice = "slt" };

    [Fact]
    public void What_is_written_is_read_again()
    {
        Voice measured = Mara with { Calibration = new Calibration(-23.51, -1.5) };
        CalibrationFile file = CalibrationFile.Parse(CalibrationFile.Text([measured, Mara with { Id = "ben" }]), "c.tsv", out IReadOnlyList<string> problems);
        problems.ShouldBeEmpty();
        file.Calibrated(Mara).ShouldBe(measured);
        file.Calibrated(Mara with { Id = "ben" }).Calibration.ShouldBeNull();
    }

    [Fact]
    public void A_voice_that_was_changed_since_is_measured_in_each_episode()
    {
        CalibrationFile file = CalibrationFile.Parse(CalibrationFile.Text([Mara with { Calibration = new Calibration(-23) }]), "c.tsv", out _);
        file.Calibrated(Mara with { Name = "Maria", Clarity = 0.5 }).Calibration.ShouldNotBeNull();
        file.Calibrated(Mara with { EngineVoice = "rms" }).Calibration.ShouldBeNull();
        file.Calibrated(Mara with { Parameters = Mara.Parameters.Add("alpha", 0.44) }).Calibration.ShouldBeNull();
    }

    [Theory]
    [InlineData("mara\tabc\t-23")]
    [InlineData("mara\tabc\tNaN\t0")]
    [InlineData("mara\tabc\t12\t0")]
    [InlineData("mara\tabc\t-23\t9")]
    [InlineData("mara abc -23 0")]
    public void A_line_that_makes_no_sense_is_named(string line)
    {
        CalibrationFile file = CalibrationFile.Parse($"# head\n{line}\n", "c.tsv", out IReadOnlyList<string> problems);
        problems.ShouldHaveSingleItem().ShouldStartWith("c.tsv, line 2: ");
        file.Entries.ShouldBeEmpty();
    }

    [Fact]
    public void Every_voice_of_the_bank_is_calibrated_as_it_is_now() =>
        VoiceCatalog.Load(Repository.PathOf("voices")).Voices.ShouldAllBe(v => v.Calibration != null);
}
