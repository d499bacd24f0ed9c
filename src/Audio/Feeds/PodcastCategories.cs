using System.Collections.Frozen;

namespace Audio.Feeds;

/// <summary>Apple's list of podcast categories: directories take no other spelling.</summary>
internal static class PodcastCategories
{
    private static readonly FrozenDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["Arts"] = ["Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"],
        ["Business"] = ["Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"],
        ["Comedy"] = ["Comedy Interviews", "Improv", "Stand-Up"],
        ["Education"] = ["Courses", "How To", "Language Learning", "Self-Improvement"],
        ["Fiction"] = ["Comedy Fiction", "Drama", "Science Fiction"],
        ["Government"] = [],
        ["Health & Fitness"] = ["Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"],
        ["History"] = [],
        ["Kids & Family"] = ["Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"],
        ["Leisure"] = ["Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games"],
        ["Music"] = ["Music Commentary", "Music History", "Music Interviews"],
        ["News"] = ["Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News"],
        ["Religion & Spirituality"] = ["Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"],
        ["Science"] = ["Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature", "Physics", "Social Sciences"],
        ["Society & Culture"] = ["Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"],
        ["Sports"] = ["Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling"],
        ["Technology"] = [],
        ["True Crime"] = [],
        ["TV & Film"] = ["After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"],
    }.ToFrozenDictionary();

    /// <summary>What is wrong with a category and its subcategory; null when nothing is.</summary>
    public static string? Fault(string category, string? sub) =>
        !All.TryGetValue(category, out string[]? subs) ? $"no category is called \"{Short(category)}\". There are {string.Join(", ", All.Keys.Order())}."
        : sub is null || subs.Contains(sub) ? null
        : subs.Length == 0 ? $"\"{category}\" has no subcategories; take \"> {Short(sub)}\" away."
        : $"\"{category}\" has no subcategory \"{Short(sub)}\". There are {string.Join(", ", subs)}.";

    private static string Short(string text) => Voices.Quoted.Short(text);
}
