namespace Audio.Articles.Readers.Html;

/// <summary>A block of a page on the way to its judgement.</summary>
internal sealed class PageBlock(HtmlBlock block)
{
    public HtmlBlock Html => block;

    public string Words => block.Words;

    /// <summary>The role of the box around it, or null.</summary>
    public BlockRole? Box { get; set; }

    /// <summary>Whether it lies in the element that holds the article.</summary>
    public bool Inside { get; set; }

    /// <summary>Whether it is running text: sentences, not mainly links.</summary>
    public bool IsProse { get; init; }

    /// <summary>What it is for; null while nothing has been found but that it may be the article.</summary>
    public BlockRole? Role { get; private set; }

    /// <summary>Why it has that role.</summary>
    public string? Reason { get; private set; }

    public bool IsOpen => Role is null;

    /// <summary>Gives it a role; the first one stays.</summary>
    public void Give(BlockRole role, string reason)
    {
        if (Role is null)
        {
            (Role, Reason) = (role, reason);
        }
    }
}
