using Audio.Speech;

namespace Audio.Tests.Speech;

public sealed class TurnstileTests
{
    [Fact]
    public async Task Too_much_halves_the_places_and_success_gives_them_back_one_by_one()
    {
        Turnstile turnstile = new(8);
        turnstile.Slower();
        turnstile.Slower();
        turnstile.Limit.ShouldBe(2);
        await turnstile.EnterAsync(default);
        await turnstile.EnterAsync(default);
        Task third = turnstile.EnterAsync(default);
        third.IsCompleted.ShouldBeFalse();
        for (int i = 0; i < 8; i++)
        {
            turnstile.Faster();
        }

        await third;
        turnstile.Limit.ShouldBe(3);
    }

    [Fact]
    public void One_place_is_always_left_and_never_more_than_at_first()
    {
        Turnstile turnstile = new(3);
        for (int i = 0; i < 5; i++)
        {
            turnstile.Slower();
        }

        turnstile.Limit.ShouldBe(1);
        for (int i = 0; i < 100; i++)
        {
            turnstile.Faster();
        }

        turnstile.Limit.ShouldBe(3);
    }

    [Fact]
    public async Task Who_gives_up_waiting_takes_no_place()
    {
        Turnstile turnstile = new(1);
        using CancellationTokenSource stop = new();
        await turnstile.EnterAsync(default);
        Task impatient = turnstile.EnterAsync(stop.Token), patient = turnstile.EnterAsync(default);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        turnstile.Leave();
        await patient;
    }
}
