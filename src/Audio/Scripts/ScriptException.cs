namespace Audio.Scripts;

/// <summary>A script or a script file makes no sense.</summary>
public sealed class ScriptException(string message, Exception? inner = null) : AudioException(message, inner);
