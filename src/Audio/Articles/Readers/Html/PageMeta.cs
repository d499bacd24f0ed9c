using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>A page's meta elements, by name, property or itemprop.</summary>
internal sealed class PageMeta
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.OrdinalIgnoreCase);

    public PageMeta(IParentNode page)
    {
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
        {
            foreach (string attribute in new[] { "name", "property", "itemprop" })
            {
                if (meta.GetAttribute(attribute) is { Length: > 0 } name && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                {
                    if (!values.TryGetValue(name.Trim(), out List<string>? all))
                    {
                        values[name.Trim()] = all = [];
                    }

                    all.Add(content);
                }
            }
        }
    }

    /// <summary>The first value of the first of these names that has one, or null.</summary>
    public string? First(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (values.TryGetValue(name, out List<string>? all))
            {
                return all[0];
            }
        }

        return null;
    }

    /// <summary>All values of a name.</summary>
    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];
}
