"""How fifteen languages say that something is not there: the parts that such sentences are made of."""

from __future__ import annotations

import re
from dataclasses import dataclass

from citecheck.pages.wordings import Words


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """What such sentences are made of in one language; all patterns are tried on one sentence."""

    things: Words  # what is asked for on the web
    gone: Words  # said of a thing, it says that the thing is not there
    none: Words  # before a thing, says that there is none, where the sentence speaks to its reader or of its page
    spoken: Words  # the reader is spoken to, or the page speaks of itself
    nothing: Words  # a sentence that needs no more
    around: Words  # what else such a page says: search, home page, address, contact
    # In lower case, one of which every absence in a language of Latin letters has: told much sooner than a pattern is.
    hints: tuple[str, ...] = ()
    script: re.Pattern[str] | None = None  # letters without which another language is not tried


def _words(*parts: str) -> Words:
    """Alternatives that begin where a word does."""
    return Words(rf"\b(?:{'|'.join(parts)})")


def _signs(*parts: str) -> Words:
    """Alternatives in a script that has no spaces, or whose words have beginnings of their own."""
    return Words("|".join(parts))


_HAN, _KANA = re.compile("[\u4e00-\u9fff]"), re.compile("[\u3040-\u30ff]")
_HANGUL, _CYRILLIC, _ARABIC = (
    re.compile("[\uac00-\ud7af]"),
    re.compile("[\u0400-\u04ff]"),
    re.compile("[\u0600-\u06ff]"),
)

ENGLISH = Tongue(
    things=_words(
        r"(?:web ?)?(?:page|site)\b(?! \d)|(?:this|that|web|requested|entered) address\b(?! books?)|address (?:you|entered|requested|typed)",
        r"(?:urls?|link|bookmark|article|document|file|content|post|story|item|resource|record|entry|publication|report|press release|video|photo|image|blog|thread|topic|listing|material|message|edition|submission|manuscript|preprint|profile|(?:this|that|the|requested) (?:handle|doi)|doi you \w+|(?:article |document |post |item )id)\b(?! (?:\d|(?:of|about|by|on the(?! (?:web ?)?(?:site|server|page))) ))",
        r"(?:this|the) (?:\w+ )?(?:paper|pdf)\b|requested \w+|what(?:ever)? you|this road",
        r"\w+ (?:that )?you(?:.re| are| were|.ve| have)? (?:looking for|after|requested|asked for|selected|wanted?|(?:trying|tried) to \w+|seek\w*|followed|clicked|entered|typed|used|chose)\b",
    ),
    gone=_words(
        r"(?:not|n['’]t|never|cannot|unable to)(?: \w+){0,3} (?:found|find|exist\w*|available|locate\w*|online|retrieve\w*|display\w*|open\w*|load\w*|resolve\w*|registered (?:with|by) us|here|there|valid|functioning|working|accessible)\b",
        r"(?:isn|wasn|doesn|couldn|aren|weren|didn)['’]t(?: \w+){0,2} (?:found|exist|available|online|here|valid|working|there)\b",
        r"no longer|unavailable|(?:been|was|were|is|are|we(?:.ve| have)?|since|has|have)(?: \w+ly| since| now| been| either)?(?: \w+ and)? (?:removed|deleted|withdrawn|unpublished|expired|taken (?:down|off(?:line)?)|pulled|erased|wiped|lifted|delisted|unlisted|scrapped|purged|retired|decommissioned|discontinued|moved\b(?! (?:in|out|from|to))|archived|renamed|mislaid|lost|hidden|made private|set to private)\b|(?:its|the|this|their) (?:url|address|location|link) (?:may have |might have |has |was )?(?:been )?changed|(?:reached|past|passed) its (?:expiry|expiration|end)",
        r"(?:is|are|was|were|be|seems?|looks?|appears?)(?: \w+){0,2} (?:invalid|broken|dead|expired|outdated|out-of-date|unknown|non-?existent|missing|wrong|obsolete|incorrect)\b|(?:invalid|broken|dead|expired|outdated|unknown|non-?existent|missing|wrong|bad|obsolete) (?:web ?)?(?:page|url|link|address|article|document|file|resource|record|post|item|id)\b|out of (?:date|service|print|(?:our|the) catalog\w*)|defunct\b|lapsed\b|(?:vanished|disappeared|gone)\b|(?:no|not any) (?:such|matching|record|trace)\b",
        r"not (?:on|in|part of|among|one of) (?:our|this|the server)|nowhere\b",
        r"(?:page|story|article|link|content|document|file) you(?:.re| are| were| have|.ve)? (?:want\w*|after|seek\w*|looking for|requested|asked for|tried to \w+)[^.]{0,20}(?:n['’]t|not|never)\b",
    ),
    none=_words(r"(?:no|not any|n['’]t have(?: any| an?)?)\b"),
    spoken=_words(
        r"(?:you|your|we|our|us|sorry|oops|whoops|unfortunately|please|requested|here|apologi[sz]e)\b|(?:this|that) (?:\w+ )?(?:page|url|link|address|article|document|file|content|post|story|item|resource|record|entry|publication|report|paper|video|blog|site|web ?site|press release|submission|doi|handle|road)\b|there (?:is|was|used to be)",
    ),
    nothing=_words(
        r"nothing (?:\w+ )?(?:here|(?:at|under|behind|on) this (?:address|url|page|link))(?=\W*$|,? (?:to see|yet|any ?more|any longer|at|but|so|try|anyway))|nobody home|(?:this|our) (?:old |former )?(?:web ?)?site (?:has|is|was)(?: been)?(?: now)?(?: permanently)? (?:closed|shut down|switched off)\b|(?:took|taken|made) a wrong turn|there (?:used to be|was once) (?:a page|something) here|no such (?:page|article|record|document|file|entry|item|post|story|url)|no (?:\w+ ){1,3}(?:corresponds?|belongs?|match(?:es)?) (?:to |with )?(?:this|that|the (?:requested|given|supplied)) (?:\w+ )?(?:identifier|id|number|address|url|link|handle|doi|name)(?=\W*$)",
    ),
    around=_words(
        r"(?:search\w*|delet\w+|home|homepage|back|contact\w*|check\w*|try|tried|browser|sorry|error|404|menu|e-?mail|help|copyright|rights reserved|go to|visit|spell\w*|typ(?:ed|ing|o)|redirect\w*|return\w*|number|webmaster|administrator|navigation|click\w*|instead|sitemap|shelves)\b",
    ),
    hints=(
        "off",
        "pulled",
        "erased",
        "wiped",
        "lifted",
        "delisted",
        "unlisted",
        "scrapped",
        "lost",
        "hidden",
        "private",
        "changed",
        "reached",
        "past",
        "passed",
        "out",
        "defunct",
        "lapsed",
        "wrong turn",
        "doesn",
        "not",
        "no ",
        "n't",
        "n’t",
        "never",
        "cannot",
        "unable",
        "unavailable",
        "removed",
        "deleted",
        "withdrawn",
        "unpublished",
        "expired",
        "taken",
        "purged",
        "retired",
        "decommissioned",
        "discontinued",
        "moved",
        "archived",
        "renamed",
        "mislaid",
        "invalid",
        "broken",
        "dead",
        "outdated",
        "out-of-date",
        "unknown",
        "nonexist",
        "non-exist",
        "missing",
        "wrong",
        "bad",
        "obsolete",
        "incorrect",
        "out of",
        "vanished",
        "disappeared",
        "gone",
        "nowhere",
        "nothing",
        "nobody",
        "site has",
        "site is",
        "site was",
        "there used",
        "there was",
    ),
)
GERMAN = Tongue(
    things=_words(
        r"(?:(?:inter|web)?seiten?|webadresse|adresse|url|links?|artikels?|beitr(?:ag|äge)s?|dokumente?s?|dateien?|inhalte?s?|meldung(?:en)?|nachricht|datens(?:atz|ätze)|eintr(?:ag|äge)|lesezeichen|ressource|objekt|verweis|angebot|publikation|veröffentlichung|video|bild|pressemitteilung|thema|text)\b(?! \d)",
        r"(?:etwas|das), (?:was|das) sie",
    ),
    gone=_words(
        r"(?:nicht|kein\w{0,2}|nie)(?: \(?\w+\)?){0,4} (?:gefunden|finden|verfügbar|vorhanden|abrufbar|auffindbar|erreichbar|existier\w+|online|anzeigen|angezeigt|zugänglich|hinterlegt|da|bereit|aufrufbar|auf diesem server)\b",
        r"existiert (?:\w+ ){0,2}nicht|(?:gibt|gab) es(?: \w+){0,4} (?:nicht|kein\w{0,2})|nicht \(?mehr\)?\b",
        r"(?:gelöscht|entfernt|abgelaufen|veraltet|abgeschaltet|umgezogen|verschoben|ungültig|verschwunden|eingestellt|depubliziert|unbekannt|fehlerhaft|offline|zurückgezogen|gesperrt worden|archiviert|stillgelegt|getilgt|aufgelöst|weggefallen|entfallen|deaktiviert|verloren)\b|(?:aus dem (?:angebot|netz|programm|archiv)|vom netz|offline) genommen|vom netz\b|nicht zu (?:finden|lesen)",
    ),
    none=_words(r"kein\w{0,2}\b"),
    spoken=_words(
        r"(?:sie|ihr|ihre[nms]?|ihnen|du|dein\w*|wir|uns|unser\w*|leider|hier|bitte|entschuldig\w*|hoppla|huch|ups|sorry|angefordert\w*|gesucht\w*|gewünscht\w*|aufgerufen\w*|angefragt\w*|eingegeben\w*)\b",
        r"(?:diese[rmsn]?|unter (?:dieser|diesem)) (?:\w+ )?(?:seite|adresse|url|link|artikel|beitrag|dokument|datei|inhalt|meldung|eintrag|text|video|thema)\b",
    ),
    nothing=_words(
        r"(?:hier|unter (?:dieser|diesem) (?:adresse|link|url)|an dieser stelle)(?: \w+){0,3} (?:nichts|kein\w{0,2}|nicht)\b|nichts (?:gefunden|zu (?:sehen|finden))|(?:führt|führte|läuft|lief|geht|ging) (?:leider )?ins leere",
    ),
    around=_words(
        r"(?:such\w*|startseite|zurück|kontakt\w*|prüfen|überprüfen|browser|fehler\w*|404|menü|e-?mail|hilfe|impressum|rechte vorbehalten|versuchen|klicken|homepage|besuchen|schreibweise|navigation|schiefgelaufen)\b",
    ),
    hints=(
        "stillgelegt",
        "getilgt",
        "aufgelöst",
        "weggefallen",
        "entfallen",
        "deaktiviert",
        "verloren",
        "genommen",
        "vom netz",
        "ins leere",
        "nicht",
        "kein",
        "nie",
        "nichts",
        "gelöscht",
        "entfernt",
        "abgelaufen",
        "veraltet",
        "abgeschaltet",
        "umgezogen",
        "verschoben",
        "ungültig",
        "verschwunden",
        "eingestellt",
        "depubliziert",
        "unbekannt",
        "fehlerhaft",
        "offline",
        "zurückgezogen",
        "gesperrt",
        "archiviert",
    ),
)
FRENCH = Tongue(
    things=_words(
        r"(?:pages?|adresse|url|liens?|articles?|documents?|fichiers?|contenus?|billets?|publications?|ressources?|rubriques?|sites?|notice|brève|dépêche|vidéos?|enregistrement|signet|texte|sujet|annonce|communiqué)\b(?! \d)",
        r"ce que vous",
    ),
    gone=_words(
        r"n(?:e |['’] ?)(?:\w+ ){0,3}(?:plus|pas|jamais|existe|aucun\w*|mène nulle part|correspond)|non (?:trouvée?|disponible)|(?:pas|plus)(?: ou plus)? (?:disponible|accessible|en ligne|trouv\w*)",
        r"(?:introuvables?|supprimée?s?|retirée?s?|dépubliée?s?|déplacée?s?|effacée?s?|expirée?s?|périmée?s?|obsolètes?|invalides?|inexistante?s?|indisponibles?|disparue?s?|rompue?|cassée?|mort|archivée?s?|erronée?|changé d.adresse|fermée?s?|désactivée?s?|masquée?s?|égarée?s?|perdue?s?)\b|hors ligne\b|mise? hors|ne mène(?:nt)? (?:nulle part|à rien)|aucun\w? (?:document|page|article|contenu|résultat)",
    ),
    none=_words(r"(?:aucun\w?|pas d[e'’])\b"),
    spoken=_words(
        r"(?:vous|votre|vos|nous|notre|nos|désolés?|oups|malheureusement|demandée?s?|recherchée?s?|ici|veuillez|merci de|mince|pardon|hélas)\b|(?:cette|cet|ce) (?:page|adresse|url|lien|article|document|fichier|contenu|billet|publication|rubrique|site|ressource|vidéo|texte|annonce|communiqué)\b",
    ),
    nothing=_words(
        r"il n.y a (?:plus )?rien (?:ici|à cette adresse|à voir)|rien (?:ici|à cette adresse)|aucun document ne correspond",
    ),
    around=_words(
        r"(?:recherch\w*|accueil|retour\w*|contact\w*|vérifi\w*|navigateur|erreur|404|menu|courriel|aide|droits réservés|essayez|cliquez|plan du site|moteur)\b",
    ),
    hints=(
        "désactiv",
        "masqu",
        "égar",
        "perdu",
        "hors",
        "n'",
        "n’",
        "ne ",
        "non",
        "pas",
        "plus",
        "introuvable",
        "supprimée",
        "supprimé",
        "retir",
        "dépubli",
        "déplac",
        "effac",
        "expir",
        "périm",
        "obsol",
        "invalid",
        "inexist",
        "indispon",
        "dispar",
        "rompu",
        "cass",
        "mort",
        "archiv",
        "erron",
        "chang",
        "ferm",
        "aucun",
        "rien",
    ),
)
SPANISH = Tongue(
    things=_words(
        r"(?:páginas?|paginas?|dirección|url|enlaces?|artículos?|documentos?|archivos?|ficheros?|contenidos?|notas?|noticias?|publicación|publicaciones|entradas?|registros?|recursos?|sitio|web|vídeos?|vínculo|secci[oó]n|texto|comunicado)\b(?! \d)",
        r"lo que (?:busca|estás? buscando)",
    ),
    gone=_words(
        r"no (?:\w+ ){0,4}(?:existe\w*|encontr\w+|encuentr\w+|disponible\w*|corresponde\w*|localiz\w+|hall\w+|accesible\w*|válid\w+|funciona\w*|operativ\w+)|ya no\b|no encontramos|ningún registro",
        r"(?:eliminad[ao]s?|borrad[ao]s?|retirad[ao]s?|removid[ao]s?|caducad[ao]s?|caducó|expirad[ao]s?|expiró|movid[ao]|trasladad[ao]|rot[ao]|inexistentes?|inválid[ao]s?|incorrect[ao]s?|desaparecid[ao]|suprimid[ao]|obsolet[ao]|archivad[ao]|dad[ao] de baja|quedado por el camino|desactivad[ao]|descolgad[ao]|ocultad[ao]|perdid[ao])\b|despublic\w+|(?:ha )?cambiado de (?:dirección|lugar|sitio)|ha (?:caducado|desaparecido|expirado)",
    ),
    none=_words(r"(?:ningun[ao]?|ningún|no (?:hay|existe|tenemos))\b"),
    spoken=_words(
        r"(?:usted|tu|tus|su|sus|te|nos|nuestr[ao]s?|lo sentimos|lamentamos|vaya|ups|solicitad[ao]s?|busca[sn]?|buscando|aquí|hemos|intenta\w*|introducid[ao]|ha introducido|has \w+do|por favor|disculp\w*)\b|(?:esta|este|ese|esa) (?:página|dirección|url|enlace|artículo|documento|archivo|contenido|nota|noticia|publicación|entrada|registro|recurso|sitio|vídeo|sección|texto)\b",
    ),
    nothing=_words(r"aquí no hay nada|no hay nada (?:aquí|en esta dirección)|no existe ningún\w*"),
    around=_words(
        r"(?:busc\w*|inicio|portada|volver|vuelv\w*|contact\w*|comprueb\w*|verifi\w*|revis\w*|navegador|error|404|menú|correo|ayuda|derechos reservados|intent\w*|haga clic|renovad\w*|identificador)\b",
    ),
    hints=(
        "desactivad",
        "descolgad",
        "ocultad",
        "perdid",
        "cambiado",
        "no",
        "eliminad",
        "borrad",
        "retirad",
        "removid",
        "caduc",
        "expir",
        "movid",
        "trasladad",
        "rot",
        "inexist",
        "inválid",
        "incorrect",
        "desaparec",
        "suprimid",
        "obsolet",
        "archivad",
        "dad",
        "quedado",
        "despublic",
        "nada",
        "ning",
    ),
)
ITALIAN = Tongue(
    things=_words(
        r"(?:pagine?a?|indirizzo|url|link|collegamento|articol[oi]|document[oi]|file|contenut[oi]|notizi[ae]|risors[ae]|sito|sezione|voce|pubblicazion[ei]|post|video|comunicato|testo|scheda)\b(?! \d)",
        r"(?:quello|ciò) che (?:cerc|stai)",
    ),
    gone=_words(
        r"(?:non|né) (?:\w+ ){0,4}(?:esiste\w*|trovat\w+|trovare|disponibil\w+|present[ei]|c['’]è|valid[oa]|raggiungibil\w+|risulta\w*|accessibil\w+|online|funziona\w*|porta)|non (?:è )?più",
        r"(?:rimoss[oai]|eliminat[oai]|cancellat[oai]|scadut[oai]|spostat[oai]|inesistent[ei]|sparit[oai]|scompars[oai]|interrott[oa]|errat[oa]|ritirat[oai]|obsolet[oa]|archiviat[oai]|dismess[oai]|disattivat[oa]|oscurat[oa]|nascost[oa]|tolt[oa]|smarrit[oa])\b|(?:si è|si sia|è andat[oa]) pers[oa]|da nessuna parte",
    ),
    none=_words(r"(?:nessun[oa]?|non (?:c['’]è|ci sono|esiste|abbiamo))\b"),
    spoken=_words(
        r"(?:ci dispiace|spiacenti|siamo|abbiamo|tuo|tua|hai|stai|vostr[ao]|nostr[oaie]|richiest[oaie]|cercat[oaie]|cerchi|cercando|cercavi|digitat[oa]|seguito|qui|purtroppo|ops|accidenti|attenzione|prova)\b|(?:quest[oa]|quest['’]) ?(?:pagina|indirizzo|url|link|articolo|documento|file|contenuto|notizia|risorsa|sito|sezione|post|video|testo)\b",
    ),
    nothing=_words(r"qui non c['’]è (?:niente|nulla)|non c['’]è (?:niente|nulla) (?:qui|a questo indirizzo)"),
    around=_words(
        r"(?:cerc\w*|ricerc\w*|home|torna\w*|contatt\w*|verific\w*|controll\w*|browser|errore|404|menu|e-?mail|aiuto|diritti riservati|prova\w*|clicc\w*|archivi\w*)\b",
    ),
    hints=(
        "disattivat",
        "oscurat",
        "nascost",
        "tolt",
        "smarrit",
        "pers",
        "non",
        "né",
        "rimoss",
        "eliminat",
        "cancellat",
        "scadut",
        "spostat",
        "inesist",
        "sparit",
        "scompars",
        "interrott",
        "errat",
        "ritirat",
        "obsolet",
        "archiviat",
        "dismess",
        "nessun",
    ),
)
PORTUGUESE = Tongue(
    things=_words(
        r"(?:páginas?|endereço|url|links?|artigos?|documentos?|arquivos?|ficheiros?|conteúdos?|notícias?|matérias?|publicaç(?:ão|ões)|registros?|registos?|recursos?|site|sítio|vídeos?|postage(?:m|ns)|posts?|seção|secção|texto|ligação|comunicado)\b(?! \d)",
        r"o que (?:você |procura)",
    ),
    gone=_words(
        r"(?:não|já não|nenhum\w?) (?:\w+ ){0,4}(?:existe\w*|encontra\w*|disponíve\w+|localiza\w+|acessíve\w+|válid[oa]|funciona\w*|no ar)|não encontramos|indisponíve\w+|(?:não|nunca) (?:está|existiu)",
        r"(?:removid[oa]s?|excluíd[oa]s?|apagad[oa]s?|eliminad[oa]s?|expirad[oa]s?|expirou|movid[oa]s?|quebrad[oa]|inexistentes?|inválid[oa]s?|retirad[oa]s?|sumiu|desapareceu|saiu do ar|fora do ar|deletad[oa]s?|desativad[oa]s?|descontinuad[oa]|arquivad[oa]|despublicad[oa]|ocultad[oa]|perdid[oa]|tirad[oa] do ar)\b|não está mais|nenhum\w? (?:registr?o|resultado|página|conteúdo)",
    ),
    none=_words(r"(?:nenhum\w?|não (?:há|existe|temos))\b"),
    spoken=_words(
        r"(?:você|seu|sua|nosso|nossa|desculp\w*|lamentamos|infelizmente|ops|opa|solicitad[oa]s?|procura\w*|buscou|informad[oa]|digitad[oa]|seguiu|acess\w+|aqui|encontramos|atenção|aviso)\b|(?:est[ae]|ess[ae]) (?:página|endereço|url|link|artigo|documento|arquivo|ficheiro|conteúdo|notícia|matéria|publicação|registro|recurso|site|vídeo|postagem|post|texto|código)\b",
    ),
    nothing=_words(
        r"(?:aqui )?não há nada (?:aqui|neste endereço)|nada (?:foi )?encontrado|nenhum registro foi encontrado"
    ),
    around=_words(
        r"(?:busca\w*|pesquis\w*|início|inicial|volt\w*|contat\w*|contact\w*|verifi\w*|navegador|erro|404|menu|e-?mail|ajuda|direitos reservados|tent\w*|clique|código)\b",
    ),
    hints=(
        "despublicad",
        "ocultad",
        "perdid",
        "tirad",
        "não",
        "nenhum",
        "nunca",
        "indispon",
        "removid",
        "excluíd",
        "apagad",
        "eliminad",
        "expir",
        "movid",
        "quebrad",
        "inexist",
        "inválid",
        "retirad",
        "sumiu",
        "desaparec",
        "saiu",
        "fora",
        "deletad",
        "desativad",
        "descontinuad",
        "arquivad",
        "nada",
    ),
)
DUTCH = Tongue(
    things=_words(
        r"(?:(?:web)?pagina['’]?s?|adres|webadres|url|links?|artikel(?:en)?|document(?:en)?|bestand(?:en)?|inhoud|bericht(?:en)?|publicaties?|item|bron|website|site|nieuwsbericht|video|tekst|onderwerp|rubriek|dossier|persbericht)\b(?! \d)",
        r"wat u (?:zoekt|zocht)",
    ),
    gone=_words(
        r"(?:niet|geen|nooit)(?: \(?\w+\)?){0,4} (?:gevonden|vinden|beschikbaar|bestaat|bestaan|bereikbaar|online|aanwezig|geldig|weergegeven|toegankelijk)\b|bestaat (?:\w+ ){0,2}niet|bestaat er geen|er bestaat geen|niet (?:\(?meer\)?)",
        r"(?:verwijderd|verlopen|verouderd|verplaatst|verhuisd|opgeheven|ongeldig|verdwenen|ingetrokken|offline|gewist|gearchiveerd|vervallen|onbekend|afgesloten|weggehaald|uitgeschakeld|verborgen|zoek|kwijt)\b|van (?:de|het|onze) (?:site|website|net|internet|server) (?:gehaald|verwijderd)|niet langer|er niet|werkt (?:\w+ ){0,2}niet",
    ),
    none=_words(r"geen\b"),
    spoken=_words(
        r"(?:u|uw|je|jouw|we|wij|ons|onze|helaas|sorry|oeps|excuses|gevraagde?|opgevraagde?|gezochte?|gewenste?|ingevoerde?|hier|let op)\b|(?:deze|dit|die|dat) (?:\w+ )?(?:pagina|adres|url|link|artikel|document|bestand|inhoud|bericht|publicatie|item|website|site|video|tekst|nummer|rubriek)\b",
    ),
    nothing=_words(
        r"(?:hier|op dit adres|onder dit adres) (?:is|staat|vindt u|vind je) (?:\w+ )?(?:niets|niks|geen)|niets gevonden"
    ),
    around=_words(
        r"(?:zoek\w*|startpagina|homepage|home|terug|contact|controleer|browser|fout\w*|404|menu|e-?mail|hulp|rechten voorbehouden|probeer|klik|nummer)\b",
    ),
    hints=(
        "weggehaald",
        "uitgeschakeld",
        "verborgen",
        "zoek",
        "kwijt",
        "gehaald",
        "er niet",
        "niet",
        "geen",
        "nooit",
        "bestaat",
        "verwijderd",
        "verlopen",
        "verouderd",
        "verplaatst",
        "verhuisd",
        "opgeheven",
        "ongeldig",
        "verdwenen",
        "ingetrokken",
        "offline",
        "gewist",
        "gearchiveerd",
        "vervallen",
        "onbekend",
        "afgesloten",
        "werkt",
        "niks",
    ),
)
POLISH = Tongue(
    things=_words(
        r"(?:stron[ayęąie]{0,2}|witryn[aęy]|adres\w{0,3}|url|link\w{0,3}|odnośnik\w{0,2}|artykuł\w{0,3}|dokument\w{0,3}|plik\w{0,3}|treś(?:ć|ci)|wpis\w{0,3}|wiadomoś(?:ć|ci)|zasób|zasobu|materiał\w{0,3}|publikacj\w{1,2}|rekord\w{0,2}|komunikat\w{0,2}|tekst\w{0,2}|film\w{0,2})\b(?! \d)",
        r"czego szukasz",
    ),
    gone=_words(
        r"nie (?:\w+ ){0,4}(?:istnieje|istnieją|znalezion\w*|znaleźliśmy|odnalezion\w*|dostępn\w*|znaleźć|działa|prowadzi|odnaleźć|figuruje)|nie ma (?:takie\w*|już|tu)|nie jest już|(?:już )?nie istnieje",
        r"(?:usunięt\w+|przeniesion\w+|wygas\w+|niedostępn\w+|nieprawidłow\w+|nieaktualn\w+|skasowan\w+|zniknę\w+|wycofan\w+|nieaktywn\w+|błędn\w+|przestarzał\w+|zarchiwizowan\w+|zdjęt\w*|ukryt\w+|wyłączon\w+|zgubi\w+)\b|zdjęto|nie można (?:odnaleźć|wyświetlić|znaleźć|otworzyć)",
    ),
    none=_words(r"(?:żaden|żadn\w+|brak|nie ma|nie mamy)\b"),
    spoken=_words(
        r"(?:szukan\w+|szukasz|żądan\w+|podan\w+|twoj\w+|państw\w+|przepraszamy|niestety|ups|ojej|tutaj|tu|prosimy|sprawdź|znaleźliśmy|możemy|wpisan\w+|uwaga|wybran\w+)\b|(?:ta|tej|tę|ten|tego|taki\w*|tym|to) (?:stron\w+|adres\w*|link\w*|artykuł\w*|dokument\w*|plik\w*|treś\w+|wpis\w*|materiał\w*|rekord\w*|tekst\w*)",
    ),
    nothing=_words(
        r"(?:pod tym adresem|tutaj|tu) (?:nic|niczego) (?:nie ma|już nie ma)|nic (?:tu|tutaj) nie ma|nie ma takie(?:j|go) (?:\w+)|niczego nie znaleziono"
    ),
    around=_words(
        r"(?:szuka\w*|wyszuk\w*|główn\w+|wróć|powrót|kontakt\w*|sprawdź|przeglądark\w+|błąd|błęd\w+|404|menu|e-?mail|pomoc|prawa zastrzeżone|spróbuj\w*|kliknij)\b",
    ),
    hints=(
        "zdjęt",
        "ukryt",
        "wyłącz",
        "zgubi",
        "nie",
        "usunięt",
        "przeniesion",
        "wygas",
        "nieprawidł",
        "skasowan",
        "znikn",
        "wycofan",
        "błędn",
        "przestarzał",
        "zarchiwizowan",
        "żad",
        "brak",
        "nic ",
        "nicz",
    ),
)
TURKISH = Tongue(
    things=_words(
        r"(?:sayfa\w{0,6}|adres\w{0,5}|url|bağlantı\w{0,5}|link\w{0,4}|makale\w{0,5}|belge\w{0,5}|dosya\w{0,5}|içeri[kğ]\w{0,5}|haber\w{0,5}|yazı\w{0,4}|kayıt\w{0,4}|kayd\w{1,3}|site\w{0,4}|gönderi\w{0,4}|video\w{0,3}|kaynak|metin)\b",
    ),
    gone=_words(
        r"(?:bulunama\w+|bulamad\w+|bulunmu?yor\w*|bulunmamaktadır|mevcut değil\w*|yok(?:tur)?|kaldırıl\w+|silin\w+|taşın\w+|geçersiz\w*|erişilem\w+|ulaşılam\w+|artık \w+ değil|süresi (?:dol|bit)\w+|geçerli değil|yayından \w+|kapatıl\w+|çalışmıyor|arşivlen\w+|gizlen\w+|kayıp|yayında değil)\b",
    ),
    none=_words(r"hiçbir\b"),
    spoken=_words(
        r"(?:aradığınız|aradığın|istediğiniz|istediğin|ulaşmaya|ulaşmak|tıkladığınız|girdiğiniz|talep ettiğiniz|görüntülemek|üzgünüz|özür|maalesef|sitemizde|lütfen|burada|böyle bir|bulamadık|eyvah|ne yazık)\b|\bbu (?:\w+ )?(?:sayfa|adres|bağlantı|link|makale|belge|dosya|içerik|haber|yazı|site|gönderi|video|kayıt|metin|numara)\w{0,4}\b",
    ),
    nothing=_words(
        r"böyle bir (?:sayfa|adres|kayıt|içerik|haber) (?:yok|bulunamadı|bulunmuyor)|burada (?:hiçbir şey|bir şey) yok|kayıt bulunamadı"
    ),
    around=_words(
        r"(?:ara(?:yın|ma\w*)?|anasayfa\w*|ana sayfa\w*|geri|iletişim\w*|kontrol|tarayıcı\w*|hata\w*|404|menü|e-?posta|yardım|hakkı saklıdır|deneyin\w*|tıklayın\w*)\b",
    ),
    hints=(
        "arşiv",
        "gizlen",
        "kay",
        "bula",
        "bulun",
        "değil",
        "yok",
        "kald",
        "silin",
        "taş",
        "geçersiz",
        "eriş",
        "ulaş",
        "süresi",
        "yay",
        "kapat",
        "çal",
        "hiçbir",
    ),
)
RUSSIAN = Tongue(
    things=_words(
        r"(?:страни(?:ц\w{0,3}|чк\w)|адрес\w{0,3}|url|ссылк\w{1,3}|стать[яиюейё]{1,2}|документ\w{0,3}|файл\w{0,3}|материал\w{0,3}|публикаци\w{1,3}|запис[ьи]\w{0,3}|новост\w{1,3}|контент\w{0,2}|раздел\w{0,2}|ресурс\w{0,2}|пост\w{0,2}|сайт\w{0,2}|содержимо\w{1,3}|объявлени\w{1,2}|видео|текст\w{0,2}|сообщени\w{1,2})\b(?! \d)",
    ),
    gone=_words(
        r"не (?:\w+ ){0,3}(?:найден\w*|нашл\w+|найти|существует|существовал\w*|обнаружен\w*|доступ\w+|действительн\w+|работает|открыва\w+|удалось|опубликован\w*)|недоступ\w+|больше (?:не|нет)\b|(?:у нас|на сайте) нет|(?:её|его|их) никогда не было",
        r"(?:удал[её]н\w*|снят[аоы]?|перемещ\w+|перенес\w+|устаре\w+|скрыт\w*|отсутству\w+|закрыт\w*|архивирован\w*|недействительн\w+|неверн\w+|неправильн\w+|утерян\w*|истек\w*|исчез\w*|изъят\w*|отключ[её]н\w*|потеря\w+|утрач\w+)\b|ст[её]рт\w*",
    ),
    none=_words(r"(?:нет|нету)\b"),
    spoken=_words(
        r"(?:вы|вами?|ваш\w*|мы|нами?|наш\w*|у нас|извините|простите|к сожалению|запрошенн\w+|запрашиваем\w+|искомы?\w*|указанн\w+|здесь|упс|ой|такой|такая|такого|внимание|таким|попробуйте|проверьте)\b|(?:эт[аотуй]{1,2}|данн\w+) (?:\w+ )?(?:страниц\w+|адрес\w*|ссылк\w+|стать\w+|документ\w*|файл\w*|материал\w*|публикаци\w+|запис\w+|новост\w+|раздел\w*|ресурс\w*|пост\w*|сайт\w*|текст\w*)",
    ),
    nothing=_words(
        r"здесь (?:\w+ )?(?:ничего|пусто)|(?:такой|такого) (?:\w+ )?(?:страницы|статьи|документа|адреса|новости|записи|материала) (?:у нас |здесь |больше )?нет|ничего (?:не найдено|нет)",
    ),
    around=_words(
        r"(?:поиск\w*|главн\w+|вернуться|вернитесь|контакт\w*|проверьте|браузер\w*|ошибк\w+|404|меню|почт\w+|права защищены|попробуйте|перейдите|перейти|воспользуйтесь|адрес\w*|номер\w*|попали)\b",
    ),
    script=_CYRILLIC,
)
UKRAINIAN = Tongue(
    things=_words(
        r"(?:сторінк\w{1,3}|адрес\w{0,3}|url|посилання\w{0,2}|статт\w{1,3}|документ\w{0,3}|файл\w{0,3}|матеріал\w{0,3}|публікаці\w{1,2}|запис\w{0,3}|новин\w{1,3}|вміст\w{0,2}|розділ\w{0,2}|ресурс\w{0,2}|допис\w{0,2}|сайт\w{0,2}|текст\w{0,2})\b(?! \d)",
        r"те,? що ви",
    ),
    gone=_words(
        r"не (?:\w+ ){0,3}(?:знайден\w*|знайшл\w+|знайти|існує|існувал\w*|доступн\w+|дійсн\w+|змогли)|недоступн\w+|більше (?:не|нема[єе]?)\b|нема[єе]?\b|(?:видален\w*|переміщен\w*|застаріл\w*|прихован\w*|відсутн\w+|закрит\w*|недійсн\w+|знят\w*)",
    ),
    none=_words(r"(?:нема|немає|нема[єе])\b"),
    spoken=_words(
        r"(?:ви|вам|ваш\w*|ми|нам|наш\w*|вибачте|перепрошуємо|на жаль|запитан\w+|тут|ой|такої|такого|ці[єї]{1,2}|цей|цього|ця|шукаєте|на сайті)\b",
    ),
    nothing=_words(
        r"тут (?:\w+ )?(?:нічого|порожньо)|такої сторінки (?:не існує|немає|нема)|нічого не знайдено"
    ),
    around=_words(
        r"(?:пошук\w*|головн\w+|повернутися|контакт\w*|перевірте|браузер\w*|помилк\w+|404|меню|спробуйте|перейти)\b"
    ),
    script=_CYRILLIC,
)
CHINESE = Tongue(
    things=_signs(
        "页面|网页|頁面|網頁|文章|稿件|文档|文件|文檔|檔案|内容|內容|信息|資訊|链接|連結|鏈接|网址|網址|地址|栏目|欄目|频道|专题|帖子|主题|资源|資源|视频|影片|新闻|新聞|报道|報導|记录|紀錄|数据|資料|资料|网站|網站|本页|此页|该页|[该此本該]文|图片|博文|日志|商品|要找的东西|您要找的",
    ),
    gone=_signs(
        "不存在(?!的)|找不到|未找到|(?:没|沒)(?:有)?(?:找到|查到|检索到|搜索到|发现)|查无|查無|删除|刪除|撤回|撤稿|撤下|移除|移走|移出|下线|下架|下線|失效|过期|過期|关闭|關閉|停用|停止(?:服务|更新|访问)|丢失|走丢|消失|失联|飞走|清理|清除|撤销|撤銷|未公开|未发布|隐藏|禁用|作废|注销|封禁|回收站|已归档|不在(?:这|了)|(?:去|到|跑到?|飞到?|飞去)了?(?:火星|外太空|外星|太空|月球|远方|旅行|流浪)|不见|不見|搬家|迁移|转移|轉移|屏蔽|不在了|(?:无法|無法|不能|未能)(?:访问|浏览|显示|打开|查看|提供|找到|获取|瀏覽|顯示|開啟)|有误|有誤|(?:网址|地址|链接|编号|参数)[^。]{0,4}(?:错误|錯誤|写错)|(?:没有|沒有|无|無)(?:这|此|该|這|該|相关|相應|对应)(?:篇|个|個|条)?",
    ),
    none=_signs("没有任何|沒有任何"),
    spoken=_signs(
        "您|你|请|請|抱歉|对不起|對不起|哎|哦|啊|啦|呀|[该此本該這这](?:页|网|文|链|信|内|稿|资|视|新|栏|频|专|帖|地|篇|頁|網|連|內|則|个|條|条)|指定|所(?:访问|请求|查找|要|訪問|浏览|瀏覽)|首页|首頁|原网页|原文",
    ),
    nothing=_signs(
        "这里什么都没有|空空如也|^可能(?:已经|已被|已|被)(?:移走|删除|移除|转移|下架|撤下|过期|失效|关闭|更名|改名)|(?:没有|查无|無)(?:此|该)(?:页|文|信息)"
    ),
    around=_signs(
        "可能(?:已经?|被|已被)?(?:删|移|搬|下|过期|失效|关|更|转)|首页|首頁|搜索|搜尋|返回|联系|聯絡|检查|檢查|重新|浏览器|刷新|错误|錯誤|提示|404|点击|點擊|版权|版權|看看|查找|推荐|原因|输入|輸入|地址|管理员|入口|跳转",
    ),
    script=_HAN,
)
JAPANESE = Tongue(
    things=_signs(
        "ページ|記事|ファイル|コンテンツ|リンク|URL|url|アドレス|投稿|データ|資料|文書|情報|サイト|サービス|ニュース|動画|画像|ブログ|エントリ",
    ),
    gone=_signs(
        r"見つか(?:り|ら|っていま)|みつかりません|存在し(?:ま|な)|ありません|なくなっ|(?:削除|移動|移転|終了|廃止|閉鎖|非公開|変更)(?:され(?:まし|てい|てお|た(?:か|可能|ため|よう|$)|$)|しまし|いたし|とな|また|済|になり)|利用できません|見当たりません|取り下げ|閲覧できません|お読みいただけません|(?:公開|掲載|配信|提供)[をはが]?終了|ご覧(?:いただけ|になれ)ません|表示(?:でき|され)ません|アクセスできません|間違っ|正しくありません|無効|期限(?:が)?切れ|(?:期間|期限)[がは](?:過ぎ|終了)|ございません|公開(?:して|されて)(?:い|お)(?:りません|ません)",
    ),
    none=_signs("どの"),
    spoken=_signs(
        "お探し|ご指定|指定され|アクセス(?:いただ|され)|お客様|申し訳|恐れ入り|お手数|(?:この|その|当)(?:ページ|記事|ファイル|コンテンツ|リンク|URL|投稿|サイト|サービス|ニュース|動画|画像|ブログ|情報)|該当|ください|現在ご|いたしました",
    ),
    nothing=_signs("該当する[^。]{0,12}(?:ありません|見つかりません|ございません)"),
    around=_signs(
        "トップ|ホーム|検索|戻|お問い合わせ|確認|ブラウザ|エラー|404|メニュー|ください|著作権|URL|可能性|アドレス"
    ),
    script=_KANA,
)
KOREAN = Tongue(
    things=_signs(
        "페이지|게시물|게시글|기사|문서|글|자료|파일|주소|링크|콘텐츠|컨텐츠|내용|사이트|정보|뉴스|동영상|데이터|서비스|URL|url",
    ),
    gone=_signs(
        "찾을 ?수(?:가)? ?없|찾지 ?못|존재하지 ?않|삭제(?:되|된)|없어졌|(?:가|이|는|은|도) 없(?:습니다|거나)|바뀌었|옮겨|폐지|삭제한 (?:글|게시물|게시글|기사)|이동(?:되|하)|만료|종료(?:되|된)|잘못(?:되|된)|유효하지|볼 ?수 ?없|접근할 ?수 ?없|사라졌|변경되|폐쇄|열 ?수 ?없|비공개",
    ),
    none=_signs("아무런?"),
    spoken=_signs(
        "요청하신|찾으시|작성자|찾고 ?계신|입력하신|죄송|해당|(?:이|본|그) (?:페이지|게시물|게시글|기사|문서|글|자료|파일|주소|링크|콘텐츠|사이트|서비스)|확인|않는|주세요|바랍니다|원하시는|접속하신|방문하시려는|거나",
    ),
    nothing=_signs("존재하지 않는 (?:페이지|게시물|게시글|글|문서|기사)"),
    around=_signs("홈|검색|돌아|문의|확인|브라우저|오류|404|메뉴|주소|다시|이용|이전|메인|저작권"),
    script=_HANGUL,
)
ARABIC = Tongue(
    things=_signs(
        "صفح(?:ة|ات)|الرابط|رابط|العنوان|عنوان|المقال|مقال|الملف|ملف|المحتوى|محتوى|الخبر|خبر|المستند|الوثيقة|المادة|الموقع|المنشور|التدوينة|الموضوع|المورد|الفيديو",
    ),
    gone=_signs(
        r"حذف|أزيل|نُقل|مخفي|غير (?:موجود|متوفر|متاح|صحيح|صالح)|لم (?:نتمكن من|يتم|نستطع|نجد)|لا (?:يمكن|نستطيع) (?:العثور|الوصول|عرض)|تم(?:ت)? (?:حذف|إزال|نقل|سحب)|لم (?:يعد|تعد)|لا (?:يوجد|توجد|تتوفر)|انتهت صلاحي|محذوف|معطل|منته(?:ي|ية)|خاطئ",
    ),
    none=_signs("أي"),
    spoken=_signs(
        r"عذرا|عفوا|نأسف|للأسف|تبحث|طلبت|المطلوب|أدخلت|اتبعت|تحاول|هذ(?:ه|ا) (?:ال)?\S+|نتمكن|الذي|التي|هنا|يرجى",
    ),
    nothing=_signs(r"لا يوجد (?:أي )?شي?ء هنا|لا شيء هنا"),
    around=_signs(
        "الرئيسية|البحث|بحث|العودة|اتصل|تحقق|المتصفح|خطأ|404|القائمة|الحقوق محفوظة|جرب|حاول|الخادم"
    ),
    script=_ARABIC,
)
LATIN = (ENGLISH, GERMAN, FRENCH, SPANISH, ITALIAN, PORTUGUESE, DUTCH, POLISH, TURKISH)
OTHERS = (JAPANESE, CHINESE, KOREAN, RUSSIAN, UKRAINIAN, ARABIC)
