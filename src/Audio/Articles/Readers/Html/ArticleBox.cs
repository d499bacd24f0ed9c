using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Finds the element that holds the article, and the boxes of a page that are for something else.</summary>
internal sealed class ArticleBox
{
    private const int FewestOfArticle = 300; // characters

    private readonly Dictionary<IElement, Weight> weights = [];
    private readonly Dictionary<IElement, IElement?> nearest = [];
    private readonly List<IElement> elements = [];
    private readonly IElement root;

    private ArticleBox(IElement root) => this.root = root;

    /// <summary>Marks each block with the box around it and whether it lies inside the article.</summary>
    public static void Find(IDocument page, List<PageBlock> blocks, PageBlock? title)
    {
        ArticleBox finder = new(page.DocumentElement);
        finder.elements.AddRange(page.All);
        finder.Weigh(blocks, all: true);
        finder.NameBoxes(blocks);
        DoubtNames(blocks);
        finder.FindOthers(blocks, title);
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
            int table = block.Html.Block is Table ? block.Words.Length / 2 : 0;
            own.Prose += block.IsProse ? block.Words.Length : table;
            own.Total += block.IsProse || block.Html.LinkDensity > 0.5 ? block.Words.Length : Math.Max(table, block.Words.Length / 4); // short lines say little either way
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
            block.Box = roles.TryGetValue(block.Html.Element, out BlockRole role) ? role : PageWording.IsAboutCookies(block.Words) ? BlockRole.Cookie : null;
        }
    }

    // With next to no text outside of boxes, the page's names mean something else: only what cannot be the article stays named.
    private static void DoubtNames(List<PageBlock> blocks)
    {
        int all = blocks.Where(b => b.IsProse).Sum(b => b.Words.Length), outside = blocks.Where(b => b.IsProse && b.Box is null).Sum(b => b.Words.Length);
        if (outside * 20 >= all)
        {
            return;
        }

        foreach (PageBlock block in blocks.Where(b => b.Box is not (BlockRole.Comments or BlockRole.Cookie)))
        {
            block.Box = null;
        }
    }

    // A page may show further articles whole: those that are not around the title are others.
    private void FindOthers(List<PageBlock> blocks, PageBlock? title)
    {
        if (title is null || Nearest(title.Html.Element) is not { } its)
        {
            return;
        }

        int own = blocks.Where(b => b.IsProse && b.Box is null && Nearest(b.Html.Element) == its).Sum(b => b.Words.Length);
        if (own < FewestOfArticle)
        {
            return; // the title stands in a box of its own
        }

        foreach (PageBlock block in blocks.Where(b => b.Box is null && Nearest(b.Html.Element) is { } other && other != its && !Holds(other, its) && (HasHeading(other) || !Holds(its, other))))
        {
            block.Box = BlockRole.Related;
        }
    }

    private IElement? Nearest(IElement element)
    {
        // A loop, because pages may be nested by the thousand.
        List<IElement> way = [];
        IElement? found = null;
        for (IElement? at = element; at is not null && !nearest.TryGetValue(at, out found); at = at.ParentElement)
        {
            way.Add(at);
            if (at.LocalName == "article")
            {
                found = at;
                break;
            }
        }

        way.ForEach(e => nearest[e] = found);
        return found;
    }

    private static bool Holds(IElement outer, IElement inner)
    {
        IElement? e = inner;
        while (e is not null && e != outer)
        {
            e = e.ParentElement;
        }

        return e is not null;
    }

    private static bool HasHeading(IElement article) => article.QuerySelector("h1, h2, h3, h4, a[rel~='bookmark'], header") is not null;

    // There may be more comments than article; nothing else is that long.
    private static double Share(BlockRole role) => role switch
    {
        BlockRole.Comments or BlockRole.Cookie => 0.9,
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

        return Grown(best);
    }

    // An article may be in several boxes: one around them holds more running text and little else.
    private IElement Grown(IElement best)
    {
        Weight its = WeightOf(best);
        IElement grown = best;
        for (IElement? outer = best.ParentElement; outer is not null; outer = outer.ParentElement)
        {
            Weight weight = WeightOf(outer);
            int gained = weight.Prose - its.Prose, other = weight.Total - its.Total - gained;
            grown = gained * 10 >= its.Prose && other <= gained ? outer : grown;
        }

        return grown;
    }

    private static double Named(IElement element) =>
        element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true ? 1.4
        : BoxNames.IsBody(element) ? 1.3
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
