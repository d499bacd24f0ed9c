using Audio.Scripts;

namespace Audio.Voices;

/// <summary>The voices one gender is cast from, and who has had which.</summary>
internal sealed class VoicePool
{
    // Between a man's and a woman's usual pitch; a voice of unknown gender is heard as one or the other by it.
    internal const double NeutralHz = 155;

    private readonly List<Voice> _free;
    private readonly Dictionary<string, List<Part>> _users = new(StringComparer.Ordinal);
    private readonly List<Voice> _ofNamed = [];
    private readonly List<Voice> _ofUnnamed = [];
    private int _named;
    private int _unnamed;

    /// <summary>A pool of voices nobody has.</summary>
    public VoicePool(IEnumerable<Voice> voices)
    {
        _free = [.. voices];
        Size = _free.Count;
    }

    /// <summary>How many voices it was made with.</summary>
    public int Size { get; }

    /// <summary>Whether it was made with the voice.</summary>
    public bool Has(Voice voice) => _users.ContainsKey(voice.Id) || _free.Contains(voice);

    /// <summary>Voices less people announced so far; negative when some will share.</summary>
    public int Slack => Size - _named - _unnamed;

    /// <summary>The gender a voice is heard as.</summary>
    public static Gender HeardAs(Voice voice) =>
        voice.Gender != Gender.Unknown ? voice.Gender : voice.PitchHz < NeutralHz ? Gender.Male : Gender.Female;

    /// <summary>Announces somebody who will be cast from this pool, so that room is kept.</summary>
    public void Expect(Part part)
    {
        if (part.IsUnnamed)
        {
            _unnamed++;
        }
        else
        {
            _named++;
        }
    }

    /// <summary>The voices nobody has that this part may take; none when its kind has had its share.</summary>
    public IReadOnlyList<Voice> FreeFor(Part part) =>
        Owned(part).Count < (part.IsUnnamed ? RoomForUnnamed() : Size - ReservedForUnnamed()) ? _free : [];

    /// <summary>The voices this part may share: those of its own kind, or any when its kind has none.</summary>
    public IReadOnlyList<Voice> SharedFor(Part part) =>
        Owned(part).Count > 0 ? Owned(part) : part.IsUnnamed ? _ofNamed : _ofUnnamed;

    /// <summary>Who has the voice.</summary>
    public IReadOnlyList<Part> UsersOf(Voice voice) => _users.TryGetValue(voice.Id, out List<Part>? users) ? users : [];

    /// <summary>Gives the part its voice.</summary>
    public void Give(Part part, Voice voice)
    {
        if (_free.Remove(voice))
        {
            Owned(part).Add(voice);
            _users[voice.Id] = [];
        }

        _users[voice.Id].Add(part);
        part.Voice = voice;
    }

    /// <summary>Takes the part's voice back; it is free again when nobody else has it.</summary>
    public void Take(Part part)
    {
        List<Part> users = _users[part.Voice!.Id];
        users.Remove(part);
        if (users.Count == 0)
        {
            _users.Remove(part.Voice.Id);
            Owned(part).Remove(part.Voice);
            _free.Add(part.Voice);
        }
    }

    private List<Voice> Owned(Part part) => part.IsUnnamed ? _ofUnnamed : _ofNamed;

    private int RoomForUnnamed() => Slack >= 0 || _named == 0 || Size < 2 ? Size : ReservedForUnnamed();

    // Named people come first, but where all cannot have a voice of their own the unnamed keep a third of the voices:
    // two of them in one scene must not sound alike either.
    private int ReservedForUnnamed() => Slack >= 0 || _unnamed == 0 || Size < 2
        ? 0
        : Math.Clamp(Size - _named, Math.Min(_unnamed, Math.Max(1, Size / 3)), Math.Min(_unnamed, Size - 1));
}
