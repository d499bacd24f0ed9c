using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Audio.Articles.Readers.Html;

/// <summary>Which images have something to say.</summary>
internal static partial class HtmlImages
{
    private const int SmallestSide = 60; // pixels; below this it is an icon
    private const int LongestAlternative = 1000;

    /// <summary>The text alternative of an image that is more than decoration, or null.</summary>
    public static string? Alternative(IElement image)
    {
        string? alt = image.GetAttribute("alt")?.Trim();
        bool decorative = alt is not { Length: >= 3 and <= LongestAlternative }
            || image.GetAttribute("role") is "presentation" or "none" || image.GetAttribute("aria-hidden") is "true"
            || IsSmall(image, "width") || IsSmall(image, "height") || NoDescription().IsMatch(alt!);
        return decorative ? null : alt;
    }

    /// <summary>A sign that stands for a letter in running text, such as an emoji, or null.</summary>
    public static string? Sign(IElement image) =>
        image.GetAttribute("alt") is { Length: >= 1 and <= 8 } alt && alt.All(c => c > 0x2000) ? alt : null;

    private static bool IsSmall(IElement image, string side) =>
        int.TryParse(image.GetAttribute(side)?.TrimEnd('p', 'x'), NumberStyles.None, CultureInfo.InvariantCulture, out int pixels) && pixels < SmallestSide;

    // A file's name, or words that say only that there is a picture.
    [GeneratedRegex(@"^\S+\.(jpe?g|png|gif|webp|svg|avif)$|^(img|dsc|pic|screen ?shot)[ _-]?\d[\w .-]*$|^(the )?(image|photo|picture|logo|icon|avatar|thumbnail|placeholder|loading|spacer|banner|author|facebook|twitter|instagram|linkedin|pinterest|whatsapp|email|youtube|pixel|advertisement)s?( \d+)?$|\b(logo|icon|avatar|headshot|profile (photo|picture|image))$", RegexOptions.IgnoreCase)]
    private static partial Regex NoDescription();
}
