"""Sentences once more: a seventh round, to see whether what the fifth one taught holds for others."""

from __future__ import annotations

from tests.web.sites import ok, site
from tests.web.sites_cited import ROWS
from tests.web.sites_third import NO_TITLE, tiny
from tests.web.sites_words import said

__all__ = ["ROWS"]

for _number, (_title, _text) in enumerate(
    (
        ("Corner Post", "Bummer. The story you clicked on has been taken down."),
        ("Not here", "Whatever you were looking for, it isn't here."),
        ("Corner Post", "There is no article with this number."),
        ("Corner Post", "Your bookmark is out of date: this section was discontinued in 2021."),
        ("Error", "The system cannot find the file specified."),
        ("Corner Post", "We have retired this part of our site. Start again from the home page."),
        ("Corner Post", "Access to this document has ended. It was removed on 1 March 2020."),
        ("Corner Post", "The entry you requested could not be retrieved from the database."),
        ("Page Error", "The page you have requested does not exist or is under construction."),
        ("Corner Post", "That video does not exist."),
        ("Corner Post", "Sorry! This item is unavailable."),
        ("Corner Post", "It seems we can't find what you're looking for. Perhaps searching can help."),
        (
            "Corner Post",
            "The link is broken or the page has been moved. You'll be redirected to our home page.",
        ),
        (
            "Resource unavailable",
            "The resource you are looking for has been removed, had its name changed, or is temporarily unavailable.",
        ),
        ("Corner Post", "No content is available at this address."),
        ("Corner Post", "This edition is not in our archive any longer. Please contact the editors."),
    )
):
    said(f"l-en-{_number}", _title, _text)
for _number, (_title, _text, _charset) in enumerate(
    (
        ("港口网", "很遗憾，您访问的内容已经被管理员移除。", "utf-8"),
        ("港口网", "404，页面去火星了。", "utf-8"),
        ("港口网", "您所请求的网址（URL）无法获取。", "gbk"),
        ("港口网", "新闻编号错误，请重新选择。", "gbk"),
        ("港口网", "该文已删除。", "utf-8"),
        ("港口网", "没有查询到相关内容。", "utf-8"),
        ("港口网", "链接已失效，请联系发布者。", "utf-8"),
        ("港口網", "您要找的文章已經不存在，請回首頁。", "big5"),
        ("港口網", "查無資料", "big5"),
        ("港口网", "本页面已停止更新并关闭。", "utf-8"),
    )
):
    said(f"l-zh-{_number}", _title, _text, lang="zh", charset=_charset)
for _number, (_title, _text) in enumerate(
    (
        ("Corner Post", "Please stand by while we check your browser."),
        ("Corner Post", "Before we let you in, prove you are not a machine."),
        ("Welcome back", "Enter your e-mail address to continue to the article."),
        ("Corner Post", "Only registered readers may see this page. Registration is free."),
        ("Corner Post", "Service temporarily overloaded. Reload in a minute."),
        ("Choose an edition", "Europe. Asia. The Americas."),
    )
):
    said(f"l-wall-{_number}", _title, _text, "unsure")
for _number, (_title, _text) in enumerate(
    (
        ("Lock closed for repairs", "The lock will be closed from 3 to 9 May. Please plan your voyage."),
        (
            "Lost and found",
            "If you have lost a bag on the ferry, ask at quay 3. Unclaimed items are sold in June.",
        ),
        ("New opening hours", "Our office is no longer open on Fridays. You can reach us by telephone."),
        ("Wreck removed", "The wreck was removed on Monday. Your charts need no correction."),
        ("Records of the customs house", "Some records are missing. You may order copies of the others."),
        ("Links", "Links to other ports. Please tell us of new ones."),
        ("Archive", "The archive of the harbour office. Please ask for documents by number."),
        ("关于停航的通知", "因大风，渡轮今日停航。请您留意后续通知。"),
        ("港口简介", "港口位于河口，建于一九一一年。欢迎您来访。"),
        ("失物招领", "您若遗失物品，请到三号码头领取。"),
    )
):
    _page = ok(tiny(f"{_title} - Harbour Office", f"<h1>{_title}</h1><p>{_text}</p>"))
    site(f"w-l-fine-{_number}", f"a short notice: {_text}", "stands", _page, path="/n/7", work=NO_TITLE)
