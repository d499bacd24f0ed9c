using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Nouns for people, and names of organisations.</summary>
internal static class Nouns
{
    private static readonly FrozenSet<string> Male = WordList.Of("""
        man boy gentleman husband father son brother uncle nephew grandfather grandson boyfriend businessman congressman chairman spokesman councilman policeman
        fireman fisherman salesman cameraman anchorman king prince actor waiter widower groom guy dad fellow lad lord sir assemblyman statesman newsman postman
        """);

    private static readonly FrozenSet<string> Female = WordList.Of("""
        woman girl lady wife mother daughter sister aunt niece grandmother granddaughter girlfriend businesswoman congresswoman chairwoman spokeswoman
        councilwoman policewoman saleswoman queen princess actress waitress widow bride mom mum maiden dame assemblywoman stateswoman nun
        """);

    private static readonly FrozenSet<string> Either = WordList.Of("""
        person resident officer official officials police soldier soldiers sergeant driver doctor nurse teacher professor student students lawyer attorney lawyers judge
        senator governor president mayor minister secretary candidate nominee lawmaker lawmakers leader leaders chief director manager adviser advisor advisers
        aide aides strategist analyst analysts expert experts economist historian scientist researcher researchers author writer editor reporter reporters journalist
        correspondent host anchor moderator commentator columnist pundit critic critics supporter supporters voter voters activist activists protester protesters
        organizer organiser volunteer spokesperson representative delegate delegates ambassador diplomat general colonel captain lieutenant commander veteran
        veterans pilot medic farmer worker workers owner founder executive ceo investor banker developer contractor engineer neighbor neighbour neighbors
        friend friends colleague colleagues cousin parent parents child children kid kids baby relative relatives survivor survivors victim victims witness
        witnesses suspect defendant plaintiff prosecutor prosecutors detective investigator investigators sheriff deputy agent agents inspector guard pastor
        priest bishop rabbi imam coach player singer musician artist director producer actor comedian star model speaker chairperson member members co-founder
        crowd audience group company campaign committee department agency union organization organisation association court government administration
        passenger passengers chandler ropemaker shopkeepers tailor blacksmith conductor skipper operator lifeguard carpenter roofer plumber electrician builder baker butcher chef cook mechanic
        firefighter paramedic midwife librarian postmaster beekeeper gardener keeper grocer hairdresser courier cyclist runner climber swimmer walker
        pensioner toddler teenager twin fiancé fiancée bystander onlooker neighbour spokespeople people men women boys girls others source sources insider insiders operative operatives donor donors pollster consultant user users fan fans
        refugee migrant immigrant immigrants shopkeeper vendor customer customers tenant landlord inmate prisoner republican republicans democrat
        democrats conservative liberal rival rivals opponent opponents incumbent contender frontrunner front-runner newcomer celebrity politician socialist native strategist spokesperson congressman billionaire millionaire mogul businessperson entrepreneur
        caller questioner interviewer listener viewer reader biographer translator interpreter butler servant maid clerk captain stranger visitor guest host
        statement tweet letter email e-mail memo report ad sign post narrator newspaper paper magazine website editorial article message headline petition
        document documents lawsuit complaint brief order ruling bill book song video caption release advertisement commercial
        team network bureau ministry firm board panel council commission foundation center centre institute university school hospital
        """);

    // Roles an article gives somebody it has named, so that "the senator" needs no introduction.
    private static readonly FrozenSet<string> One = WordList.Of("""
        senator governor president mayor minister secretary candidate nominee lawmaker chief director manager economist historian scientist author
        billionaire millionaire mogul entrepreneur executive congressman representative ambassador general colonel professor lawyer attorney coach star actor
        singer director founder owner host anchor commentator columnist chairperson leader judge justice sheriff incumbent contender frontrunner front-runner
        newcomer celebrity developer politician libertarian socialist democrat republican conservative native veteran
        """);

    private static readonly FrozenSet<string> Kin = WordList.Of("husband wife father mother son daughter brother sister uncle aunt nephew niece grandfather grandmother cousin boyfriend girlfriend fiancé fiancée partner widow widower");

    private static readonly FrozenSet<string> Organisation = WordList.Of("""
        committee university college department campaign party news times post journal center centre command association house court council commission union
        institute foundation agency bureau ministry company corp corp. inc inc. ltd ltd. llc group bank network press service office federation society army navy force
        police school hospital church club team league fund trust board authority administration congress senate parliament government organization organisation
        alliance coalition project initiative action pac super nations state america guard brothers associates partners systems industries magazine radio
        television tv channel media today review gazette herald tribune observer guardian report caucus conference academy museum library airlines airways motors
        """);

    // What ends the name of a place and seldom somebody's.
    private static readonly FrozenSet<string> Place = WordList.Of("""
        hotel inn tavern street avenue road lane square park bridge river lake mountain mountains valley bay island islands county station airport harbour harbor beach
        hall cottage farm castle palace abbey cathedral theatre theater boulevard plaza heights peninsula ocean sea
        """);

    // Either kind of noun may speak; these are never a "he" or "she".
    private static readonly FrozenSet<string> NoBody = WordList.Of("""
        statement tweet letter email e-mail memo report ad sign post newspaper paper magazine website editorial article message headline petition document
        lawsuit complaint brief order ruling bill book song video caption release advertisement commercial crowd audience group company campaign committee
        department agency union organization organisation association court government administration team network bureau ministry firm board panel council
        commission foundation center centre institute university school hospital police
        """);

    // Written matter that is read out and never heard: it has no author the article shows.
    private static readonly FrozenSet<string> Paper = WordList.Of("sign notice poster placard banner plaque caption lyrics graffiti inscription brochure leaflet flyer sticker note letter label headline motto slogan video");

    /// <summary>Whether the noun is of written matter: "the sign", "a note".</summary>
    public static bool IsPaper(string lower) => Paper.Contains(lower);

    /// <summary>Whether "a" with this noun is one human being.</summary>
    public static bool IsOnePerson(string lower) => IsPerson(lower) && !NoBody.Contains(lower) && !Paper.Contains(lower);

    public static bool IsPerson(string lower) => Male.Contains(lower) || Female.Contains(lower) || Either.Contains(lower) || Paper.Contains(lower) || (Titles.Is(lower) && lower is not ("first" or "prime" or "vice" or "staff")) || Compound(lower);

    public static Gender GenderOf(string lower) => Male.Contains(lower) ? Gender.Male : Female.Contains(lower) ? Gender.Female : Gender.Unknown;

    /// <summary>The pronoun for one person so described; "it" for what is no single person.</summary>
    public static string PronounFor(string lower) => GenderOf(lower) switch
    {
        Gender.Female => "she",
        Gender.Male => "he",
        _ => One.Contains(lower) ? "he or she" : "it",
    };

    /// <summary>Whether the noun may speak and is no human being: "the statement", "the committee".</summary>
    public static bool IsNoBody(string lower) => NoBody.Contains(lower) || Paper.Contains(lower);

    /// <summary>Whether the noun is of more than one: "officials".</summary>
    public static bool IsMany(string lower) => lower.EndsWith('s') && IsPerson(lower);

    /// <summary>A member of a family: "his brother" after "his brother Tom".</summary>
    public static bool IsKin(string lower) => Kin.Contains(lower);

    public static bool IsOrganisation(string lower) => Organisation.Contains(lower);

    /// <summary>Whether a name that ends so is a place's: "the Grand Hotel".</summary>
    public static bool IsPlace(string lower) => Place.Contains(lower);

    private static bool Compound(string lower) => lower.LastIndexOf('-') is > 0 and int at && IsPerson(lower[(at + 1)..]);
}
