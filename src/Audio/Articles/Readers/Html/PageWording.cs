using System.Text.RegularExpressions;
using Audio.Articles.Readers.Plain;

namespace Audio.Articles.Readers.Html;

/// <summary>Wordings of what stands in and around articles on pages, beyond those of plain text: each for a whole block.</summary>
internal static partial class PageWording
{
    private const int LongestButton = 30;
    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture;

    // No sentence of an article is worded like this.
    private static readonly (BlockRole Role, string Reason, Regex Pattern)[] Certain =
    [
        (BlockRole.Navigation, "a button", ButtonPattern()),
        (BlockRole.Image, "counts pictures", CountPattern()),
        (BlockRole.Advertisement, "advertisement", AdvertPattern()),
        (BlockRole.Related, "a link to another article", SeePattern()),
        (BlockRole.Navigation, "code of the site", LeftoverPattern()),
        (BlockRole.Newsletter, "asks to subscribe", SignUpPattern()),
        (BlockRole.Credit, "photo credit", CreditPattern()),
        (BlockRole.Image, "photo caption", CaptionPattern()),
        (BlockRole.Byline, "who worked on it", CheckedPattern()),
    ];

    // Behind the last running text, and for the last paragraphs themselves.
    private static readonly (BlockRole Role, string Reason, Regex Pattern)[] Last =
    [
        (BlockRole.Bio, "contact line", ContactPattern()),
        (BlockRole.Bio, "author note", BioPattern()),
        (BlockRole.Newsletter, "asks to subscribe", SubscribePattern()),
        (BlockRole.Share, "asks to follow or share", FollowPattern()),
        (BlockRole.Comments, "asks for comments", CommentPattern()),
        (BlockRole.Copyright, "copyright line", CopyrightPattern()),
        (BlockRole.Tags, "topic tags", TagsPattern()),
        (BlockRole.Related, "a link to another article", SourceLinkPattern()),
    ];

    /// <summary>What a block is wherever it stands, or null.</summary>
    public static (BlockRole Role, string Reason)? Anywhere(PageBlock block, Piece piece)
    {
        if (piece.IsLong || block.Html.Block is Quote or Table or Code)
        {
            return null;
        }

        (BlockRole Role, string Reason, Regex Pattern) found = Array.Find(Certain, row => row.Pattern.IsMatch(piece.Text));
        return found.Pattern is not null ? (found.Role, found.Reason)
            : BoilerplateWording.Anywhere(piece) is { } reason || (block.Html.Block is Paragraph && piece.Length <= LongestButton && (reason = BoilerplateWording.AtEdges(piece)) is not null) ? (BoilerplateWording.RoleOf(reason), reason) : null;
    }

    /// <summary>What a block is at the end of an article, or null.</summary>
    public static (BlockRole Role, string Reason)? AtEnd(PageBlock block, Piece piece)
    {
        if (piece.IsLong || block.Html.Block is Quote or Table or Code)
        {
            return null;
        }

        (BlockRole Role, string Reason, Regex Pattern) found = Array.Find(Last, row => row.Pattern.IsMatch(piece.Text));
        return found.Pattern is not null ? (found.Role, found.Reason)
            : BoilerplateWording.AtEdges(piece) is { } reason ? (BoilerplateWording.RoleOf(reason), reason) : null;
    }

    /// <summary>The reason for skipping what stands in a box of this role.</summary>
    public static string OfBox(BlockRole box) => box switch
    {
        BlockRole.Cookie => "cookie notice",
        BlockRole.Comments => "readers' comments",
        BlockRole.Newsletter => "asks to subscribe",
        BlockRole.Share => "share buttons",
        BlockRole.Related => "box of other articles",
        BlockRole.PullQuote => "pull quote",
        BlockRole.Bio => "about the author",
        BlockRole.Tags => "topic tags",
        BlockRole.Notes => "notes",
        BlockRole.Navigation => "menu, head or foot of the site",
        BlockRole.Section => "section label",
        BlockRole.Embed => "gallery or player",
        BlockRole.Date => "date line",
        _ => box.Name(),
    };

    /// <summary>Whether it says that the rest is for who pays or signs in.</summary>
    public static bool AsksForPayment(string words) => ForSubscribers().IsMatch(words);

    /// <summary>Whether it is the small print of a site, however long.</summary>
    public static bool IsLegal(string words) => LegalWords().Count(words) >= 2;

    /// <summary>Whether it says who somebody is: it begins with the name of an author.</summary>
    public static bool IsAboutAuthor(string words, IEnumerable<string> authors) =>
        words.Length <= 600 && authors.Any(a => words.StartsWith(a, StringComparison.OrdinalIgnoreCase) && IsSomebody().IsMatch(words.AsSpan(a.Length)));

    /// <summary>Whether it asks for consent or explains cookies.</summary>
    public static bool IsAboutCookies(string words) => words.Length <= 1500 && CookieWord().Count(words) is var count && (count >= 3 || (count >= 1 && ConsentWords().IsMatch(words)));

    /// <summary>Whether this line opens what a publisher says of itself or of the author.</summary>
    public static bool IsAboutHeadline(string words) => words.Length <= 70 && AboutHeadline().IsMatch(words);

    /// <summary>Whether this line says only when the page was published or changed.</summary>
    public static bool IsDate(string words) => words.Length <= 110 && LabelledDate().IsMatch(words);

    /// <summary>Whether this is the headline over links to other articles.</summary>
    public static bool IsLinksHeadline(string words) => words.Length <= 90 && RelatedHeadline().IsMatch(words);

    [GeneratedRegex(@"\b(to (continue|keep|finish) reading|to read (the|this) (full|whole|rest of|entire) ?(the |this )?(article|story)|continue reading (this|the) (article|story) (with|by)|this (article|story|content) is (only |exclusively )?(for|available to) (our )?(paying |registered )?(subscribers|members)|(subscribe|sign in|log in|register) to (read|continue|unlock|view)|you have (reached|read) your .{0,30}(limit|free articles)|already a subscriber\?|um weiterzulesen|weiterlesen mit|nur für abonnenten|para (seguir|continuar) leyendo|pour lire la suite|réservé aux abonnés)\b", Plain)]
    private static partial Regex ForSubscribers();

    [GeneratedRegex(@"\ball rights reserved\b|\bterms (of (use|service)|and conditions|& conditions)\b|\bprivacy policy\b|\btrademarks?\b|©|\bcopyright\b|\bdelayed by\b|\bdisclaimer\b|alle rechte vorbehalten|todos los derechos", Plain)]
    private static partial Regex LegalWords();

    [GeneratedRegex(@"^,?\s+(\(.{1,40}\)\s+)?(is|was|has|writes|covers|reports|works|lives|es|é|è|est|ist|war|schreibt|arbeitet|escribe|trabaja|joined|serves|can be|studied|teaches)\b", RegexOptions.IgnoreCase)]
    private static partial Regex IsSomebody();

    [GeneratedRegex(@"\bcookies?\b", RegexOptions.IgnoreCase)]
    private static partial Regex CookieWord();

    [GeneratedRegex(@"\b(we|this (web)?site|our (web)?site|the (web)?site)\b.{0,80}\buses?\b.{0,40}\bcookies|\b(accept|consent to|use of|about|our|necessary|third[- ]party|manage) cookies\b|\bcookies? (policy|settings|notice|preferences|consent)\b|verwende[nt] .{0,20}cookies|utiliza(mos)? cookies|utilise (des )?cookies|utilizza .{0,10}cookie", Plain)]
    private static partial Regex ConsentWords();

    [GeneratedRegex(@"^((.{1,25}\s)?(published|posted|updated|last (updated|modified)|first published|modified|veröffentlicht|aktualisiert|publicado|atualizado|actualizado|publié|mis à jour|pubblicato|stand|date|on \d)\b\s*(on|at|am|em|el|le|il)?\s*:?\s*.{0,30}\d.{0,70}|.{0,12}\b\d{1,2}:\d{2}\s*(am|pm|a\.m\.|p\.m\.|uhr|gmt|est|edt|pst|pdt|utc|et|ist)\b.{0,60}\d{4}.{0,20})$", Plain)]
    private static partial Regex LabelledDate();

    [GeneratedRegex(@"^(about (?-i:\p{Lu})\S*( \S+){0,4}|about (the author|us|the company)s?|notes? (to|for) editors?|(media|press)( relations)? contacts?|contacts?|for (more|further) information|forward[- ]looking statements?|disclaimer|über (?-i:\p{Lu})\S*( \S+){0,3}|über (den autor|die autorin|uns)|pressekontakt|sobre (o autor|a autora|el autor|la autora)|à propos( de l['’]auteur)?|sull['’]autore|-?\s*ends\s*-?|###)\s*[:.]?$", Plain)]
    private static partial Regex AboutHeadline();

    [GeneratedRegex(@"^\[/?\w+[^\]]*\].{0,160}\[/\w+\]$|^\{\{.{0,120}\}\}$|^media playback is (not supported|unsupported).{0,60}$|^your browser does not support .{0,80}$|^please (use|enable|upgrade|turn on) .{0,60}(browser|javascript|player).{0,40}$|^(this|the) (video|content|slideshow|audio) .{0,40}(requires|not available|unavailable|cannot be played|can not be played).{0,80}$", Plain)]
    private static partial Regex LeftoverPattern();

    [GeneratedRegex(@"^((yes[,!.] )?(please )?(sign (me )?up|subscribe|register)\b.{0,120}\b(newsletters?|briefings?|e-?mails?|inbox|alerts|mailing list)\b.{0,260}|(get|receive)\b.{0,120}\b(in|to|into) your (inbox|e-?mail)\b.{0,120}|.{0,100}\b(delivered|sent|straight|directly)( straight| directly)? to your (inbox|e-?mail|phone)\b.{0,120}|(enter|type) your e-?mail( address)?\b.{0,160}|(by (signing up|subscribing|clicking|entering|registering))\b.{0,60}\byou (agree|accept|consent|confirm)\b.{0,260}|i agree (to|that|my)\b.{0,60}\b(privacy|processed|terms|e-?mails?)\b.{0,200}|thank(s| you) for (subscribing|signing up).{0,120}|invalid email.{0,60}|you (have been|are now) (successfully )?subscribed.{0,80}|(already )?(a )?(subscriber|member|registered)\? (log|sign) in.{0,40})$", Plain)]
    private static partial Regex SignUpPattern();

    [GeneratedRegex(@"^(advert|caption|close|next|prev(ious)?|next prev|prev next|comments?|show caption|hide caption|toggle caption|enlarge( this)? image|view gallery|view slideshow|open gallery|play|pause|play video|watch|replay|expand|zoom|read more|show more|see more|load more|continue reading|click to (enlarge|expand|view.{0,30})|this slideshow requires javascript|please enable javascript.{0,80}|loading( .{0,20})?\.*|back to top|top|voltar|zurück|weiter|anzeige|mehr|weiterlesen|teilen|drucken|merken|kommentare?|compartir|imprimir|compartilhar|leia mais|leer más|lire la suite|continua|like( this)?:?( loading.*)?|like loading.*|[←].{0,80}|[«‹]\s[^»›]{0,80}|[^«‹]{0,80}\s[→»›]|print( this)?( page| article)?|pdf|pdf version|download( pdf)?|email|reply|report|cite|permalink|edit|[‹›×«»<>←→✕xX|•·*–—-]+(\s+[‹›×«»<>←→✕xX|•·*–—-]+)*)[.:!]?$", Plain)]
    private static partial Regex ButtonPattern();

    [GeneratedRegex(@"^(image|photo|picture|slide|bild|foto)?\s*\d{1,3}\s*([-–]\s*\d{1,3}\s*)?(of|/|von|de)\s*\d{1,3}$", Plain)]
    private static partial Regex CountPattern();

    [GeneratedRegex(@"^(advert(s|isement|ising)?|sponsored( by .{1,40})?|promoted|paid partner|partner offers?|powered by .{1,40}|ad|ads|anzeige|werbung|publicidad|publicidade|publicité|pubblicità|story continues( below)?.{0,30}|article continues( below)?.{0,30}|ad loading\.*|continue reading below.{0,30}|- ?advertisement ?-)[.:]?$", Plain)]
    private static partial Regex AdvertPattern();

    // A label in capitals or a well-known one, a colon, and the title of another article.
    [GeneratedRegex(@"^(see (more|also)|read (more|also|next|this)?|more|also( read| see| on .{1,30})?|related|related:? (story|stories|articles?|links?|coverage)|watch( now)?|video|don['’]?t miss|must read|recommended|up next|check out|leia (também|mais)|(le|te) puede interesar|vea también|lea (también|además)|lee también|ver también|leggi anche|lire aussi|à lire aussi|lesen sie( auch)?|mehr zum thema|siehe auch|auch interessant)\s*(:|>|»|\||\s-\s)\s*\S.{3,200}$", Plain)]
    private static partial Regex SeePattern();

    [GeneratedRegex(@"^[(\[]?((image|photo|picture|foto|bild|photograph|illustration|video|credit|copyright|source|quelle)s?( credit)?( by)?\s*[:©/|]\s*)?[\p{L} .&'’-]{2,60}\s*[/|,]\s*([\p{L} .&'’-]{2,40}\s*[/|,]\s*)?(getty( images)?|reuters|ap( photo)?|associated press|afp|epa|bloomberg|shutterstock|alamy|istock|hindustan times|dpa|pa( images)?|press association|los angeles times|the new york times|the washington post|unsplash|flickr|wireimage)(\s*(/|via|,|\|)\s*.{2,40})?[)\]]?$|^[(\[]?(image|photo|picture|foto|bild|photograph|illustration|video)s?( credit| courtesy)?( by| of| via)?\s*[:©]\s*.{2,80}[)\]]?$|^(getty images|reuters|ap photo|afp|shutterstock|istock|unsplash|pixabay|file photo|courtesy photo|courtesy image)$", Plain)]
    private static partial Regex CreditPattern();

    [GeneratedRegex(@"^((medically |clinically |technically )?(reviewed|fact[- ]?checked|edited|illustrated|illustrations|photographs|photos|photography) by:? (?-i:\p{Lu}).{2,80})$", Plain)]
    private static partial Regex CheckedPattern();

    // "… at the quay (Image: AGENCY)"
    [GeneratedRegex(@"^.{10,300}\((image|photo|picture|pic|credit|foto|bild|photograph|source|file|getty|afp|ap photo|reuters)[^()]{0,80}\)\.?$|^.{10,300}\s[-–—]\s(image|photo|picture|foto|bild)\s?:\s.{2,60}$|^.{10,240}[\s,.(](photo(graph)?s?|images?|pictures?|foto|fotos)\s*(©|by (?-i:\p{Lu})|:|courtesy( of)?\b)\s*[^.]{2,60}$|^.{10,300}\s[|(–-]\s*©\s*.{2,80}$", Plain)]
    private static partial Regex CaptionPattern();

    [GeneratedRegex(@"^((e-?mail|contact|write to|reach|follow|tweet|send)\b.{0,160}([\w.+-]+@[\w-]+(\.[\w-]+)+|@\w+).{0,160}|.{0,200}\b(contacted|reached|emailed)\s+(at|via|on)\s+[\w.+-]+@[\w.-]+.{0,60}|have a (news )?(tip|story).{0,200}|(got|do you have) .{0,60}\b(tip|story|news)\b.{0,120}\?.{0,120}|.{0,60}if you have a (news )?(tip|story|correction).{0,160})$", Plain)]
    private static partial Regex ContactPattern();

    [GeneratedRegex(@"^(about the author|about (?-i:\p{Lu})[\p{L}.'’-]+ (?-i:\p{Lu})[\p{L}.'’-]+|the author is\b.{0,200}|(?-i:\p{Lu})[\p{L}.'’-]+( (?-i:\p{Lu})[\p{L}.'’-]+){1,3},? (is|was|covers|writes|reports|ist|has been) (an?|the|about|on|for|der|die|ein|eine|our)?\s?.{0,60}\b(reporter|writer|editor|correspondent|columnist|journalist|author|freelance|professor|contributor|fellow|founder|director|ceo|based in|redakteur|blogger|covering|covers|writes about|reports on)\b.{0,260})$", Plain)]
    private static partial Regex BioPattern();

    [GeneratedRegex(@"^(.{0,40}\b(sign ?up|subscribe|register|join|get)\b.{0,160}\b(newsletter|inbox|e-?mails?|alerts?|updates|briefing|subscription|subscribers?|delivered|forums?|community|podcast|magazine|issues for)\b.{0,200}|.{0,120}\b(support|donate to|become a (member|subscriber|supporter|patron))\b.{0,60}\b(journalism|us|work|today|newsroom|reporting)\b.{0,120}|subscribe (now|today|here)?.{0,120}|.{0,80}\bnewsletter\b.{0,40}(abonnieren|anmelden|bestellen).{0,80})$", Plain)]
    private static partial Regex SubscribePattern();

    [GeneratedRegex(@"^((please )?(follow|like|find|visit|join|connect with) (us|him|her|them|me|[\p{L} ]{2,30})\b.{0,60}\b(twitter|facebook|instagram|youtube|linkedin|tiktok|threads|bluesky|whatsapp|telegram|x)\b.{0,120}|share (this|on|via|with)\b.{0,80}|(tweet|pin|whatsapp|facebook|twitter|linkedin|pinterest|reddit|telegram|email|e-mail|print|copy link|sms)([\s,|/·]+(tweet|pin|pint|baixar|whatsapp|facebook|twitter|linkedin|pinterest|reddit|telegram|email|e-mail|print|copy link|sms|share|more|google\+?|tumblr))*)[.:!]?$", Plain)]
    private static partial Regex FollowPattern();

    [GeneratedRegex(@"^((what do you think|tell us what you think|have your say|let us know|leave (a|your) (comment|reply|thoughts?)|share your (thoughts|views|story)|join the (conversation|discussion|debate)|comment below|tell us (in|what)|sound off)\b.{0,160}|.{0,120}\blet us know in the comments\b.{0,80}|\d+ (comments?|replies|responses|kommentare|comentarios|comentários))[.!?]*$", Plain)]
    private static partial Regex CommentPattern();

    [GeneratedRegex(@"^((©|\(c\)|copyright|ⓒ|저작권자).{0,240}|.{0,160}\b(all rights reserved|alle rechte vorbehalten|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|무단전재).{0,160}|.{0,80}this material may not be published, broadcast, rewritten.{0,80}|(this|the) (article|story|post) (was |has been )?(originally )?(appeared|published|first published|updated|corrected|amended)\b.{0,200})$", Plain)]
    private static partial Regex CopyrightPattern();

    [GeneratedRegex(@"^(tags?|topics?|categories|category|filed (under|in)|keywords|posted in|more (on|about)|schlagwörter|themen|etiquetas|related topics|labels?|in this (article|story))\s*[:;]?(\s.{0,200})?$", Plain)]
    private static partial Regex TagsPattern();

    [GeneratedRegex(@"^((source|via|quelle|fonte|fuente|link|links|url|web ?site|read the (full|original) (article|story|post|report))\s*[:.]?\s*(https?:|www\.)?\S{0,200}|https?://\S+)$", Plain)]
    private static partial Regex SourceLinkPattern();

    [GeneratedRegex(@"^(more (from|on|in|about|great|stories|news|articles|coverage|reading|to read|posts|by|must)\b.{0,60}|(most|more) (read|popular|viewed|shared|commented|recent)\b.{0,40}|trending( .{0,30})?|related( .{0,40})?|recommended( .{0,40})?|you (may|might|will)( also)? (like|enjoy|be interested|love)\b.{0,30}|(read|see|watch|also|don['’]t miss|up next|what to read next|editors?['’]? ?s? picks?)( (next|also|more|this|on|related))?|further reading|latest( .{0,30})?|popular( .{0,30})?|(other|similar) (stories|posts|articles|news).{0,30}|in other news|around the web|from (the web|around).{0,30}|promoted( stories)?|sponsored.{0,30}|lesen sie auch|auch interessant|mehr (zum thema|von|aus|artikel)\b.{0,40}|weitere (themen|artikel|beiträge|nachrichten).{0,40}|das könnte (sie|dich) auch interessieren|ähnliche (artikel|beiträge)|meist(gelesen|gesehen).{0,20}|você (também )?pode (também )?gostar.{0,10}|leia (também|mais)|veja (também|mais)|notícias relacionadas|te puede interesar|también te puede.{0,20}|lee también|noticias relacionadas|más (noticias|leídas?|sobre).{0,30}|à lire( aussi)?|sur le même sujet|leggi anche|potrebbe interessarti.{0,10}|articoli correlati)\s*[.:…!]*$", Plain)]
    private static partial Regex RelatedHeadline();
}
