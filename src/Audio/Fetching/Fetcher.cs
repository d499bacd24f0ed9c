using System.Collections.Concurrent;
using System.Net;
using Audio.Articles;
using Audio.Storage;
using Polly;
using Polly.Retry;

namespace Audio.Fetching;

/// <summary>Fetches an article from the web: politely, within limits, and from nowhere but the web.</summary>
/// <remarks>One of these may fetch several pages at once; cookies live as long as it does.</remarks>
public sealed class Fetcher : IDisposable
{
    private const int RobotsRedirects = 5; // RFC 9309 §2.3.1.2
    private readonly FetchOptions options;
    private readonly TimeProvider clock;
    private readonly Exchange exchange;
    private readonly PageStore pages;
    private readonly ResiliencePipeline tries;
    private readonly ConcurrentDictionary<string, Robots> robots = new();

    /// <param name="options">Null: the defaults.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    /// <exception cref="OutputException">The cache folder cannot be made.</exception>
    public Fetcher(FetchOptions? options = null)
        : this(options ?? new FetchOptions(), Dns.GetHostAddressesAsync, TimeProvider.System)
    {
    }

    internal Fetcher(FetchOptions options, NameResolver resolve, TimeProvider clock, Predicate<IPAddress>? isPublic = null)
    {
        options.Validate();
        this.options = options;
        this.clock = clock;
        exchange = new Exchange(options, new GuardedConnection(resolve, options.AllowPrivate ? _ => true : isPublic ?? PublicAddress.Is), clock);
        pages = new PageStore(new ContentStore(options.Cache));
        tries = Tries(options, clock);
    }

    /// <summary>Whether a name is an address of the web rather than a file.</summary>
    public static bool IsAddress(string name) =>
        name.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || name.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Fetches a page; its name is the address it was found at in the end.</summary>
    /// <exception cref="FetchException">It cannot be had; the message says what to do.</exception>
    /// <exception cref="OutputException">It cannot be kept.</exception>
    public async Task<ArticleSource> FetchAsync(Uri address, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        WebAddress first = WebAddress.Of(address);
        using CancellationTokenSource total = new(options.Total, clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(ct, total.Token);
        try
        {
            return await FollowAsync(first, either.Token);
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw FetchFaults.TooSlow(first, options, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => exchange.Dispose();

    private async Task<ArticleSource> FollowAsync(WebAddress first, CancellationToken ct)
    {
        WebAddress at = first;
        for (int step = 0; step <= options.MaxRedirects; step++)
        {
            await AskRobotsAsync(at, ct);
            StoredPage? known = pages.Find(at);
            Answer answer = await AskAsync(at, known, ct);
            if (!answer.IsRedirect)
            {
                return Found(at, answer, known);
            }

            at = at.Follow(answer.Location);
        }

        throw FetchFaults.Circles(first, options);
    }

    private ArticleSource Found(WebAddress at, Answer answer, StoredPage? known)
    {
        if (answer.Status == HttpStatusCode.NotModified && known is not null)
        {
            return new ArticleSource(at.Uri.AbsoluteUri, known.Body) { ContentType = known.ContentType };
        }

        if (answer.Body.Length == 0)
        {
            throw FetchFaults.Of(at, answer);
        }

        pages.Keep(at, answer);
        return new ArticleSource(at.Uri.AbsoluteUri, answer.Body) { ContentType = answer.ContentType };
    }

    private async Task AskRobotsAsync(WebAddress at, CancellationToken ct)
    {
        if (options.IgnoreRobots || at.Uri.AbsolutePath == "/robots.txt")
        {
            return;
        }

        if (!robots.TryGetValue(at.Origin, out Robots? asked))
        {
            robots[at.Origin] = asked = await RobotsOfAsync(at, ct);
        }

        if (asked.Forbids(at.Uri.PathAndQuery, ct) is { } rule)
        {
            throw FetchFaults.Robots(at, rule);
        }
    }

    // No file, no rules; a file that cannot be had because the server is unwell forbids everything (RFC 9309 §2.3.1).
    private async Task<Robots> RobotsOfAsync(WebAddress site, CancellationToken ct)
    {
        WebAddress at = site with { Uri = new Uri(site.Uri, "/robots.txt") };
        try
        {
            for (int step = 0; step <= RobotsRedirects; step++)
            {
                Answer answer = await AskAsync(at, null, ct);
                if (!answer.IsRedirect)
                {
                    return Robots.Parse(answer.Body, Exchange.Agent);
                }

                at = at.Follow(answer.Location);
            }
        }
        catch (FetchException e) when (e.Status >= 500)
        {
            throw FetchFaults.NoRobots(site, e.Status.Value);
        }
        catch (FetchException e) when (e.Status is >= 400 and < 500)
        {
            return Robots.Silent;
        }

        return Robots.Silent;
    }

    /// <summary>A page, a redirect or "not modified"; anything else is a fault, and asked for again where that may help.</summary>
    private async Task<Answer> AskAsync(WebAddress at, StoredPage? known, CancellationToken ct) => await tries.ExecuteAsync(
        async token =>
        {
            Answer answer = await exchange.GetAsync(at, known, token);
            bool usable = answer.Status == HttpStatusCode.OK || answer.IsRedirect || (answer.Status == HttpStatusCode.NotModified && known is not null);
            return usable ? answer : throw FetchFaults.Of(at, answer);
        },
        ct);

    private static ResiliencePipeline Tries(FetchOptions options, TimeProvider clock)
    {
        ResiliencePipelineBuilder builder = new() { TimeProvider = clock };
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = args => ValueTask.FromResult(args.Outcome.Exception is FetchException { IsTransient: true } e && !(e.RetryAfter > options.MaxWait)),
                MaxRetryAttempts = options.Retries,
                Delay = options.Delay,
                MaxDelay = options.MaxWait,
                BackoffType = DelayBackoffType.Exponential,
                DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as FetchException)?.RetryAfter),
            });
        }

        return builder.Build();
    }
}
