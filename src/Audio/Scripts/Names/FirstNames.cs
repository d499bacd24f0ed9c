using System.Collections.Frozen;
using Audio.Scripts.Tokenization;

namespace Audio.Scripts.Names;

/// <summary>Common first names that are nearly always one gender's.</summary>
internal static class FirstNames
{
    private static readonly FrozenSet<string> Female = WordList.Of("""
        abby abigail ada adele adriana agnes aisha alana alessandra alexandra alexis alice alicia alina alison allison alma alyssa amal amanda amber amelia
        amina amy ana anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia anya april aretha arianna arlene ashley astrid audrey ava
        barbara beatrice becky bella bernadette bernice bertha beth bethany betsy betty beverly bianca bonnie brenda bridget brigitte britney brittany
        brooke camila camille candace cara carla carly carmen carol carole caroline carolyn carrie cassandra catalina catherine cathy cecile cecilia celeste
        celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen concetta connie constance courtney cristina
        crystal cynthia daisy  danielle daphne darlene dawn deb debbie deborah debra delia denise diana diane dina dolores donna dora doris
        dorothy edith edna eileen elaine eleanor elena elise eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika erin esmeralda esther ethel
        eugenia eunice eva evelyn faith fatima fatma faye felicia fernanda fiona flora florence frances francesca frida gabriela gabrielle gail gemma genevieve georgia
        geraldine gertrude gina giulia gladys glenda gloria grace greta gretchen guadalupe gwen hannah harriet hazel heather heidi helen helena helga henrietta
        hilary hilda hillary holly hope huma ida ilse imani ines ingrid irene irina iris irma isabel isabella isabelle ivanka ivy  jacqueline jane janet janice
        janine jasmine jean jeanette jeanne jenna jennie jennifer jenny jessica jill jillian  joan joanna joanne jocelyn josephine joy joyce juanita judith
        judy julia juliana julie juliet june karen karin karla kate katherine kathleen kathryn kathy katie katrina kayla keiko  kellyanne khadija kim kimberly
        kirsten kristen kristin kristina kylie lara latoya laura lauren laverne layla leah leila lena  leticia lidia lila lillian lily lina linda lindsay lisa
        liz liza lois lola loretta lori lorraine louise lucia lucille lucinda lucy luisa lydia lynn mabel  madeline  magdalena maggie malala
        mandy marcia margaret margarita maria mariam mariana marianne marie marilyn marina marissa marjorie marlene marsha martha mary maryam matilda maureen
        maxine maya megan megyn meghan melania melanie melinda melissa mercedes meredith mia michele michelle mildred mindy miranda miriam mitzi
        moira molly mona monica monique muriel myra nadia nancy naomi natalia natalie natasha nellie nicole nina  nora noreen norma  octavia olga olivia
        pamela  patricia patty paula pauline pearl peggy penelope penny phyllis polly priscilla priya rachel ramona reba rebecca regina renee rhonda rita
        roberta  rosa rosalind rose rosemary roxanne ruby ruth sabrina sadie sally salma samantha sandra sara sarah  savannah selena  shari sharon
        sheila  shelly sherry shirley  silvia simone sofia sonia sophia sophie stacey  stella stephanie sue susan susana susanna susie suzanne
        svetlana sybil sylvia tabitha tamara tammy tanya tara tatiana teresa terri tess tessa thelma theresa tiffany tina  trisha trudy ursula valentina valerie
        vanessa vera veronica victoria viola violet virginia vivian wanda wendy  wilma winifred xiomara yasmin yoko yolanda yvonne zainab zara zoe
        abigale adela adelaide adeline agatha aileen aimee alba aleksandra alessia alexa alina aliyah allie althea alyson amira anastasiya anika anja annabel annalise anneliese annika anouk antoinette anushka aparna
        ariel ariana arya asha ashanti athena augusta aurora avery ayesha azra babette beatriz belinda benazir bernardine bettina birgit blanca blanche bree bridgette britt caitlin camilla candice carina carlotta carmela carmen carmelita
        carolina carrie-anne catarina cecily chandra chantal charity charmaine chelsie cher cherie chiara christa christiane christie ciara cicely claudette clementine cleo coretta cordelia corinne cornelia courteney dalia damaris daniela danica davina dayna deanna
        deborrah deepa deirdre delphine demi denisha desiree devi dianne dilma dinah dolly dominique dorothea edie effie eleonora elisa elisabeth elizabeta elke eloise elspeth elvira emilie emmanuelle enid esperanza estelle etta eugenie evangeline evita fannie farah fatimah
        felicity fern fleur francine freda frederica freya gabriella geneva georgette georgina germaine gillian ginger ginny giselle gisele giovanna graciela greta gudrun gwendolyn gwyneth hadley halima hana hanna harper hatice hayley hedwig heike helene hermione hester hina hyacinth
        ileana ilona imelda imogen indira inga inge iona ireland isadora isolde ivana jacinda jada jamila jana janelle janette jasmin jayne jeannette jeannie jennette jenifer jeri jewel joann joanie johanna jolene josefina josie jovita judi julianne juliette justine kamala kara karina kasia
        kathie kathrin katia katya kavita kaye keisha kelley kelsey kendra kerry kiera kirstie kirstin krista krystal lacey laila lana larissa latisha lavinia leanne leigh leona leonora leslee letitia lexi liane libby liesel lilian liliana lilith lina lindy linnea lise livia lorena lorna lottie luciana lucie
        luz lynda lynette lynne mae maeve mallory manuela mara marcela marcella maren margot margery margo margrethe mariah marian mariella marietta marika marina marion marisa marisol marit marla marlo marta martina maura mavis maxima meera mei melody mercy mette mieko millicent millie mina minerva
        minnie mireille mollie mona morgana muna nadine nadezhda naima nan nanette natalya neha nell nella nerys nettie nia nicola nicolette nigella nikki nina noelle nuria odette olena olympia oprah orla padma paige paloma pamala patrice patrizia paulette perla petra philippa phoebe pia pippa portia queenie
        rania raquel reem reema renata rhoda ria roberta rochelle romola romy ronda rosalie rosalyn rosanna rosario roslyn rowena roxana rukhsana sabine saffron salome sally-ann samira sandy saoirse savitri scarlett seema serena shakira shanna shanti sharmila shauna shawna sheena shireen shonda shreya sigrid simona sinead siobhan
        skye soledad solange sondra sonja sonya soraya stacie steffi sunita susanne suzanna suzette sylvie tabatha talia tamar tamika tania tansy tasha taryn tawny terese tessie thea theodora tilda toni trina trish trixie ulrike una uma ursula valeria valery verena verity vicki vicky violeta viv vivien vivienne wendi willa
        wilhelmina winnie xenia yael yesenia yevgenia yuki yulia yvette zahra zelda zena zenobia zoya zuzana
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
         jared jarrod jasem jason jasper javier jay jeb jeff jeffrey jerome jeremy jerry jesse jesus jim jimmy joachim joaquin joe joel joey johan johannes john johnny
        jon jonah jonathan  jorge jose josef joseph josh joshua juan jules julian julio julius justin karim karl keith ken kenneth kenny kent kevin khalid khizr
        kirk klaus kofi kurt kyle lance larry lars lawrence lee lenny leo leon leonard leonardo leroy lester lewis liam  lionel lloyd logan lorenzo lou louis luca
        lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcos marcus mario mark marshall martin marty marvin mateo matt matteo matthew maurice mauricio max
        maxwell mehmet melvin michael miguel mike mikhail miles milton mitch mitchell mitt mohamed mohammad mohammed  moses muhammad murray mustafa nate nathan nathaniel
        ned neil nelson newt nicholas nick nicolas nigel noah noam noel norman oleg oliver omar orlando oscar osama otto owen pablo paolo patrick paul paulo pedro perry pete
        peter phil philip philippe phillip pierre preston quentin rafael rahul ralph ramon rand randall randy rashid raul ravi ray raymond reggie reginald reince reuben rex
        reza rhett ricardo rich richard rick ricky rob robert roberto rod rodney rodrigo roger roland rolf roman ron ronald ronnie ross roy ruben rudolph rudy rufus rupert
        russ russell ryan salman salvador sam samir samuel santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon sid sidney simon solomon
        spencer stan stanley stefan stephen sterling steve steven stewart stuart sven tad  ted terrence terry theodore thom thomas tim timothy tobias todd tom tomas
        tommy tony travis trent trevor troy tyler tyrone umar uri usman vernon vic victor vijay vince vincent vladimir wade wallace walt walter warren wayne wendell wesley
        wilbur wilfred will willard william willie winston wolfgang xavier yasser yitzhak yousef yusuf zach zachary zane zbigniew
        abbas abdel abdel-fattah abdelaziz adan aditya adnan adolfo agustin aidan akbar akira alain alasdair alastair albrecht aldo alec aleksandr alexei alexey alexis alistair aloysius alton alvaro amadou amit amos anatoly anders andrei andrej andrzej andy ansel antonis arcadio archie arjun arlen armand arne arnie artem
        arvind ashok ashraf augusto augustus aurelio avi aziz baltasar barnaby bartholomew basil beau benny benoit bernardo bertrand bilal bjarne blair blaine blake bo bogdan bradford brady brandt brock bronson buck bud burt buster camilo carey carlton carroll casper cecil chad chaim chandler chauncey che chet chip cedric christos
        ciaran claudio clement cleveland colby collin connor constantine cooper cormac cornelius cristian cristobal curt daisuke dallas damien damon dante daquan darius darrel darrin darwin daryl davide davis dawson deepak delbert denny deng denzel deon derrick desmond dexter dieter dietrich dilip dimitris dino dirk domingo dominick donovan
        doyle duncan dylan eamon easton ed eddy edison edmond edsel edwardo efrain egon ehud einar elden elias elijah elmo elvis emil emile emir enda enzo ephraim erich erin-paul ernst errol ervin erwin esteban evander evgeny fadi faisal farid farouk federico felton fernand fidel filip flavio fletcher florian forrest foster franco franklyn fred freeman fyodor
        galen gareth garth gaston gaurav gavin gennady geert gerhard german gerrit gerry gideon giles gino giorgio giulio godfrey goran gottfried grady greer grigory guido gunnar gunther gus gustav gustavo habib hamid hamish harlan harley harrison hartmut hasan haruki hashim heath hector heinz helmut hendrik henrik hideki hiram holger horace horst hosni
        houston howie huey humphrey hunter husain hussain hyman ignacio ignatius igor ilya imran ingmar irvin irwin isidore ismael israel issa ivo jabari jackson jacky jaden jagdish jair jamaal jamal jamar jamie javad jean-claude jean-marie jean-paul jed jeffry jens jerald jeremiah jermaine jerrold jerrod ji-sung jiri jock joao jochen johann johnathan johnnie jonas
        jong-un jorg josue juergen julien jurgen justus kai kamal kareem karsten kaspar keiran keenan kelvin ken kendall kendrick kenji kermit kerry-john khaled khalil kieran kim-jong king-li kirby konrad konstantin kris krishna krzysztof kumar kwame lachlan lamar lamont lars lazarus leandro leif leighton len leonid leopold leroy les lev levi lex lincoln lindbergh linus
        loren lorne lothar lowell luc lucian luciano lucien ludwig luiz luka luther lyle lyndon lynwood maarten mack mahdi mahmood majid major malik manfred manny mansoor manoj marcello marcelo mariano marlon marek mahathir matej mathias mathieu matias matthias maury mauro maximilian mazen mehdi melvyn merle mervyn micah michal mick mickey micky miguelangel mikael mikel milan
        milo milos mirko miroslav mischa mo mohan mohandas moises monte monty mordecai morris mort mortimer mounir murali myron nabil nadav nader naftali narendra nasser neal nelson nestor nevil neville niall nico nicola-paul niels nikita nikola nikolai nikos nils nilesh nino norbert octavio oded ola olaf ole olivier ollie omer oren orville osvaldo oswald otis ozzie pascal
        pavel pawel pepe percy pervez petr petro petros phillipe pieter pietro placido porter prakash prince-harry qasim quincy quinton radek rafe rafi rainer raj raja rajesh rajiv ralf rami ramesh ramiro ramsey randal ranjit raoul rashad raúl rayan raymundo recep reed reginaldo reid reinhard reinhold remy renato rene renzo rhys ricki rico riccardo ridley rob robbie robby rocco rocky
        rodger rodolfo rodrick rogelio rohan rolando rollie romain romeo ronan ronny rory roscoe ross rowan royce ruben rudi ruslan rusty sachin sadiq saeed saif sal salim salvatore samson samy sandeep sandro sanford sanjay santos saud seamus selim sepp serge shai shaheed shaquille sharif shashi shay shelton sherman shimon shinzo sigmund silas silvio simeon skip slobodan sonny
        soren spiro srinivas stanislav stefano stelios stephan sterling stevie stephon sultan sunil suresh svante sydney-carl syed tadeusz takeshi taj tariq taras tate tayyip teddy terrance terrell thaddeus thabo theo theodor thiago thor thorsten thurman tibor timo timur tito tobey toby tomasz tomislav torsten trey tristan truman tucker ty tyson udo ugo ulrich ulysses vaclav valentin valery-paul van
        vance vasily vernon vicente viktor vikram vin vince vinod virgil vito vitaly vivek vlad volker waldo walid walker ward warner waqar wendel werner wes weston wilbert wiley wilhelm wilson wim winfield wolf wolfram woodrow woody wyatt xi yair yann yannick yanis yaakov yaroslav yevgeny yoram yosef yossi yuri yves zac zack zaid zakaria zalman zeke zev zoltan
        """);

    public static Gender GenderOf(string lower) => Female.Contains(lower) ? Gender.Female : Male.Contains(lower) ? Gender.Male : Gender.Unknown;

    public static bool Contains(string lower) => Female.Contains(lower) || Male.Contains(lower);
}
