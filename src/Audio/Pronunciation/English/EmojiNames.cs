using System.Collections.Frozen;
using System.Globalization;

namespace Audio.Pronunciation.English;

/// <summary>Common emoji by a short name, for those who ask for it: "👍🏽" thumbs up.</summary>
internal sealed class EmojiNames : NormalizationRule
{
    private static readonly FrozenDictionary<string, string> Names = """
        😀 grinning face|😃 smiling face|😄 smiling face|😁 beaming face|😂 tears of joy|🤣 rolling with laughter|🙂 slight smile|😉 winking face|😊 smiling face|😍 heart eyes|😘 blown kiss
        😎 sunglasses|🤔 thinking face|😐 neutral face|🙄 rolling eyes|😏 smirk|😢 crying face|😭 sobbing face|😡 angry face|😠 angry face|🤬 swearing face|😱 scream|😳 flushed face|😴 sleeping face
        🤮 sick face|🤡 clown|💀 skull|👻 ghost|💩 pile of poo|👍 thumbs up|👎 thumbs down|👏 applause|🙏 folded hands|👋 wave|👌 okay hand|✌ victory hand|💪 strong arm|🤝 handshake|🤷 shrug|🤦 face palm
        👀 eyes|❤ heart|🧡 orange heart|💛 yellow heart|💚 green heart|💙 blue heart|💜 purple heart|🖤 black heart|💔 broken heart|💕 two hearts|🔥 fire|✨ sparkles|⭐ star|🎉 party popper|🎂 birthday cake
        🎁 present|🏆 trophy|⚽ football|🏀 basketball|🚀 rocket|✅ check mark|❌ cross mark|⚠ warning|❗ exclamation mark|❓ question mark|💯 one hundred points|💰 money bag|📈 rising chart|📉 falling chart
        📷 camera|📞 telephone|💡 light bulb|🔔 bell|🌍 globe|🌧 rain cloud|☀ sun|❄ snowflake|🌊 wave|🌹 rose|🐶 dog|🐱 cat|🍕 pizza|☕ hot drink|🍺 beer
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split(' ', 2)).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly FrozenSet<char> Starts = Names.Keys.Select(n => n[0]).ToFrozenSet();

    public override bool MayStart(char first) => Starts.Contains(first);

    public override Verbalization? Read(TextCursor cursor, int at)
    {
        int length = char.IsHighSurrogate(cursor.At(at)) && char.IsLowSurrogate(cursor.At(at + 1)) ? 2 : 1;
        return Names.TryGetValue(cursor.Text.Substring(at, length), out string? name)
            ? Verbalization.Words(at, at + StringInfo.GetNextTextElementLength(cursor.Text, at), name) // the colour of a skin goes with it
            : null;
    }
}
