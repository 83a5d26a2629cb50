"""A page of few words is heard in whatever words it says that nothing is here, and no page that has something to tell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.pages.absence import LATIN, MOST_CHARACTERS, nothing_here, tells_more
from citecheck.pages.wordings import Words


@pytest.mark.parametrize(
    "said",
    [
        "Sadly, the brochure page you wanted is not among our holdings.",
        "Diese Unterseite gibt es nicht mehr: die Seite wurde entfernt.",
        "Votre lien ne mène à rien.",
        "Este contenido ya no se encuentra en nuestro servidor.",
        "La scheda richiesta non risulta più presente.",
        "Este conteúdo saiu do ar.",
        "Dit bericht bestaat niet meer.",
        "Tego artykułu już nie ma, został usunięty.",
        "Bu yazı silinmiş.",
        "Запись скрыта её владельцем.",
        "Ця публікація видалена.",
        "本页已停用",
        "この投稿は非公開になりました。",
        "해당 자료는 볼 수 없습니다.",
        "هذا المنشور لم يعد متاحاً.",
    ],
)
def test_absence_of_a_thing_is_heard_in_any_words(said):
    assert nothing_here(f"Corner Post {said}", ("Corner Post",)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The bridge no longer exists.",  # no thing of the web
        "The page is not available to readers who have not signed in.",  # a condition
        "This article is not available in your country.",
        "The spokesman said that the page had been deleted.",  # reported
        "If you see the words page not found, try the search.",
        "Page 12: the article has been removed.",  # errata
        "The post has been removed. Workers took it away with the old fence in the evening.",  # another story
        "The report of the commission is not available.",
        "Die Seite ist weg. Der Verlag hatte sie nach einem langen Streit mit dem Amt aufgegeben.",
        "发言人称，该页面已被删除。",
        "没有找到这份文件，档案馆认为它毁于战火。",
        "",
    ],
)
def test_a_short_text_that_tells_something_is_left_alone(text):
    assert nothing_here(text, ()) is None


def test_a_page_with_an_author_or_a_date_must_speak_to_its_reader():
    assert nothing_here("The article was withdrawn.", (), dated=True) is None
    assert nothing_here("Sorry, the article was withdrawn.", (), dated=True) is not None


def test_a_long_text_is_not_looked_at():
    text = "This page was removed. " + "And so on. " * (MOST_CHARACTERS // 11)
    assert nothing_here(text, ()) is None
    assert not tells_more(text, (), "This page was removed", Words("this page was removed"))


def test_words_that_begin_in_a_heading_and_end_in_the_text_say_nothing():
    text = "Lost pages A bridge was removed from the map."
    pattern = Words(r"pages[^.]{0,30}was removed")
    assert tells_more(text, ("Lost pages",), "pages A bridge was removed", pattern)


def test_a_heading_is_not_taken_from_the_sentence_that_it_begins():
    assert nothing_here("This page has gone.", ("This page",)) == "This page has gone."


@pytest.mark.parametrize("tongue", LATIN)
def test_no_absence_lacks_all_hints_of_its_language(tongue):
    for pattern in (tongue.gone, tongue.none, tongue.nothing):

        @settings(max_examples=40, deadline=None, database=None, derandomize=True)
        @given(st.from_regex(pattern.pattern, fullmatch=True, alphabet=st.characters(max_codepoint=0x17F)))
        def holds(text):
            assert any(hint in f"{text} page".lower() for hint in tongue.hints), text

        holds()
