using Audio.Articles;

namespace Audio.Scripts;

/// <summary>A printed word or expression whose reading no rule decides.</summary>
/// <param name="Printed">Where it stands first.</param>
/// <param name="Said">What would be said: words, letters apart, or IPA between slashes.</param>
/// <param name="Why">What else it may be: "“read” may be /ˈɹɛd/ or /ˈɹiːd/".</param>
/// <param name="Times">In how many places, at least 1.</param>
public sealed record DoubtfulWord(TextSpan Printed, string Said, string Why, int Times);
