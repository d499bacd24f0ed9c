using Audio.Scripts;
using Audio.Tests.Support;

namespace Audio.Tests.Scripts;

/// <summary>The real article beside the project: every quotation with the right voice.</summary>
public sealed class SharedArticleTests
{
    private static Script Write() => Scripting.Write(File.ReadAllText(Repository.SharedOrSkip("seeds", "000_d4c5f3b629e60632.txt")));

    [Fact]
    public void Seventeen_direct_quotations_have_ten_voices()
    {
        Script script = Write();
        Quotation[] direct = [.. script.Quotations.Where(q => q.Kind is QuotationKind.Direct)];
        direct.Length.ShouldBe(17);
        direct.Select(q => q.Attribution!.Speaker.Name).ShouldBe(
        [
            "Bashar Abu Ali", "a resident", "James Browning", "James Browning", "Jonathan Reith", "Jonathan Reith", "Jafar Jawad Qadem", "Jafar Jawad Qadem",
            "U.S. Central Command", "Jay Morse", "Jay Morse", "Jasem Ahmed", "Jasem Ahmed", "Noah Bonsey", "Noah Bonsey", "One Iraqi federal police officer", "One Iraqi federal police officer",
        ], StringComparer.Ordinal);
        script.Speakers.Length.ShouldBe(11);
    }

    [Fact]
    public void The_three_fragments_stay_with_the_narrator()
    {
        Script script = Write();
        script.Quotations.Where(q => q.Kind is not QuotationKind.Direct).Select(q => script.Article.TextOf(q.Span).Trim('“', '”')).ShouldBe(["Russian", "fair chance", "bomb the sh-t"]);
    }
}
