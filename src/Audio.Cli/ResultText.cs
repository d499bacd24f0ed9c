namespace Audio.Cli;

/// <summary>Standard output; that it fails is told from every other failure by its exception.</summary>
internal sealed class ResultText(TextWriter inner) : GuardedText(inner)
{
    protected override void OnFailure(Exception failure) => throw new ResultException(failure);
}
