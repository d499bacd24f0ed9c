namespace Audio.Tests.Support;

/// <summary>Tests that hold a stopwatch run alone: beside others on a small machine they would time the others.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Timed
{
    public const string Name = "timed";
}
