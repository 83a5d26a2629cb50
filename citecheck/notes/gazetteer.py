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
alexis aldous aldo amos anwar archibald arlie arundhati asma atul barrington bell benedetta benito bertolt carroll caspar
chimamanda clifton cormac dava deng dipesh doreen edmond edna edouard elie elinor elliot elliott erving ezra fareed fernand frantz
frederik gayatri geoff gina haruki hayden hedley homi immanuel isaiah jared jürgen judith kwame lev marx mao max mircea naguib
naomi natalie nassim niall niccolò niels noam orhan orson paulette perry pierre pico rainer robin ronald roland salman samir
slavoj stokely susan tariq tony tzvetan umberto vaclav virginia voltaire walden zadie zora samuel lorand kathrin tai ming joseph
graham jonathan lyle dean rory jill bernie nikole ta-nehisi elon jeff tiffany brad mariana dani esther thomas gabriel emmanuel daron
ana-maria anne-marie mary-louise hans-ulrich hans-georg karl-otto klaus-dieter hans-peter franz-josef hans-jürgen heinz-gerhard ernst-wolfgang
maría josé-maría luis-miguel josep jordi joan enric xosé iñaki íñigo begoña pilar concepción dolores mercedes rosario consuelo soledad
"""
GIVEN: frozenset[str] = frozenset(_GIVEN.split())

# Given names whose bearers write two family names, the father's first.
_HISPANIC = """
alberto alejandro alfonso álvaro ana ángel antonio beatriz bernardo carlos carmen césar claudio cristina diego eduardo emilio
enrique ernesto felipe fernando francisco gabriel gerardo germán gonzalo guadalupe guillermo gustavo héctor hugo ignacio
isabel jaime javier jesús joaquín jorge josé juan julio lázaro leopoldo luis luisa manuel marcos marcelino maría mariano mario martín mercedes
miguel nicolás octavio pablo paloma pedro rafael ramón raúl ricardo roberto rodrigo rosario salvador santiago santos sergio
simón teresa tulio tomás vicente víctor gilberto heraldo rogelio severo benito arturo alfredo rubén
"""
HISPANIC: frozenset[str] = frozenset(_HISPANIC.split())
COMPOUND_FAMILIES: frozenset[str] = frozenset(
    (
        "garton ash", "vaughan williams", "lloyd george", "bonham carter", "le guin", "conan doyle", "sackville west",
        "lévi strauss", "le goff", "roy ladurie", "cartier bresson", "merleau ponty", "saint simon", "maynard smith", "sebag montefiore",
        "trevor roper", "pitt rivers", "perkins gilman", "beecher stowe", "hidalgo downing", "ashley cooper",
    )
)  # fmt: skip

# People who write themselves in lower case.
LOWER_CASE_NAMES: frozenset[str] = frozenset(
    ("bell hooks", "danah boyd", "e. e. cummings", "adrienne maree brown")
)

_CHINESE = """
ai an bai ban bao bi bian bo cai cao cen chai chang che chen cheng chi chu cui dai deng ding dong dou du duan fan fang fei feng fu gan
gao ge geng gong gu guan guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang ke kong kuang lai lan lang lei li
lian liang liao lin ling liu long lou lu luan luo lü lv ma mao mei meng mi miao min mo mu na nan ni nie ning niu ou ouyang pan pang pei
peng pi pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan rui sang sha shan shang shao shen sheng shi shu si sima situ song su
sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue yan yang yao ye yi
yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuo zong zou zu zuo
"""
_KOREAN = "kim park lee choi jung jeong kang cho yoon jang lim han shin seo kwon hwang ahn song yoo hong moon roh ban son bae pak rhee"
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
for _shared in ("kim", "park", "lee", "moon", "yoon", "jung", "kang", "han", "song", "ahn", "hong"):
    FAMILY_FIRST[_shared] = "ko" if _shared not in ("han", "song", "kang", "hong") else "zh"

# One to three Mandarin syllables in pinyin.
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|üan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|üe|ün|a|e|i|o|u|ü|v))"
)
PINYIN = re.compile(rf"{_SYLLABLE}{{1,3}}", re.IGNORECASE)

PARTICLES: frozenset[str] = frozenset(
    "von van de der den del della dell' di da dos das do du des la le les zu zur zum vom ten ter te af av d' ibn bin al el "
    "y e und den het in't op 't san santa st. saint ben abu".split()
)
