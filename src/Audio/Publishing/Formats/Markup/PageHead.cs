using System.Xml;

namespace Audio.Publishing.Formats.Markup;

/// <summary>The head every page of ours has: what it may load, how it looks, and that it asks nobody for anything.</summary>
/// <param name="Policy">The content security policy.</param>
internal sealed record PageHead(string Title, string Policy, Resource Style)
{
    /// <summary>For those who find it in a search; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>The program that made it. Default: ours, without a version, so that the same page is the same bytes.</summary>
    public string Generator { get; init; } = "Audio";

    /// <summary>Writes it.</summary>
    public void Write(XmlWriter html)
    {
        html.Element("head", [], () =>
        {
            Meta(html, ("charset", "utf-8"));
            Meta(html, ("http-equiv", "Content-Security-Policy"), ("content", Policy));
            Meta(html, ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            Meta(html, ("name", "color-scheme"), ("content", "light dark"));
            Meta(html, ("name", "referrer"), ("content", "no-referrer"));
            if (Description is not null)
            {
                Meta(html, ("name", "description"), ("content", Description));
            }

            Meta(html, ("name", "generator"), ("content", Generator));
            html.Element("title", Title);
            html.Line();
            html.Element("style", [], () => html.WriteRaw(Style.Text));
            html.Line();
        });
        html.Line();
    }

    private static void Meta(XmlWriter html, params (string Name, string? Value)[] attributes)
    {
        html.Element("meta", attributes);
        html.Line();
    }
}
