using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Finds the element that holds the article, and the boxes of a page that are for something else.</summary>
internal sealed class ArticleBox
{
    private readonly Dictionary<IElement, Weight> weights = [];
    private readonly List<IElement> elements = [];
    private readonly IElement root;

    private ArticleBox(IElement root) => this.root = root;

    /// <summary>Marks each block with the box around it and whether it lies inside the article.</summary>
    public static void Find(IDocument page, List<PageBlock> blocks)
    {
        ArticleBox finder = new(page.DocumentElement);
        finder.elements.AddRange(page.All);
        finder.Weigh(blocks, all: true);
        finder.NameBoxes(blocks);
        finder.Weigh(blocks, all: false);
        IElement article = finder.Best();
        HashSet<IElement> within = finder.Within(article);
        foreach (PageBlock block in blocks)
        {
            block.Inside = within.Contains(block.Html.Element);
        }
    }

    // Sums each element's own words up to the root: children stand behind their parents.
    private void Weigh(List<PageBlock> blocks, bool all)
    {
        weights.Clear();
        foreach (PageBlock block in blocks.Where(b => all || b.Box is null))
        {
            Weight own = WeightOf(block.Html.Element);
            own.Total += block.Words.Length;
            own.Prose += block.IsProse ? block.Words.Length : 0;
        }

        for (int i = elements.Count - 1; i >= 0; i--)
        {
            if (weights.TryGetValue(elements[i], out Weight? own) && elements[i].ParentElement is { } parent)
            {
                Weight above = WeightOf(parent);
                above.Total += own.Total;
                above.Prose += own.Prose;
            }
        }
    }

    private Weight WeightOf(IElement element)
    {
        if (!weights.TryGetValue(element, out Weight? weight))
        {
            weights[element] = weight = new Weight();
        }

        return weight;
    }

    // A name that would take most of the page's text is a name of the page, not of a box.
    private void NameBoxes(List<PageBlock> blocks)
    {
        int most = WeightOf(root).Prose;
        Dictionary<IElement, BlockRole> roles = [];
        foreach (IElement element in elements)
        {
            if (element.ParentElement is { } parent && roles.TryGetValue(parent, out BlockRole inherited))
            {
                roles[element] = inherited;
            }
            else if (weights.TryGetValue(element, out Weight? weight) && BoxNames.RoleOf(element) is { } role && weight.Prose <= most * Share(role))
            {
                roles[element] = role;
            }
        }

        foreach (PageBlock block in blocks)
        {
            block.Box = roles.TryGetValue(block.Html.Element, out BlockRole role) ? role : null;
        }
    }

    // There may be more comments than article; nothing else is that long.
    private static double Share(BlockRole role) => role switch
    {
        BlockRole.Comments => 0.9,
        BlockRole.Navigation or BlockRole.Related => 0.4,
        _ => 0.25,
    };

    // The element that holds most running text and least of anything else; of two equal ones the inner.
    private IElement Best()
    {
        int all = WeightOf(root).Prose;
        IElement best = root;
        double most = 0;
        foreach (IElement element in elements)
        {
            if (!weights.TryGetValue(element, out Weight? weight) || weight.Prose == 0)
            {
                continue;
            }

            double precision = (double)weight.Prose / weight.Total, recall = (double)weight.Prose / all;
            double score = 2 * precision * recall / (precision + recall) * Named(element);
            if (score >= most)
            {
                (best, most) = (element, score);
            }
        }

        return best;
    }

    private static double Named(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true ? 1.2
        : element.LocalName is "article" or "main" || element.GetAttribute("role") is "main" or "article" ? 1.05
        : 1;

    private HashSet<IElement> Within(IElement article)
    {
        HashSet<IElement> within = [article];
        foreach (IElement element in elements.Where(e => e.ParentElement is { } parent && within.Contains(parent)))
        {
            within.Add(element);
        }

        return within;
    }

    private sealed class Weight
    {
        public int Total { get; set; }

        public int Prose { get; set; }
    }
}
