"""How sites say that nothing is here, or that one may not come in: a fifth round, of sentences as real sites have them."""

from __future__ import annotations

from tests.web.sites import NO_ALARM, ok, site
from tests.web.sites_third import NO_TITLE, WORK, ZH, tiny
from tests.web.sites_titles import ROWS

__all__ = ["ROWS"]

MENU = (
    "<div>"
    + " ".join(
        f"<a href=/m{i}>{word}</a>"
        for i, word in enumerate(
            "Home News Ports Ships Weather Opinion Archive Jobs Contact Newsletter".split()
        )
    )
    + "</div>"
)
ZH_MENU = (
    "<div>"
    + " ".join(
        f"<a href=/m{i}>{word}</a>"
        for i, word in enumerate("首页 新闻 港口 船舶 气象 评论 档案 招聘 联系我们".split())
    )
    + "</div>"
)


def said(
    name: str,
    title: str,
    text: str,
    stands: str = "gone",
    *,
    lang: str = "en",
    charset: str = "utf-8",
    menu: bool = True,
) -> None:
    """The sentence on a page with menus, to one who knows a title and to one who does not."""
    top = (ZH_MENU if lang == "zh" else MENU) if menu else ""
    body = tiny(title, f"{top}<h2>{title}</h2><p>{text}</p>", lang=lang, charset=charset).encode(
        charset, "xmlcharrefreplace"
    )
    for suffix, work in (("", ZH if lang == "zh" else WORK), ("-bare", NO_TITLE)):
        states = NO_ALARM if suffix and stands == "unsure" else frozenset()
        site(
            f"w-{name}{suffix}",
            f"says: {text}",
            stands,
            ok(body, media="text/html"),
            path="/w/4711",
            work=work,
            states=states,
        )


for _name, _title, _text in (
    ("en-1", "Corner Post", "We're sorry, this page could not be located. It may be an old link or may have been moved."),
    ("en-2", "Corner Post", "Sorry about that! The page you're after doesn't seem to exist any more."),
    ("en-3", "Oh no!", "The page you were trying to view does not exist."),
    ("en-4", "Corner Post", "Error: the requested article ID is not valid."),
    ("en-5", "Corner Post", "The document you are trying to access has been archived or deleted."),
    ("en-6", "Corner Post", "Unable to find the requested content."),
    ("en-7", "Something's missing", "That content is missing, or you typed the address incorrectly."),
    ("en-8", "Corner Post", "No article matches the given query."),
    ("en-9", "We've moved things around", "We recently redesigned our website and the page you're looking for has a new address. Try our search."),
    ("en-10", "Corner Post", "The item has been removed from the collection."),
    ("en-11", "Corner Post", "Page removed at the request of the rights holder."),
    ("en-12", "Content no longer hosted here", "This content is no longer hosted on our servers."),
    ("en-13", "Corner Post", "Invalid URL. Please check the address and try again."),
    ("en-14", "Corner Post", "Sorry, there is no page here. Yet."),
    ("en-15", "Corner Post", "This story is no longer published."),
    ("en-16", "Corner Post", "Resource not found."),
    ("en-17", "Corner Post", "The link you used has expired or is incorrect."),
    ("en-18", "404", "Houston, we have a problem."),
    ("en-19", "Corner Post", "You have requested a page that is no longer there."),
    ("en-20", "Corner Post", "The file you have requested was not found on this server."),
    ("en-21", "Gone fishing", "The page is not available. Please go back to the homepage."),
    ("en-22", "Corner Post", "We could not find the page you requested. Here are some popular stories instead."),
    ("en-23", "Corner Post", "This website has been closed down. Thank you for your support over the years."),
    ("en-24", "Corner Post", "This blog is closed and its contents have been deleted."),
    ("en-25", "Corner Post", "The publication you are looking for has been withdrawn."),
):  # fmt: skip
    said(_name, _title, _text)
for _name, _title, _text, _charset in (
    ("zh-1", "港口网", "对不起，您访问的页面暂时无法找到！", "utf-8"),
    ("zh-2", "港口网", "抱歉！页面无法访问……可能网址有错误或页面已被移除。", "gbk"),
    ("zh-3", "404", "非常抱歉，您要查看的页面没有办法找到。", "gb2312"),
    ("zh-4", "港口网", "您查看的文章已被删除或不存在。", "utf-8"),
    ("zh-5", "港口网", "此页面已下线。", "utf-8"),
    ("zh-6", "港口网", "哎呀，您访问的页面走丢了！", "utf-8"),
    ("zh-7", "提示信息", "没有找到您要的信息，请返回。", "gbk"),
    ("zh-8", "港口网", "信息不存在！", "gbk"),
    ("zh-9", "港口网", "文章不存在或未审核。", "utf-8"),
    ("zh-10", "港口网", "该文章已过期，无法查看。", "utf-8"),
    ("zh-11", "港口网", "你所访问的页面不见了。", "utf-8"),
    ("zh-12", "港口網", "很抱歉，您所瀏覽的頁面不存在或已移除。", "big5"),
    ("zh-13", "港口網", "找不到您要瀏覽的網頁，請檢查網址是否正確。", "big5"),
    ("zh-14", "訊息", "您所查詢的文章不存在。", "big5"),
    ("zh-15", "港口网", "该栏目已关闭。", "utf-8"),
    ("zh-16", "港口网", "您要找的内容不在了，看看别的吧。", "utf-8"),
    ("zh-17", "港口网", "该帖子已被作者删除。", "utf-8"),
    ("zh-18", "港口网", "根据相关法律法规，该内容无法显示。", "utf-8"),
    ("zh-19", "港口网", "您访问的网址有误或文件已被转移。", "gbk"),
    ("zh-20", "港口网", "网站已停止服务，感谢您多年来的支持。", "utf-8"),
):  # fmt: skip
    said(_name, _title, _text, lang="zh", charset=_charset)
for _name, _title, _text in (
    ("wall-1", "Hold on", "Hold on while we make sure you are human."),
    ("wall-2", "Corner Post", "We need to verify that you are a real person. Tick the box below."),
    ("wall-3", "Blocked", "Your request has been blocked by our security system. If you believe this is an error, contact us with the ID 4711."),
    ("wall-4", "Session check", "Checking your connection. This process is automatic; your browser will redirect shortly."),
    ("wall-5", "Corner Post", "Log in to read this article. New here? Create an account."),
    ("wall-6", "Corner Post", "To read the full story, start your free trial."),
    ("wall-7", "Institutional access", "Access through your institution. Select your library from the list."),
    ("wall-8", "Cookies", "This site uses cookies. You must accept cookies to enter this site."),
    ("wall-9", "Corner Post", "This site cannot be viewed from your current location."),
    ("wall-10", "Corner Post", "Our website is undergoing essential maintenance this weekend."),
):  # fmt: skip
    said(_name, _title, _text, "unsure")
for _name, _title, _text in (
    ("zh-wall-1", "港口网", "您的访问过于频繁，请稍后再试。"),
    ("zh-wall-2", "港口网", "请输入验证码继续访问。"),
    ("zh-wall-3", "港口网", "您需要登录后才可以查看本页内容。"),
    ("zh-wall-4", "港口网", "网站正在维护升级中，给您带来不便敬请谅解。"),
    ("zh-wall-5", "港口网", "您的IP地址不在允许访问的范围内。"),
):
    said(_name, _title, _text, "unsure", lang="zh")
