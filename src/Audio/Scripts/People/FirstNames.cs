using System.Collections.Frozen;
using Audio.Scripts.Words;

namespace Audio.Scripts.People;

/// <summary>Common first names that are nearly always one gender's.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> Female = WordList.Of("""
        abby abigail ada adele adriana agnes aisha alana alessandra alexandra alexis alice alicia alina alison allison alma alyssa amal amanda amber amelia
        amina amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia anya april aretha arianna arlene ashley astrid audrey ava
        barbara beatrice becky bella bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brenda bridget brigitte britney brittany
        brooke camila camille candace cara carla carly carmen carol carole caroline carolyn carrie cassandra catalina catherine cathy cecile cecilia celeste
        celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen concetta connie constance courtney cristina
        crystal cynthia daisy dana danielle daphne darlene dawn deb debbie deborah debra delia denise diana diane dina dolores donna dora doris
        dorothy edith edna eileen elaine eleanor elena elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esmeralda esther ethel
        eugenia eunice eva evelyn faith fatima fatma faye felicia fernanda fiona flora florence frances francesca frida gabriela gabrielle gail gemma genevieve georgia
        geraldine gertrude gina giulia gladys glenda gloria grace greta gretchen guadalupe gwen hannah harriet hazel heather heidi helen helena helga henrietta
        hilary hilda hillary holly hope huma ida ilse imani ines ingrid irene irina iris irma isabel isabella isabelle ivanka ivy jackie jacqueline jane janet janice
        janine jasmine jean jeanette jeanne jenna jennie jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn josephine joy joyce juanita judith
        judy julia juliana julie juliet june karen karin karla kate katherine kathleen kathryn kathy katie katrina kayla keiko kelly kellyanne khadija kim kimberly
        kirsten kristen kristin kristina kylie lara latoya laura lauren laverne layla leah leila lena leslie leticia lidia lila lillian lily lina linda lindsay lisa
        liz liza lois lola loretta lori lorraine louise lucia lucille lucinda lucy luisa lydia lynn mabel mackenzie madeline madison magdalena maggie malala
        mandy marcia margaret margarita maria mariam mariana marianne marie marilyn marina marissa marjorie marlene marsha martha mary maryam matilda maureen
        maxine maya megan megyn meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred mindy miranda miriam mitzi
        moira molly mona monica monique muriel myra nadia nancy naomi natalia natalie natasha nellie nicole nina noor nora noreen norma nour octavia olga olivia
        pamela pat patricia patty paula pauline pearl peggy penelope penny phyllis polly priscilla priya rachel ramona reba rebecca regina renee rhonda rita
        roberta robin rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally salma samantha sandra sara sarah sasha savannah selena shannon shari sharon
        sheila shelby shelly sherry shirley sierra silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susana susanna susie suzanne
        svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa terri tess tessa thelma theresa tiffany tina tracy trisha trudy ursula valentina valerie
        vanessa vera veronica victoria viola violet virginia vivian wanda wendy whitney wilma winifred xiomara yasmin yoko yolanda yvonne zainab zara zoe
        """);

    private static readonly FrozenSet<string> Male = WordList.Of("""
        aaron abdul abdullah abe abraham abu adam adolf adrian ahmad ahmed al alan albert alberto alejandro alessandro alex alexander alfonso alfred ali allan allen
        alvin amir anders andre andreas andres andrew andy angelo angus anthony antoine antonin antonio ari armando arnold arthur arturo asif austin axel barack barry bart
        bashar ben benedict benjamin bernard bernie bert bill billy bjorn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan byron
        caleb calvin carl carlo carlos carter cedric cesar charles charlie chester chris christian christoph christopher chuck clarence claude clay clayton cliff clifford clint
        clyde cody colin conor corey cory craig curtis cyrus dale damian dan daniel danny darrell darren darryl dave david dean denis dennis derek devin dick diego
        dimitri dirk dmitri dominic don donald donny doug douglas drew duane dustin dwayne dwight earl eddie edgar edmund eduardo edward edwin eli elias elijah
        elliott elmer elon emanuel emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan ezra fabian felipe felix ferdinand fernando floyd francesco francis
        francisco francois frank frankie franklin franz fred freddie frederick fritz gabriel garrett gary gavin gene geoff geoffrey george gerald gerard gerardo gianni gil
        gilbert giovanni giuseppe glen glenn gordon graham grant greg gregory guillermo guy hakeem hal hamza hank hans harold harry harvey hassan hector heinrich henri
        henry herbert herman hiroshi howard hubert hugh hugo humberto hussein ian ibrahim igor ira irving isaac isaiah ismail ivan jack jacob jacques jafar jaime jake jamal james
        jan jared jarrod jasem jason jasper javier jay jeb jeff jeffrey jerome jeremy jerry jesse jesus jim jimmy joachim joaquin joe joel joey johan johannes john johnny
        jon jonah jonathan jordan jorge jose josef joseph josh joshua juan jules julian julio julius justin karim karl keith ken kenneth kenny kent kevin khalid khizr
        kirk klaus kofi kurt kyle lance larry lars lawrence lee lenny leo leon leonard leonardo leroy lester lewis liam lindsey lionel lloyd logan lorenzo lou louis luca
        lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marty marvin mateo matt matteo matthew maurice mauricio max
        maxwell mehmet melvin michael miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed morgan moses muhammad murray mustafa nate nathan nathaniel
        ned neil nelson newt nicholas nick nicolas nigel noah noam noel norman oleg oliver omar orlando oscar osama otto owen pablo paolo patrick paul paulo pedro perry pete
        peter phil philip philippe phillip pierre preston quentin rafael rahul ralph ramon rand randall randy rashid raul ravi ray raymond reggie reginald reince reuben rex
        reza rhett ricardo rich richard rick ricky rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben rudolph rudy rufus rupert
        russ russell ryan salman salvador sam samir samuel santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon sid sidney simon solomon
        spencer stan stanley stefan stephen sterling steve steven stewart stuart sven tad taylor ted terrence terry theodore thom thomas tim timothy tobias todd tom tomas
        tommy tony travis trent trevor troy tyler tyrone umar uri usman vernon vic victor vijay vince vincent vladimir wade wallace walt walter warren wayne wendell wesley
        wilbur wilfred will willard william willie winston wolfgang xavier yasser yitzhak yousef yusuf zach zachary zane zbigniew
        """);

    public static Gender GenderOf(string lower) => Female.Contains(lower) ? Gender.Female : Male.Contains(lower) ? Gender.Male : Gender.Unknown;

    public static bool Contains(string lower) => Female.Contains(lower) || Male.Contains(lower);
}
