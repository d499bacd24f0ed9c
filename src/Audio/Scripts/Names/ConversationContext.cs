namespace Audio.Scripts.Names;

/// <summary>What the talk around a quotation tells of its speaker.</summary>
/// <param name="Called">Who was called by name in the turn before, and may answer.</param>
/// <param name="Listener">Who is called by name in the quotation itself.</param>
/// <param name="GoesOn">Who spoke before, where the words say that he or she goes on: "continued her mother".</param>
internal readonly record struct ConversationContext(Person? Called, Person? Listener, Person? GoesOn);
