"""Given names, family names that come first, and particles: what tells a person from a title.

All in lower case. The lists need not be complete: an unknown name is recognised by its shape, a known one
settles a doubt.
"""

from __future__ import annotations

import re

_GIVEN = """
aaron abbas abdul abdullah abigail abraham adam adele adrian adrienne agnes ahmad ahmed aileen aisha akira alain alan albert
alberto alejandro aleksandr aleksei alessandro alex alexander alexandra alexandre alexei alexis alfonso alfred alfredo ali
alice alicia alison allan allen allison alma alvin amanda amartya amber amelia amit amy ana anatol anders andrea andreas
andrei andrew andré andy angela angelika anita ann anna anne annette annie anthony anton antonia antonio antoine anya april
ariel arnold arthur arturo arun asa ashley astrid audrey august augusto aurora axel barbara barack barry bart beatrice beatriz
ben benedict benjamin bernard bernd bert bertrand beth betty beverly bill björn bob bonnie boris brad bradley brandon brenda
brent brett brian brigitte bruce bruno bryan burton caleb calvin camille carl carla carlo carlos carmen carol carole caroline
carolyn carsten casey cass catherine cecilia celia chad charles charlie charlotte chester chloe chris christa christian
christiane christina christine christoph christophe christopher cindy claire clara clarence claude claudia claudio clayton
clifford clive colin connie conrad constance cornelia craig cristina curtis cynthia cyril dale damien dan dana daniel daniela
daniele danielle danny darren david dawn dean deborah debra deirdre denis denise dennis derek diana diane diego dieter dirk
dmitri dmitry dominic dominik dominique don donald donna dora doris dorothea dorothy doug douglas duncan dustin dwight earl
ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elisabeth elizabeth ella ellen elsa emil
emilia emily emma emmanuel enrique eric erica erich erik erika erin ernest ernesto ernst erwin esther ethan etienne eugene
eugen eva evan eve evelyn fabian fatima felicity felix ferdinand fernand fernando fiona florence florian frances francesca
francesco francis francisco franck frank franz françois françoise fred frederic frederick fredrik friedrich fritz gabriel gabriela
gareth gary geneviève geoffrey george georges georg gerald gerard gerd gerhard gertrude giacomo gideon gil gilbert gilles gillian gina
giorgio giovanni giulia giuseppe gloria gordon grace graham greg gregor gregory greta guido guillaume guillermo günter günther
gustav gustavo guy hal hannah hannes hans harald harold harriet harry hartmut harvey hassan heather hector heidi heike heiko heinrich
heinz helen helena helga helmut hendrik henri henrik henry herbert herman hermann hilary hilda hiroshi holger holly horst howard
hubert hugh hugo humphrey ian ibrahim ida ignacio igor ilse immanuel inge ingrid ira irene iris isaac isabel isabella isabelle
ismail ivan ivo jack jackie jackson jacob jacqueline jacques jaime jake jakob james jamie jan jane janet janice jared jasmine
jason javier jay jean jean-baptiste jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marie jean-paul jean-pierre jeff jeffrey jennifer jenny
jens jeremy jerome jerry jesse jessica jesús jill jim jimmy joachim joan joanna joanne joe joel johan johann johanna
johannes john johnny jon jonas jonathan jordan jorge josé josef joseph josephine josh joshua joyce juan juan-carlos judith judy julia
julian juliane julie juliet julien julio julius june jürgen justin jörg jörn kai karen karin karl karl-heinz karla karoline karsten kate
katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay keith kelly ken kenneth kent kerry kevin kim
kimberly kirsten klaus konrad konstantin kristen kristin kristina kurt kyle lance larry lars laura lauren laurence laurent lawrence
lea leah lee leila lena leo leon leonard leonardo leonid leopold leslie lester lewis liam lillian lily linda lindsay lionel lisa liz
lloyd lois lorenzo lori lorraine lothar lou louis louise luc luca lucas lucia lucien lucy ludwig luigi luis luisa lukas luke
lutz lydia lynn lynne mabel madeleine mahmoud malcolm manfred manuel manuela marc marcel marcia marco marcos marcus margaret
margarita margot marguerite maria marian marianne marie marie-claude marilyn marina mario marion marjorie mark markus marlene
marsha marshall martha martin martina martine marvin mary mathias mathieu mathilde matt matteo matthew matthias matthieu maurice mauricio max
maxim maximilian maxwell may megan melanie melinda melissa melvin mercedes meredith michael michaela michel michele michèle michelle
miguel mikhail mike mildred miles milton miriam mitchell mohamed mohammad mohammed moira molly mona monica monika monique morris
moses muhammad muriel murray mustafa myra nadia nancy naomi natalia natalie nathan nathaniel neil nelson nicholas nick nicola nicolas
nicole nigel nikita nikolai nikolaus nina noah noam noel noelle nora norbert norman octavio olaf ole oleg olga oliver olivia olivier omar
orlando oscar oskar oswald otto owen pablo pamela paola paolo pascal pat patricia patrick paul paula paulina pauline paulo pavel
pedro peggy penelope penny percy perry peter petra phil philip philipp philippe phillip phyllis pierre pierre-yves piotr priscilla quentin
rachel rafael rainer ralf ralph ramón randall randy raphael raquel rasmus raúl ray raymond raymonde rebecca regina reinhard reinhart reinhold rené renée renata
renate rex reza ricardo richard rick rita rob robert roberta roberto robin robyn rodney rodrigo roger roland rolf roman ronald ronda
ronnie rosa rosalind rosemary ross roy rüdiger rudolf rudolph rupert ruth ryan sabine sally salvador sam samantha samuel sandra
sanjay santiago sara sarah saul scott sean sebastian sergei sergey sergio seth shane shannon sharon shaun sheila shelley sherry shinzo
shirley sidney siegfried sigmund sigrid silvia simon simone simón sofia solomon sonia sophia sophie stacy stan stanley stefan stefanie stella
stephan stephanie stephen stephane stéphane steve steven stuart sue susan susanna susanne suzanne svetlana sven sylvia sylvie tamara tania tanja
tanya tara tatiana ted teresa terence terry thea theda theodor theodore theresa thierry thomas thorsten tiffany tim timothy tina tobias todd tom
tomas tomás tommy toni tony torsten tracy travis trevor tristan tyler udo ulrich ulrike ulf umberto ursula uwe valentin valerie vanessa vera
verena vernon veronica veronika vicki victor victoria viktor vincent vincenzo virginia vivian vladimir volker wade waldemar wallace walter wanda
warren wayne wendy werner wesley wilfred wilhelm will willem william willy winfried winston wolf wolfgang xavier yael yasmin yolanda yves yvette
yvonne zachary zoe zoë zygmunt łukasz ángel álvaro émile élisabeth éric étienne édouard óscar søren jürg götz gøsta
henrique inácio luiz joão antônio sérgio celso florestan caio darcy paulo rui nuno vítor
ute ulrike karl-heinz harald sabine karoline anselm lutz detlev ursula hartmut gisela ingrid hedwig annette barbara christof gunther
ottmar ottokar wolfram gangolf edgar eckart eckhard ekkehard hagen heide hildegard irmgard jost knut lothar magnus malte manuela margrit
marita meike moritz niklas nils ortwin raimund reiner roderich rüdiger siegmar sönke thilo till tilman torben ulf uta uwe veit volkhard
aurélien bénédicte benoît bertrand cédric céline christelle clémence corinne cyrille didier élodie estelle fabrice fabien florent florence
frédéric frédérique gaël gérard gilles grégoire grégory guy hervé hugues ivan jacky jean-charles jean-michel jean-noël jérôme joëlle joël
lionel loïc luc ludovic marcel marc-antoine mathilde mickaël mireille nadège noël odile pascale patrice quentin régis rémi rémy roland romain
sébastien serge solène stéphanie sylvain thibault thomas valérie vincent xavier yann yannick yvan zoé
иван петр пётр сергей андрей александр алексей дмитрий владимир николай михаил анна мария ольга елена татьяна
борис виктор виталий вячеслав геннадий георгий григорий денис евгений игорь илья кирилл константин лев леонид максим никита олег павел роман
станислав степан тимофей фёдор федор юрий яков ярослав василий валентин валерий вадим вера галина екатерина ирина ксения лариса любовь людмила
марина надежда наталия наталья светлана софья юлия глеб артём артем антон анатолий аркадий арсений тимур руслан рустам джон ричард роберт генри
alexis aldous aldo amos anwar archibald arlie arundhati asma atul barrington bell benedetta benito bertolt carroll caspar
chimamanda clifton cormac dava deng dipesh doreen edmond edna edouard elie elinor elliot elliott erving ezra fareed fernand frantz
frederik gayatri geoff gina haruki hayden hedley homi immanuel isaiah jared jürgen judith kwame lev marx mao max mircea naguib
naomi natalie nassim niall niccolò niels noam orhan orson paulette perry pierre pico rainer robin ronald roland salman samir
slavoj stokely susan tariq tony tzvetan umberto vaclav virginia voltaire walden zadie zora samuel lorand kathrin tai ming joseph
graham jonathan lyle dean rory jill bernie nikole ta-nehisi elon jeff tiffany brad mariana dani esther thomas gabriel emmanuel daron
ana-maria anne-marie mary-louise hans-ulrich hans-georg karl-otto klaus-dieter hans-peter franz-josef hans-jürgen heinz-gerhard ernst-wolfgang
maría josé-maría luis-miguel josep jordi joan enric xosé iñaki íñigo begoña pilar concepción dolores mercedes rosario consuelo soledad
aaliyah abhijit abigael adalbert adebayo adeline adolf adolfo adolph afonso agata agnieszka agustín ahmet aidan ailsa ajay akbar akhil alaa alaina
alasdair alastair albrecht alec aleida alejandra aleksandra aleš alfons algernon aliaksandr alicja alistair alister allegra aloys alphonse alva alyssa
amaia amal amin amina amir amira amrita anahid anand anastasia anatole andrej andrzej angel angelo anika anil anja ankit anneke anneli annemarie
annika anthea antje antoni antonina antonis anupam aoife aparna ara aram archie ariane arjun arkady armando armin arnaud arne arno arseny artem artur
arvid arvind ashish ashok ashraf ashton asif aslı athena attila aubrey augustin augustine aung aurel aurelia ava avi avishai avraham ayesha ayşe azar
aziz azmi babak bartholomew bartosz basil beate bela benazir bengt benno benny bente bernadette bernardo bernt bertil bettina bhikhu bilal birgit
birgitta birte bjarne blair blaise blake blanca bogdan bohdan bojan bonaventura boubacar boyd bram brandi branislav branko breanna breffni bridget
brigid brita britta bronisław bronwen bruna brynn burkhard byron béla caitlin camilla candace carina carlotta carly carmela carmelo carola carolin cas
catalina cathal cathleen cathryn cathy cato cecil cem chaim chandra chantal charlene charmaine chelsea cheryl chiara chinua christel christen
christiaan christie christin christl christos chuck cian ciaran clair clarissa claudette claus clemens clement cliff clinton clyde cody colette
colleen conall connor conor constantin constantine cora coral cordelia corey corinna cosmo courtney cressida crispin cristian cristóbal czesław césar
dafna dag dagmar dagny damian damir damon danica danilo danièle danuta daphna daphne dara dariusz darlene darrell darryl dave davide davor davíd dawid
dayna declan deepak delia delphine demetrios derrick desirée desmond devin devon dexter dianna didem dietmar dietrich dilip dillon dimitar dimitri
dimitris dina dinesh dino dion divya djamel domenica domenico domingo dominica dominick donal donna-lee donovan dorit dorota dorothee dorte dov doyle
dragan drew duane dušan dwayne dylan eamon eamonn earle ebrahim edda eddy edelgard edmundo eduard edvard edwina efraim egon ehud eike eilis eino eitan
ekaterina elaina elana eldon eleanora eleni elfriede eliezer elif elihu elijah elina elio eliot elisa elise eliza elke ellis eloise els elsie elspeth
elvira elwood emanuel emanuela emeka emery emilio emmett emre ender endre engin enid enno enzo erdem erhard erkki erland ermanno ernestine errol
erskine eryn eszter etel ethel eunice eva-maria evangelos evelina evgenia evgeny ewa ewan ewen eyal eyüp fabio fabrizio faisal fanny farah farhad
fariba farid farida fatma faye fazal fedor felicia feliks felipe ferenc fergus fernanda fidel fikret filip filippo finbarr finn fiorella flavia flora
florin floyd forrest frank-walter franklin františek franziska françois-xavier fraser frauke freda freddie freya fritjof gabor gabriella gail galina
gamal garrett garth gavin gavriel gayle gemma gene genevieve gennady georgia georgina geraldine gerda gerhart germaine gero gerrit gerry gesa gesine
ghassan gianluca gianni gilda giles giorgos gitta giuliana giuliano giulio gladys glen glenda glenn glenys godfrey goran gottfried gotthard govind
graciela graeme grainne grant gregorio gretchen grigory grzegorz gudrun guenter guillermina gunilla gunnar gunter gus gwen gwendolyn gwyn gyan gyula
györgy gábor gérard-françois haakon habib hadley haim hakan haki hakim halina halvard hamid hamish hamza hana hanan hanif hank hanna hanne hannelore
hanno hans-christian hans-dieter hans-joachim hans-werner haralambos harlan harley harlow harriette harrison harsh harvie hasan hashim haydée hayley
hazel hedda hedy heimo hein heiner heino helge hella helle helmuth henk henning henny henriette hermione hernando hernán herta hertha hildebrand hilla
hillary hillel hilmar hisham hjalmar holden hollis homer honoré horacio horatio hosni hossein howell hristo hussein huw hyman håkan hélène hüseyin
iain ibram idris igal ignaz ignác ihsan ikram ilan ilana ildikó ilia ilona ilya imad iman imani imke imran imre ina inderjeet indira indra ines inga
ingeborg inger ingmar ingo inna inés ioan ioana ioanna ioannis iona irena irfan irina irma irvin irving irwin isa isadora isidor isidore ismael isolde
issa istván itai itamar iulia iva ivana ivar iwan iwona izabela iñigo jacek jacinta jacobo jacobus jacopo jad jadwiga jagdish jairo jamal jamila jan-
erik jana jancis janelle janette janina janine janos jaroslav jarosław jasmin jasper javed jawaharlal jaya jayne jean-marc jean-philippe jean-yves
jeanette jeanne jed jeffry jelena jemima jena jenna jennie jeremiah jeri jerrold jerzy jesper jess jessie jillian jitka jo joakim jocelyn jochen jody
joelle joern johanne johnathan jolanta jolyon joni joost joris joschka jose josephus josette jovan jozef juana juanita judd jude judit juliana
juliette jurek jurgen jussi justina justine justus jutta jános józef jörgen kaarina kader kadri kaja kaleb kamal kamil kamila kamran kara karel karim
karima karina karine karl- erik karol karolina kaspar kasper kassandra katalin katarina kataryna katarzyna kateryna katharine kathe kathi kathie kati
katia katinka katrina katy kavita kazimierz keir keisha kelley kelsey kemal kennedy kenya kermit kerri kerstin keziah khaled khalid khalil kieran
kieron kimberlé kip kiran kirill kirk kirsti kirstin kirsty kit kjell klaas klara klemens knud kofi konstantina konstantinos kostas krishna krista
kristian kristiina kristine kristof kristoffer krisztina krystyna krzysztof kumar kurtis kwabena kyra lada laila lana lara larissa lasse latoya laura-
lee laureen laurel laurens laurie lawrie layla leandro leanne lee-ann leela leif leigh leigha leith leland lenka lenora lenore leona leonie leonor
leontine leroy lesley leszek leticia levi lewin lia liesbeth lieve lilian liliana lilith lilli lilly lin-manuel lina linda-lou linden linus lisa-marie
lisbeth lise liselotte liv livia livio ljubomir lluís logan lola loraine loren lorena lorenz loretta lorin lorna lorne louella louisa lowell luba
lubomír luciana luciano lucie lucille lucinda ludger luella luigia luiza lujo luka lydie lyman lyn lyndon lyndsey lynette lászló léonard maarten
maartje machteld mackenzie madelaine madeline madhav madhu mads magda magdalena maggie mahatma mahesh mahmood maia maike mairi maja malachi malala
malek malgorzata malik malin malka mallory malvina mamadou mamdouh manas mandy manfredo manish manmohan manolis mansur mara marceline marcella
marcelle marcello marcelo marcin marek margareta margarete margaretha margarida margaux margery margie margit margo margret margrethe marguerita
mariam marianna mariano marica mariel marietta marij marijke marilee marilena marin marinus marisa marisol marit marja marjan marjolein marjory markku
marko markéta marla marleen marlon marlys marnie marsden marta martie martijn martti marty marwan marya maryam maryann maryanne masha massimo mateo
mateusz mathew matias matilda matthijs mattias mattie maud maude maura maureen mauro mavis maxime maxine maya maynard mazen małgorzata meera mehdi
mehmet mehran melina melita melody melville melvyn mendel merete merle merrill mervyn meryl meta meyer mia micah michael-john michaël michał michela
michelangelo michiel mick miguel-ángel mihaela mihai mihail mika mikael mikaela mikko mikołaj milan milena millicent milo miloš mina mira miranda
mirela mirjam mirko miroslav mirosław misha mitch modris mohan mohd mohsen mohsin moishe monserrat montague montserrat mordechai morgan mortimer
morton moshe mostafa mounira moïse mukesh muna munir murat murdo musa myles myriam myron nabil nada nadav nadezhda nadim nadine nadja nagendra nahid
naila najib nana nanette nasir nasser nat natalija natasha nathalie navin nayan nazli neal ned neda neele neena neha nehemiah nelly nenad nermin nesta
nestor nettie nevil neville ngaire ngũgĩ nicholai nicholle nicki nicklas nico nicolaas nicolae nicolai nicolette nicolò nieves nikhil niki nikki nikos
nimrod nirmal nita nitin noa nolan nora- lee noreen norris noëlle nuala nuria nurit obafemi octavia octavian oded odette odin odysseas ofer ofra oisín
okwui ola olaudah olav oleksandr oleksii olena ollie olof olufemi olusegun oluwatoyin omari omer ophelia oran oren oriana oriel oriol orla orlaith
orna orsolya orville osama osbert osman oswaldo otis otmar ottavio ottilie ouida paavo paddy padma padraic paige palle panagiotis panayiotis pankaj
panos pasquale patrik patrizia patsy patti patty paul-henri paulius pavla pavlos pearl peer peleg pelle per percival peregrine perrin pertti petar
petr petri petros petter philippa philo phoebe pia pier piers pieter pietro pim pippa poppy prabhat pradeep prakash pramod pranab prasenjit pratap
praveen prem preston primo priya priyamvada przemysław pádraig qasim quincy quinn quintin raanan rabindranath rachael rachelle radhika radmila
radosław radovan rae rafaela rafał raffaele rafi raghuram ragnar rahel rahul raija raimo raina raine rainier raisa raj raja rajeev rajesh rajiv rajni
raleigh ram raman ramesh ramin ramona ramsay ramsey ramzi rana ranajit randal randi randolph rania ranjan ranjit raoul raphaël rashid rashida rastko
rasul ravi raya raymund razia rebekah reda reem reena regan reggie reginald regine reid reidar reiko reima reinaldo reine reinhild renato renaud rene
renu reuben reva rhiannon rhoda rhonda rhys ricarda riccardo richarda ricki ricky rigoberta rikke rima rina rishi ritchie ritu riva roald robbie
robertson rocco rochelle rocío roddy roderick rodger rodolfo rodolphe rogers rohan rohini rohit rolando rollo romila romy rona ronan ronit rosa-maria
rosalba rosalie rosalyn rosamond rosamund rosanna rosanne roscoe rose roseanne rosemarie roslyn rowan rowena rowland roxane roxanne ruben rubina ruby
rudi rudiger rudy rufus rukmini rune rupa russ russell rustam ruthie ruy ryszard régine saba sabina sabrina sadie sadik sadiq saeed safia sahar said
saidiya sakari saleem salim salima sally-ann salma salome salvatore salwa samia samina samira sanaa sandeep sander sandro sanford sania sanja sanna
sanne santo sarabeth sarai sarang sari sarita sarojini sascha saskia satish satoshi satya satyajit saumya savannah saverio saïd scarlett schuyler
seamus sebastiaan sebastião seema sefa selena selim selina selma selwyn semyon serena sergi serhii severin seyla seymour seán shabnam shahid shai
shaila shaina shakeel shalini shalom shamim shamus shana shannan shanta shanthi sharad shari sharif sharla sharmila sharron shashi shaul shauna shawn
shay shayna sheena shel shelby sheldon sheri sherif sherill sherlock sherman sherwin sherwood shimon shira shiraz shireen shiv shiva shivaji shlomo
shmuel shobha shoshana shoshanna shreya shulamit shyam sibyl sibylle sid siddharth siddhartha sidonie sieglinde siegmund sif sigal siglinde signe
sigurd silas silke silvan silvana silvano silvestre silvio sima simeon simona sine sinead sinéad siobhan siobhán siri sissela sita siv skye slava
slawomir slobodan smadar sofie solveig soma sonali sondra sonja sonny sophus soraya sorin sotirios spencer spiro stacey stacia stanislas stanislav
stanisław stanisława stasia stefania stefano stefanos steffen steffi steinar stellan stephanus stewart stig stijn stina stjepan stéfane subhas subrata
sudhanshu sudhir suhail suki sukumar sulaiman suleiman suleyman sumit sumitra sunanda sune sunil sunita suraj surendra suresh surya susana susannah
susi susie suzanna suzette suzy svante svein svend sverre swapna sybil syd sydney syed sylvaine sylvester sylwia szymon tad tadeusz taha tahar taina
takis talal talia tallulah tamar tami tammy tamsin tamsyn tamás tancredi tapio tarik tariku taryn tasos tatjana tatyana tawfiq tayeb taylor teddy
teemu teija tejaswini tendai teodor teodora terezia teri terje terrance terrell terri teun thaddeus thandika thelma theodora theodoros theodosius
theophilus thiago thibaut thilini thom thomasina thora thorbjørn thore thorstein thurgood thurman thérèse tibor tighe tigran tilda tilly timo timothea
timur tino tirza tiziana tobin toby tod toivo tomaso tomasz tomaš tomislav tommaso tomáš tonia tonje tor toril tova tove toyin tracey tracie tragg
trent trenton trey tricia trina trine trish trista troels trond troy trudi trudy trygve twila tycho tymothy tyrone tzipora tzvi uday ugo ulla ulli
ulrica uma umar umesh upendra upinder uri uriah uriel urs urszula urvashi usha ushma uzi vadim valentina valentine valentino valeria valeriy valery
vali vance vandana vanna vanya varda varun vasil vasili vasily vassilis vasudha velma verna veronique vibeke vicky victoire vidya vieri viet vigdis
vijay vikas vikki vikram viktoria viktoriya vilhelm ville vilma vilém vimal vinay vincenza vinod viola violaine violeta virgil virginie vishal vishnu
vita vitaly vito vittorio vivek vivien vivienne vlad vladimira vladislav vlasta vojtěch volodymyr václav véronique wael wahid waldo waleed walid walt
walther waqar warwick waverly wenceslas wendelin wendell wes westley whitney wiebke wiesław wil wilber wilbur wilda wiley wilford wilfrid wilfried
wilhelmina willa willard willi willie willis wilma wilmer wilson wim winifred winnie winona winsome winthrop witold wojciech wolf-dieter wolfhart
woodrow wouter wynn władysław xander xaver yaacov yaakov yaara yacov yahya yair yakov yale yana yanick yanis yannis yaron yaroslav yaser yash yasha
yasmine yasser yehuda yelena yesim yevgeny yiannis yigal yishai yitzhak yoav yochai yochanan yohanan yohann yolande yonah yonatan yoram yorick yosef
yossi yousef youssef yulia yuliya yuri yuriy yusuf yuval zachariah zack zaha zahra zaid zainab zaki zalman zara zbigniew zdenka zdeněk ze'ev zeev
zeina zelda zena zenon zev zeynep zhanna zia ziad zilla zina zinaida zita ziva zivia zlatko zofia zoltán zoran zsolt zsuzsa zsófia zuleika zuzana zvi
zvika
abelardo abena abhijnan achieng adaeze adekeye adela adelheid adewale adilson aditya adnan adriano adwoa afua aitor akinwumi akram akshay
akua alba alban alcides alena alessandra alessia alexandrine alfonsina aline aliya almudena almut aloísio alper alwin alyona alžběta amalia
amandine amani amara amaury amparo amílcar anabela ananya anatoliy anaïs aneta anette anikó anjali anke annalisa annamaria anne-claire
anneleen anneliese anouk antero antonella antonieta antonin antonius antónio anuja anurag anzhelika aparecida apolline araceli arantxa
ariadna arianna arjen armindo arnout arrigo arzu ashwin assunta aude aurélie avril axelle aylin aysegul azzurra babatunde baltasar baltazar
balázs barbora basma bassam bassel bastian bates beata belén benedito beniamino bernadete bernardino bernhard bertille bhaskar biagio bianca
birger bjørn blandine boaventura bohumil borja božena brianna brittany burak burghard bérengère błażej caetano candela capucine carlota
carme carmine carolien casimiro cayetana cayetano celestino cengiz cesare charline charo chidi chika chinedu chinwe chitra christoffel chus
ciara cinzia claretta clarisse cleide clotilde clément coline concha corentin cornelis corrado cosimo costanza cristiane cristiano csaba
cyprien cyriaque cássia cátia célestin célia daan dahlia dalia dalila damião daria dario debora deepa defne delfina demetrio denys detlef
devesh devika diederik dietlind diogo dmytro donatella dorien dorothée duarte débora dénes dóra ebere eberhard ebru edgardo edilson edoardo
edson eduarda edurne edwige efua einar eivind eladio eliane elisabete elisabetta eliška eloy elske elżbieta emanuele emiliano emmanuelle
emídio enikő enriqueta enza erlend ermelinda ernestina erzsébet estefanía estela estêvão ettore eugenia eugenio eugénie eusebio evandro
evaristo evren eystein ezequiel fabiana fabienne fabrizia facundo fadi falan falko farzana fausta fausto fawaz federica federico felipa femi
femke ferhat fermín fernão ferruccio filipa filipe filomena fionnuala flaminia flavio florencia florencio floriane florinda florine floris
flávia flávio folasade franca francesc francisca frans frederico friederike frode fuat fulvio funmi fyodor fábio fátima félix gabriele
gaetano ganesh gaspard gaston gaurav gautam gauthier gaëlle geert geir gema genaro gennaro geoffroy geraldo gerardo gergely gerhild gerlinde
germán ghislain ghislaine giada giampaolo giancarlo gianfranco gianluigi gianmarco gianpaolo gijs gilberto gilson ginevra giorgia giovanna
girolamo giuseppina gleb goffredo graziella grażyna guglielmo guilherme gumersindo gunda gundula gunhild guus gwenaël gwenaëlle gwendal
géraldine gülnur hadrien halyna hanneke hansjörg hartwig heidrun heinz-peter heitor helgard heloísa henrike herfried heriberto hermínia
hilario hilde hilário hippolyte hoda honorine hortense huda humberto håkon héctor hélio héloïse iara idoia ifeoma ignacia ihor ikenna iker
ilaria ilka ilker imanol immacolata indrani ineke ingvild inmaculada inês iolanda ippolita irmtraud iryna isabeau isaure ishaan isidoro
isidro itziar ivanna ivano ivone iván jaap jacira jaqueline jaromír jaume jeroen jimena jiří joana joaquim joaquina joaquín joke jolanda
jordana joseba josefa josefina josué joséphine judite juliano julieta julián jussara justyna jyoti jérémie jérémy jónatas józsef jørgen jørn
júlia júlio kaitlin kaitlyn kamau karlheinz karthik kartik katelyn katerina kateřina katrien kavitha kayla kees kehinde kelechi kerem kinga
kjersti koenraad kojo kordula kornélia kristi kristie kseniya kunigunde kwadwo kwaku kwasi kálmán kåre laetitia laia lajos lakshmi lamia
lapo lauly laurianne laurinda laurène lautaro lavinia leen leire lene leonarda leonel leonhard leopoldo letizia letícia leyla libor lidia
lieven lila lilia lindiwe lindsey liudmila lodewijk lodovico loredana louison luana luboš lucile lucio lucrecia lucía ludivine ludmila
ludovica luigina lukáš lungile lurdes luuk luís luísa lyubov lyudmila léonie léopold lídia lígia lúcia lúcio maaike macarena macario maciej
madalena maddalena maeve mafalda magali maha maite maksim maksym manfredi manjari manlio manoj manon marcela marcial mareike margriet
mariangela maribel maricarmen marie-claire marie-france marie-hélène marie-pierre mariela mariella marielle mariolina maristela mariusz
mariya marlies maroussia marte marwa maryna maryse maryvonne marília massimiliano mateus mathijs matilde mattia maurizia maurizio maurício
maurílio maxence maël maëlle maëva mechthild mechtild meenakshi meghan meinhard melchor merel mette micaela mieke miklós miloslav mireia
mirella moacir mohit morten mwangi mykhailo mykola mylène márcia márcio mária mário márta mátyás mélanie mélissa mélodie mónica mônica
nahuel namrata naresh nataliya natalya nathanaël natália naveen navnita nazzareno nekane nerea neusa niamh nicanor nicasio nicoletta nilüfer
nino nisha nivaldo njeri nkosazana noelia nomsa norberto nour noura noémie nunzia nurşen nynke nádia nélida nélson néstor nóra odete
odhiambo ofelia oksana olavo oleksandra olexiy olha olívia omaima ombeline ondřej ophélie oreste oriane orianne orietta ornella orsola
osvaldo otello otfried otieno ottavia ottfried otávio ozge paco palmiro paloma pascual patricio patrícia paul-antoine paulien pavlo paweł
pepa petro philippine pierangelo piergiorgio pierluigi piero pierpaolo piet pieterjan piroska plínio polina pooja priscila priyanka péter
quirijn quitéria rachida radek radka raffaella raghad ragnhild raimondo raimundo rajeswari rakesh rasha raul rebeca reimar remo rena renske
renzo rigoberto roel roelof rogelio rogier rogério roisin romane romeo romeu romolo ronaldo roque rosalía rosana rosaria rosetta rosário
rosângela rotraud roxana rozenn rubem rubén ruggero ruprecht ruslan rute ruud réka saif salete salomé sameer sanjeev saúl sebastián selin
serhiy settimio severina shashank shivshankar shruti shweta sibel sidnei sidsel sigmar silvina simonetta simão sinem sipho sissel sjoerd
smita snezhana sofía solenne sonsoles soraia souad sourabh soňa stefaan suely suhasini sumaya sumita sunniva sushant suzana suzie svenja
svitlana swantje sylvestre szabolcs szilvia sándor ségolène sévérine sílvia sílvio sławomir tadeo tafadzwa tanguy tanvi tanvir taras tarek
tarun telma telmo teodoro tereza tessa tetiana teófilo thabo thandeka thaís thibaud thijs thorben théo théodore théophile tiago tiberio
tiburcio tijn timofei timoteo tinne tiphaine tito titouan tiziano tjalling tomé torbjørn torgeir torill torkel traute truus tuba tullio
turid tuva tânia ubaldo ulises ulisses ullrich ulyana unni ursel valdo valentín valerio valeriya vanda vasco vasyl veerle vendula verónica
verônica vicenta victoriano vidar viktória vilmos vinicio vinícius virgilio virgínia vittoria viviana viviane vladimíra volkmar vyacheslav
vânia wafa wagner waltraud wambui wangari wanjiku wenceslao wencke wessel widad willemijn wulf xavière ximena yamini yara yaroslava yasemin
yaël yevgeniya ynske yusra yvon zacarías zdeňka zdzisław zodwa zsuzsanna zulmira zuzanna zélia ágnes álex ángela ángeles árpád áurea émilie
émilien érica øystein øyvind
"""
GIVEN: frozenset[str] = frozenset(_GIVEN.split())

# Given names whose bearers write two family names, the father's first.
_HISPANIC = """
alberto alejandro alfonso álvaro ana ángel antonio beatriz bernardo carlos carmen césar claudio cristina diego eduardo emilio
enrique ernesto felipe fernando francisco gabriel gerardo germán gonzalo guadalupe guillermo gustavo héctor hugo ignacio
isabel jaime javier jesús joaquín jorge josé juan julio lázaro leopoldo luis luisa manuel marcos marcelino maría mariano mario martín mercedes
miguel nicolás octavio pablo paloma pedro rafael ramón raúl ricardo roberto rodrigo rosario salvador santiago santos sergio
macarena xavier lourdes alicia elena inés irene laura lucía marta mónica natalia noelia nuria patricia pilar rocío rosa sonia susana verónica virginia
adolfo agustín alonso amelia andrés aníbal armando augusto bartolomé beltrán camilo cecilia concepción cristóbal dolores domingo edmundo
efraín elías emilia enriqueta esteban eugenio eva ezequiel fabián federico félix fidel florencia gaspar gerónimo horacio
iñaki isidro jacinto jacobo joaquina jordi juana leonardo lorenzo lourdes marcelo margarita matías mauricio maximiliano melchor mercedes
nélida néstor olga osvaldo pascual patricio plutarco ramiro rodolfo román sara sebastián silvia soledad ulises valentín
simón teresa tulio tomás vicente víctor gilberto heraldo rogelio severo benito arturo alfredo rubén
"""
HISPANIC: frozenset[str] = frozenset(_HISPANIC.split())
COMPOUND_FAMILIES: frozenset[str] = frozenset(
    (
        "garton ash", "vaughan williams", "lloyd george", "bonham carter", "le guin", "conan doyle", "sackville west",
        "lévi strauss", "le goff", "roy ladurie", "cartier bresson", "merleau ponty", "saint simon", "maynard smith", "sebag montefiore",
        "trevor roper", "pitt rivers", "carrère d’encausse", "carrère d'encausse", "perkins gilman", "beecher stowe", "hidalgo downing", "ashley cooper",
    )
)  # fmt: skip

# People who write themselves in lower case.
LOWER_CASE_NAMES: frozenset[str] = frozenset(
    ("bell hooks", "danah boyd", "e. e. cummings", "adrienne maree brown", "evelyn douek")
)

_CHINESE = """
ai an bai ban bao bi bian bo cai cao cen chai chang che chen cheng chi chu cui dai deng ding dong dou du duan fan fang fei feng fu gan
gao ge geng gong gu guan guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kuang lai lan lang lei li
lian liang liao lin ling liu long lou lu luan luo lü lv ma mao mei meng mi miao min mo mu na nan ni nie ning niu ou ouyang pan pang pei
peng pi pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan rui sang sha shan shang shao shen sheng shi shu si sima situ song su
sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi
yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo
"""
_KOREAN = (
    "kim park lee choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song yoo hong moon roh ban son bae pak rhee chung"
    " yi ryu ko koh nam paik baek oh hyun jeon jun ha chun cheon kwak byun ku koo min yang im noh"
)
KOREAN: frozenset[str] = frozenset(_KOREAN.split())
_VIETNAMESE = "nguyen nguyễn tran trần le lê pham phạm hoang hoàng phan vu vũ vo võ dang đặng bui bùi do đỗ ho hồ ngo ngô duong dương"

_JAPANESE = """
tanaka satō sato suzuki takahashi watanabe itō yamamoto nakamura kobayashi katō yoshida yamada sasaki yamaguchi matsumoto inoue kimura
hayashi shimizu yamazaki maruyama fukuzawa natsume kawabata mishima tanizaki akutagawa ōe murakami yanagita nishida watsuji takeuchi
ienaga ishida kawakami hatoyama yoshino kishi ikeda miki nakasone koizumi hashimoto obuchi kōtoku itagaki ōkubo kido saigō
"""
# Family names that may lead, and the language whose order they follow. Chinese wins where two share a spelling,
# unless a hyphen in the given name says Korean.
FAMILY_FIRST: dict[str, str] = {
    **dict.fromkeys(_VIETNAMESE.split(), "vi"),
    **dict.fromkeys(_JAPANESE.split(), "ja"),
    **dict.fromkeys(_KOREAN.split(), "ko"),
    **dict.fromkeys(_CHINESE.split(), "zh"),
}
for _shared in (
    "kim",
    "park",
    "lee",
    "moon",
    "yoon",
    "jung",
    "chung",
    "rhee",
    "pak",
    "paik",
    "kang",
    "han",
    "song",
    "ahn",
    "hong",
):
    FAMILY_FIRST[_shared] = "ko" if _shared not in ("han", "song", "kang", "hong") else "zh"

# One to three Mandarin syllables in pinyin.
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|ün|a|e|i|o|u|ü|v))"
)
PINYIN = re.compile(rf"{_SYLLABLE}{{1,3}}", re.IGNORECASE)

_KOREAN_SYLLABLES = """
chong sok sop song pong pom pok kyong kyo kuk kyu myong nyon ryol ryong sonu sunggi taeg tok tong uik wol yol yang
chung jong hwa hee mo bo bin bok do du yu yo kyun cheon cheol dal gab gap geol goo gu gui guk gyun hang hwi ik
jae ho tae woo hyun jung jeong min su soo ji young yong byong byung sung seong hee hui kyung gyeong kyong jin jun joon ki gi ha hwan
chul cheol cheong dong eun un in il ju joo keun geun kun kwang gwang kyu gyu mi myung myong nam sang seok suk sok seung shin si sik sin sun
soon tak taek ui uk wook wan won yeon yun yoon yeong sil rim lim rae nae ok bae beom bum chan chang cho hak han hong hoon hun hyeon hyeok
hyuk hye hyo hyung hyong jik jong kil gil kook guk kwan gwan man mun moon pil pyo rok ryong se seop sup uhn yeol yul yup
"""
_SYLLABLE_KO = "|".join(sorted(set(_KOREAN_SYLLABLES.split()), key=lambda word: (-len(word), word)))
KOREAN_SYLLABLE = re.compile(_SYLLABLE_KO)
KOREAN_GIVEN = re.compile(rf"(?:{_SYLLABLE_KO}){{2}}")

PARTICLES: frozenset[str] = frozenset(
    "von van de der den del della dell' di da dos das do du des la le les zu zur zum vom ten ter te af av d' ibn bin al el "
    "y e und den het in't op 't san santa st. saint ben abu wa ole arap".split()
)

# Authors of antiquity and the middle ages, whose works are cited by book, chapter and line alone.
ANCIENT: frozenset[str] = frozenset(
    "Homer Homère Homero Hesiod Herodotus Herodot Hérodote Thucydides Thukydides Thucydide Xenophon Xénophon Plato Platon Platón Aristotle Aristoteles "
    "Aristote Aristóteles Aeschylus Sophocles Sophokles Euripides Aristophanes Demosthenes Isocrates Polybius Polybios Polybe Diodorus Strabo "
    "Pausanias Plutarch Plutarque Plutarco Josephus Philo Epictetus Lucian Galen Philostratus Plotinus Porphyry Iamblichus Proclus Procopius "
    "Cicero Cicéron Cicerón Caesar César Livy Livius Sallust Salluste Virgil Vergil Virgile Ovid Ovide Horace Horaz Lucretius Seneca Sénèque "
    "Tacitus Tacite Tácito Suetonius Suétone Juvenal Martial Quintilian Lucan Statius Macrobius Ammianus Lactantius Tertullian Tertullien "
    "Cyprian Origen Origène Eusebius Eusèbe Irenaeus Athanasius Ambrose Ambroise Jerome Jérôme Augustine Augustinus Augustin Agustín Orosius "
    "Boethius Isidore Bede Anselm Abelard Aquinas Averroes Avicenna Maimonides Sozomen Theodoret Cassiodorus Chrysostom".split()
)
