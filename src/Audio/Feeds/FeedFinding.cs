namespace Audio.Feeds;

/// <summary>Something in a feed that somebody will not take.</summary>
/// <param name="Rule">The rule's number: "RSS-3", "PSP-1", "HTTP-1".</param>
/// <param name="Where">The line, or the address that was asked.</param>
/// <param name="What">What is wrong and what to do.</param>
public sealed record FeedFinding(string Rule, string Where, string What);
