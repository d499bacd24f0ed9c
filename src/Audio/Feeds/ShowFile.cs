using System.Text;
using System.Text.RegularExpressions;
using Audio.Storage;
using Audio.Voices;
using YamlDotNet.Core;

namespace Audio.Feeds;

/// <summary>Reads a show from its YAML file.</summary>
public static partial class ShowFile
{
    private static readonly string[] Keys =
        ["title", "description", "author", "owner", "email", "category", "language", "cover", "base", "link", "licence", "copyright", "explicit", "newest", "authors", "tags", "feed"];

    /// <summary>Reads the file.</summary>
    /// <exception cref="FeedException">It is no show; the message lists every bad value with its line.</exception>
    /// <exception cref="OutputException">It cannot be read.</exception>
    public static Show Read(string path)
    {
        FieldReader fields = new(path);
        Show? show = null;
        try
        {
            string text = SharedFile.Read(path);
            fields.Take(YamlMapping.Parse(text, YamlForm.Show), Keys);
            show = Build(path, fields);
        }
        catch (YamlException e)
        {
            fields.Problem(e.Start.Line, e.Message.TrimEnd('.') + ". The README shows what a show's file looks like.");
        }

        return fields.Problems.Count == 0 ? show! : throw new FeedException(string.Join("\n", fields.Problems));
    }

    private static Show Build(string path, FieldReader fields)
    {
        (string category, string? sub) = Category(fields);
        return new Show
        {
            Title = fields.Text("title", longest: 255),
            Description = Description(fields),
            Author = fields.Text("author", longest: 255),
            Owner = fields.TextOrNull("owner", 255),
            Email = Matching(fields, "email", MailPattern(), "an address for mail such as podcast@example.com"),
            Category = category,
            Subcategory = sub,
            Language = Matching(fields, "language", LanguagePattern(), "a language such as en or en-gb", needed: true).ToLowerInvariant(),
            Base = Address(fields, "base", needed: true)!,
            Page = Address(fields, "link", needed: false),
            Cover = Cover(path, fields),
            Licence = fields.TextOrNull("licence", 128)?.ToLowerInvariant(),
            Copyright = fields.TextOrNull("copyright", 255),
            IsExplicit = fields.YesOrNo("explicit"),
            Newest = fields.WholeNumber("newest", 1, 5000),
            Authors = fields.Names("authors"),
            Tags = fields.Names("tags"),
            FeedName = fields.TextOrNull("feed") is null ? "feed.xml" : Matching(fields, "feed", FeedPattern(), "a file name such as news.xml, of a-z, 0-9 and hyphens"),
        };
    }

    private static string Description(FieldReader fields)
    {
        string text = fields.Text("description", longest: 4000);
        if (Encoding.UTF8.GetByteCount(text) > 4000)
        {
            fields.Problem(fields.LineOf("description"), "description must have at most 4000 bytes."); // RSS-2
        }

        return text;
    }

    private static (string Category, string? Sub) Category(FieldReader fields)
    {
        string[] parts = fields.Text("category", longest: 100).Split('>', 2, StringSplitOptions.TrimEntries);
        if (parts[0].Length > 0 && PodcastCategories.Fault(parts[0], parts.ElementAtOrDefault(1)) is { } fault)
        {
            fields.Problem(fields.LineOf("category"), fault);
        }

        return (parts[0], parts.ElementAtOrDefault(1));
    }

    private static string Matching(FieldReader fields, string key, Regex form, string what, bool needed = false)
    {
        string? text = needed ? fields.Text(key, longest: 255) : fields.TextOrNull(key, 255);
        if (text is { Length: > 0 } && !form.IsMatch(text))
        {
            fields.Problem(fields.LineOf(key), $"{key} must be {what}, not \"{Quoted.Short(text)}\".");
        }

        return text!;
    }

    // RSS-4: plain http is for trying things out on one's own machine.
    private static Uri? Address(FieldReader fields, string key, bool needed)
    {
        string? text = needed ? fields.Text(key, longest: 1000) : fields.TextOrNull(key, 1000);
        if (string.IsNullOrEmpty(text))
        {
            return needed ? new Uri("https://invalid.invalid/") : null;
        }

        if (WebAddresses.Base(text) is { } address)
        {
            return needed ? address : new Uri(text);
        }

        fields.Problem(fields.LineOf(key), $"{key} must be an https: address of plain letters, such as https://example.com/audio/, not \"{Quoted.Short(text)}\".");
        return new Uri("https://invalid.invalid/");
    }

    private static string? Cover(string path, FieldReader fields)
    {
        string? cover = fields.TextOrNull("cover", 1000);
        if (cover is null || cover.StartsWith("https://", StringComparison.Ordinal))
        {
            return cover;
        }

        string file = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, cover);
        if (!File.Exists(file))
        {
            fields.Problem(fields.LineOf("cover"), $"cover names {file}, which is not there. Give a JPEG or PNG file beside this one, or an https: address.");
        }

        return file;
    }

    [GeneratedRegex(@"^[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+\z")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*\z")]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*\.xml\z")]
    private static partial Regex FeedPattern();
}
