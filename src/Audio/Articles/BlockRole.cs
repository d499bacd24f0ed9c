namespace Audio.Articles;

/// <summary>What a block is for: its part on the page.</summary>
public enum BlockRole
{
    /// <summary>The article itself.</summary>
    Text,

    /// <summary>The title.</summary>
    Title,

    /// <summary>The lines between title and text that say what it is about.</summary>
    Standfirst,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>An image, by its caption or text alternative.</summary>
    Image,

    /// <summary>A table.</summary>
    Table,

    /// <summary>Program text.</summary>
    Code,

    /// <summary>Words of the article, set apart and repeated.</summary>
    PullQuote,

    /// <summary>Footnotes, endnotes, sources.</summary>
    Notes,

    /// <summary>What another site's box shows: a post, a video's title.</summary>
    Embed,

    /// <summary>Who took or drew a picture.</summary>
    Credit,

    /// <summary>When it was published or changed, how long it takes to read.</summary>
    Date,

    /// <summary>The section or series over the title.</summary>
    Section,

    /// <summary>Topics the page is filed under.</summary>
    Tags,

    /// <summary>Links to other articles and their titles.</summary>
    Related,

    /// <summary>Asks to subscribe, register, donate.</summary>
    Newsletter,

    /// <summary>Buttons and counts for passing it on.</summary>
    Share,

    /// <summary>Who the author is, how to reach them.</summary>
    Bio,

    /// <summary>What readers wrote under it, and the form for more.</summary>
    Comments,

    /// <summary>Asks for consent.</summary>
    Cookie,

    /// <summary>Advertising and what announces it.</summary>
    Advertisement,

    /// <summary>Menus, buttons, the head and foot of the site.</summary>
    Navigation,

    /// <summary>Whose rights, and when it was edited.</summary>
    Copyright,

    /// <summary>Anything else.</summary>
    Other,
}
