using System.Text.RegularExpressions;

namespace Audio.Articles.Readers.Plain;

// The patterns. Each is anchored at both ends and sees at most Piece.MaxText characters.
internal static partial class BoilerplateWording
{
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(advertisement|(story|article) continues (below|after)( this)?( ad(vertisement)?)?|continue reading (below|after the ad)|scroll to continue( reading)?|sponsored content|paid (post|content)|ad feedback)[.:]?$", Plain)]
    private static partial Regex AdvertisementPattern();

    // The title of another article follows: it begins with a capital and does not end as a sentence.
    [GeneratedRegex(@"^(read|see|watch|listen|more|read more|read also|read next|also read|see also|watch also|related|related (story|article|coverage|video|reading)|recommended|more on this( story| topic)?|further reading|don['’]t miss|you (may|might) also like|lesen sie auch|mehr zum thema)\s*[:|]\s*(?-i:[\p{Lu}\d“""‘'])[^\r\n]{0,140}[^.\s]$", Plain)]
    private static partial Regex RelatedLinePattern();

    [GeneratedRegex(@"^(more must[- ]reads|must[- ]reads|most (read|popular|viewed|shared)|trending( now)?|related( (topics|articles|stories|content|links|coverage|reading))?|recommended( for you| reading| stories)?|you (may|might) also (like|enjoy|be interested in)|read (more|next|also)|also read|see also|more (stories|coverage|news|articles|to read)|more from .{1,50}|explore more( on these topics)?|what to read next|up next|editors?['’]s? picks|further reading|latest (news|stories|articles)|popular (stories|now)|in other news|lesen sie auch|mehr zum thema)( (from|on|in|at) .{1,50})?\s*[:.]?$", Plain)]
    private static partial Regex LinksHeadlinePattern();

    [GeneratedRegex(@"^((share|print|email|bookmark|gift) (this|the) (article|story|post|page)( (on|via|by|with) .{1,40})?|share (on|via) (facebook|twitter|x|whatsapp|linkedin|email|reddit)|tweet this|copy (the )?link( to (this )?article)?|listen to this (article|story)|click to (share|print|email)( .{1,40})?)[.:!]?$", Plain)]
    private static partial Regex SharePattern();

    [GeneratedRegex(@"^(please )?(sign up|subscribe|register)( here| now| today)?( for| to)( \S+){0,8} newsletters?\b.{0,120}$", Plain)]
    private static partial Regex NewsletterPattern();

    [GeneratedRegex(@"^((sign up|subscribe)( here| now| today)?( for| to) .{0,80}\b(briefing|updates|alerts|emails?|inbox|from [£$€]\d.*|for (just |only )?[£$€]\d.*)|get .{1,80}\b(inbox|newsletter|by email)\b.{0,60}|enter your e-?mail.{0,60}|.{0,80}(delivered|straight) to your inbox.{0,40})[.!]?$", Plain)]
    private static partial Regex SubscribePattern();

    [GeneratedRegex(@"^(this (story|article|post) (has been|was( last)?) (updated|corrected|edited)|updated\s*:\s*this (story|article|post))\b[^:]{0,200}$", Plain)]
    private static partial Regex UpdatePattern();

    // After a colon stands what was wrong before: that is for the listener too.
    [GeneratedRegex(@"^this (story|article|post|interview|conversation|piece|report|column|essay|transcript|page) (has been|was|is|first|originally)( (first|originally|last|lightly))? (updated|corrected|published|republished|appeared|(edited|amended|revised|condensed|modified)(?! by\b))\b[^:]{0,220}$", Plain)]
    private static partial Regex EditedPattern();

    [GeneratedRegex(@"^(please )?(contact|email|e-mail|write( to)?|reach( out to)?)\b[^!?@]{0,90}\b(at|to|via|on)\s*:?\s+[\w.+'-]+@[\w-]+(\.[\w-]+)+[.)]?$", Plain)]
    private static partial Regex ContactPattern();

    [GeneratedRegex(@"^(?=[^@]*@).{0,160}\b(contact|touch|tips?|reach|e-?mail|write|send|letters?)\b.{0,80}[\w.+'-]+@[\w-]+(\.[\w-]+)+.{0,20}$", Plain)]
    private static partial Regex ReachPattern();

    // A label, or a photographer's or agency's name, with no sentence around it.
    [GeneratedRegex(@"^[(\[]?((photo(graph)?|image|picture|video) credits?|photo(graph)?s?|photography|images?|pictures?|illustrations?|credits?|foto|fotos)( by| courtesy( of)?)?\s*:\s*\S.{0,180}$|^[(\[]?(photo(graph)?s?|illustrations?|images?|pictures?) (by|courtesy of) (?-i:\p{Lu})[^.!?]{1,80}[)\]]?$|^[\p{L} .'’-]{0,50} ?/ ?(ap|ap photo|afp|reuters|getty( images)?|epa|shutterstock|bloomberg)( via .{1,30})?\.?$|^getty( images)?( ?/ ?.{1,40})?\.?$", Plain)]
    private static partial Regex CreditPattern();

    // A sentence, then "Name Name / Paper" and no full stop.
    [GeneratedRegex(@"^.{10,280}[.!?”""] (\p{Lu}[\p{L}.'’-]+ ){1,2}\p{Lu}[\p{L}'’-]+ ?/ ?(The )?\p{Lu}\p{L}+( \p{Lu}\p{L}+){0,3}( via \p{L}+( \p{L}+)?)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CaptionPattern();

    [GeneratedRegex(@"^follow (us|me|him|her|them|the \w+|@\w+|(?-i:\p{Lu}[\p{L}'’-]*)( (?-i:\p{Lu}[\p{L}'’-]*)){0,4})\b.{0,20}(on (twitter|x|facebook|instagram|bluesky|threads|mastodon|linkedin|tiktok|youtube)\b|@\w+).{0,80}$", Plain)]
    private static partial Regex FollowPattern();

    [GeneratedRegex(@"^(©|\(c\)|copyright( ©| \(c\))?)\s*(19|20)\d\d\b.{0,200}$|^© .{1,100}$", Plain)]
    private static partial Regex CopyrightPattern();

    [GeneratedRegex(@"^[\[(]\d{1,2}:\d{2}(:\d{2})?([.,]\d{1,3})?[\])]$", Plain)]
    private static partial Regex TimeCodePattern();

    // What a service writes between the turns of a broadcast.
    [GeneratedRegex(@"^([\[(](cross-?talk|inaudible|unintelligible|(begin|end)( of)? ?(video|audio)[ -]?(tape|clip)?|(video|audio) (begins|ends|clip|plays|playing)|(commercial|station|short) break|end( of (transcript|interview|recording|broadcast))?|off[ -]mic|no audio|overtalk)[.]?[\])]|(?-i:THIS IS A RUSH TRANSCRIPT\b.{0,120}|\*?RUSH TRANSCRIPT\*?))$", Plain)]
    private static partial Regex TranscriptNotePattern();

    [GeneratedRegex(@"\ball rights reserved\b.{0,60}$|\breprinted with permission\b.{0,60}$", Plain)]
    private static partial Regex RightsPattern();

    [GeneratedRegex(@"^((reading time|read time|estimated reading time|lesezeit|listen)\s*:?\s*)?(about |approx\.? )?\d{1,3}[- ]?(min|mins|minutes?|minuten)\.?( (read|listen|watch|to read))?$", Plain)]
    private static partial Regex ReadingTimePattern();

    [GeneratedRegex(@"^((last )?(updated|published|posted|modified)\s*:?\s*)?(\d{1,2}|an?|one|two|three) (second|minute|min|hour|hr|day|week|month|year)s? ago$", Plain)]
    private static partial Regex RelativeDatePattern();

    [GeneratedRegex(@"^(\d[\d,.]* comments?|(leave|post|add|write) (a|your) (comment|reply)|(view|show|see|read)( all)?( \d+)?( the)? comments|join the (conversation|discussion)|comments? (are|is) closed)[.!]?$", Plain)]
    private static partial Regex CommentsPattern();

    [GeneratedRegex(@"^(tags?|topics|tagged|filed under|categories|category|keywords|schlagworte)\s*:\s*[^.!?]{1,200}$", Plain)]
    private static partial Regex TagsPattern();

    [GeneratedRegex(@"^(?=[^@]*@).{5,280}\bfollow (him|her|them|me|us)\b.{0,40}@\w+.{0,120}$", Plain)]
    private static partial Regex AuthorNotePattern();

    [GeneratedRegex(@"^we (value|care about|respect) your privacy\b.{0,60}$|^(we|this (web)?site|by (continuing|using|clicking))\b.{0,300}\bcookies?\b.{0,300}$", Plain)]
    private static partial Regex CookiePattern();

    [GeneratedRegex(@"^\[\d{1,3}\]\s.{1,390}$|^(foot|end)?notes:?$", Plain)]
    private static partial Regex FootnotePattern();

    [GeneratedRegex(@"^(read|see|click|watch) .{0,60}\bhere\.?$", Plain)]
    private static partial Regex ReadHerePattern();

    [GeneratedRegex(@"^[^>›»|.!?]{2,30}( ?[>›»] ?[^>›»|.!?]{2,40}){1,5}$", Plain)]
    private static partial Regex BreadcrumbPattern();
}
