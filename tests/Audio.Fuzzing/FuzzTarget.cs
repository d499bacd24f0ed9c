using System.Text;

namespace Audio.Fuzzing;

/// <summary>A parser under attack: what it is fed with, how that is changed, and how it is called.</summary>
internal abstract class FuzzTarget
{
    /// <summary>The name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Good inputs, small ones.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>What the format is made of: put in by chance.</summary>
    public virtual IReadOnlyList<string> Tokens => [];

    /// <summary>Calls the parser through its public way.</summary>
    /// <exception cref="AudioException">The input is refused: no fault.</exception>
    /// <exception cref="OracleException">What came out is wrong.</exception>
    public abstract void Run(byte[] input);

    /// <summary>Another input made from one of them.</summary>
    public virtual byte[] Mutate(Mutator mutator, byte[] input, byte[] other) => mutator.Mutate(input, other, Tokens);

    /// <summary>Seeds written as text.</summary>
    protected static IReadOnlyList<byte[]> Texts(params string[] texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}

/// <summary>A result that breaks a promise.</summary>
internal sealed class OracleException(string message) : Exception(message);
