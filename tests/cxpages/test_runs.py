"""Words in other scripts, set apart."""

from __future__ import annotations

import pytest

from cxpages.runs import set_apart

LANGUAGES = ("en", "th", "ko", "fa")


@pytest.mark.parametrize(
    ("language", "html", "expected"),
    [
        ("fa", "<p>با LINE، KakaoTalk</p>", "<p>با <bdi>LINE</bdi>، <bdi>KakaoTalk</bdi></p>"),
        ("fa", "شاخص Net Promoter Score (NPS).", "شاخص <bdi>Net Promoter Score</bdi> (<bdi>NPS</bdi>)."),
        ("fa", "<p>Yahoo! خوب است</p>", "<p><bdi>Yahoo!</bdi> خوب است</p>"),
        ("fa", "R&amp;D و Q&amp;A", "<bdi>R&amp;D</bdi> و <bdi>Q&amp;A</bdi>"),
        ("fa", "از −۱۰۰ تا +۱۰۰", 'از <bdi dir="ltr">−۱۰۰</bdi> تا <bdi dir="ltr">+۱۰۰</bdi>'),
        ("fa", "۱۰–۱۵ دقیقه، ۲-۳ روز", "۱۰–۱۵ دقیقه، ۲-۳ روز"),
        ("fa", "سه&nbsp;روز &lt;b&gt;", "سه&nbsp;روز &lt;<bdi>b</bdi>&gt;"),
        ("fa", '<a title="Open it" href="x">فایل</a>', '<a title="Open it" href="x">فایل</a>'),
        ("fa", "<code>git add</code> <bdi>Nok</bdi>", "<code>git add</code> <bdi>Nok</bdi>"),
        ("fa", '<span lang="en" dir="ltr">Owner</span>', '<span lang="en" dir="ltr">Owner</span>'),
        ("en", "<p>Ji-woo Park (박지우) came</p>", '<p>Ji-woo Park (<bdi lang="ko">박지우</bdi>) came</p>'),
        ("ko", "시린 라히미(شیرین رحیمی)는", '시린 라히미(<bdi lang="fa">شیرین رحیمی</bdi>)는'),
        ("th", "<pre>می‌کند</pre>", "<pre>می‌کند</pre>"),
        ("en", "<p>Nothing to do</p>", "<p>Nothing to do</p>"),
    ],
)
def test_words_in_another_script_stand_apart(language: str, html: str, expected: str) -> None:
    """Names keep their places and their signs, and say their language where the script tells it."""
    assert set_apart(html, language, LANGUAGES) == expected


def test_what_is_set_apart_stays_so() -> None:
    """Doing it twice changes nothing."""
    once = set_apart("<p>با LINE (박지우)</p>", "fa", LANGUAGES)

    assert set_apart(once, "fa", LANGUAGES) == once
