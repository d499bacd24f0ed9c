using System.Text;

namespace Audio.SystemTests.Support;

/// <summary>Articles of our own writing.</summary>
public static class Texts
{
    public const string Harbour = """
        A harbour wakes

        The fog lifted late over the harbour of Lindvik. By noon three boats had come in.

        “We lost a day,” said Maren Holt, who runs the fish auction. “You cannot sell what you cannot see.”

        Her brother disagreed. “A day of fog is a day of sleep,” Jonas Holt said.

        """;

    /// <summary>An article of so many sentences, all different.</summary>
    public static string OfSentences(int sentences)
    {
        StringBuilder text = new("The long log of the lighthouse\n\n");
        for (int i = 1; i <= sentences; i++)
        {
            text.Append($"On watch number {i} the keeper wrote that the wind had turned and that {i * 7 % 100} ships passed the northern light before the evening bell. ");
            text.Append(i % 5 == 0 ? "\n\n" : "");
        }

        return text.ToString();
    }
}
