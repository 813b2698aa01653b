"""
The report as a page, as a reader finds it in a browser.

The tests are skipped where chromium and its driver are not installed.
"""

from __future__ import annotations

import re
from typing import Final

import pytest

from generator.drift.reports import write_report
from tests.drift.reports import lint_report, report
from tests.drift.test_reports import TEXTS, hostile
from tests.node_packages import Node
from tests.test_page import DOWN, ENTER, ESCAPE, Browser, _quiet, browser

__all__ = ["_quiet", "browser"]  # fixtures

PAGE: Final = write_report(report(), "html")


def opened(browser: Browser) -> str:
    found: str = browser.run("return document.querySelector('article:target h2')?.textContent || ''")
    return found


def test_search_by_keyboard(browser: Browser) -> None:
    """
    A slash goes to the search box; rules, names of Python and what changed are found; Enter opens.
    """
    browser.open(PAGE)
    assert ["~all"] == browser.shown()
    for text, found in (
        ("EN02", "EN02 Hook.event"),
        ("on_cart_seen", "EN02 Hook.event"),
        ("channel-added", "CH01 event cart:new0"),
        ("sentence that the receiver", "PR01 /webhook X-Signature"),
    ):
        browser.keys("/", text)
        assert found == browser.options()[0]
        browser.keys(ENTER)
        assert found == opened(browser)
    browser.keys("/", "event", DOWN, ESCAPE)
    assert [] == browser.options()


def test_signatures_side_by_side(browser: Browser) -> None:
    """
    The old signature stands beside the new one, on a telephone above it.
    """
    place = (
        "const sides = [...document.querySelectorAll('article:target .sides')].pop();"
        "return [...sides.children].map((one) => one.getBoundingClientRect())"
        ".map((one) => [one.left, one.top])"
    )
    fragment = re.findall(r'href="#(breaking-[^"]*)"', PAGE)[0]
    browser.open(PAGE, fragment)
    (left, top), (other_left, other_top) = browser.run(place)
    assert left < other_left and top == other_top
    assert "def on_cart_seen(self" in browser.run(
        "return document.querySelector('article:target').textContent"
    )

    browser.open(PAGE, fragment, width=360)
    (left, top), (other_left, other_top) = browser.run(place)
    assert left == other_left and top < other_top


def test_commands_are_copied(browser: Browser) -> None:
    """
    The command that accepts a finding is copied as it is shown.
    """
    browser.open(PAGE, re.findall(r'href="#(risky-[^"]*)"', PAGE)[0])
    browser.driver.find_elements("css selector", "article:target .copied button")[-1].click()
    read = "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))"

    assert browser.driver.execute_async_script(read).startswith("asyncapi-pygen accept ")


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits(browser: Browser, width: int) -> None:
    """
    Nothing sticks out of the window, of a telephone's as well.
    """
    for place in ("", *dict.fromkeys(re.findall(r'<article id="([^"]*)"', PAGE))):
        browser.open(PAGE, place, width=width)
        assert browser.run("return document.documentElement.scrollWidth") <= width, place


def test_links(browser: Browser) -> None:
    """
    Every link leads to a finding, and every finding has one.
    """
    browser.open(PAGE)
    links = set(browser.run("return [...document.querySelectorAll('nav a')].map((one) => one.hash.slice(1))"))
    articles = browser.run("return [...document.querySelectorAll('article')].map((one) => one.id)")

    assert 5 == len(articles) == len(set(articles))
    assert set(articles) == links


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("place", ["", "breaking", "accepted", "error"])
def test_it_is_accessible(browser: Browser, node: Node, place: str, dark: bool) -> None:
    """
    axe-core finds nothing serious, in light and dark.
    """
    axe = (node.folder / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    check = (
        "axe.run({exclude: ['article[hidden]']}, {resultTypes: ['violations']})"
        ".then((found) => arguments[0](found.violations), (error) => arguments[0](String(error)))"
    )
    page = write_report(lint_report(), "html") if place == "error" else PAGE
    fragment = re.findall(f'href="#({place}-[^"]*)"', page)[0] if place else ""
    browser.open(page, fragment, dark=dark)
    browser.run(axe)
    found = browser.driver.execute_async_script(check)

    assert isinstance(found, list), found
    assert [] == [
        f"{one['id']}: {one['help']} {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def test_light_and_dark(browser: Browser) -> None:
    """
    The page is as light as its reader likes it.
    """
    seen = []
    for dark in (False, True):
        browser.open(PAGE, dark=dark)
        color = browser.run("return getComputedStyle(document.body).backgroundColor")
        seen.append(sum(map(int, re.findall(r"\d+", color))))

    assert seen[0] > 600 > 150 > seen[1]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_hostile_text_does_nothing(browser: Browser, text: str) -> None:
    """
    What a document says is shown; it runs nothing and asks for nothing.
    """
    page = write_report(hostile(text), "html")
    browser.open(page, re.findall(r'<article id="([^"]*)"', page)[0])
    browser.keys("/", "x")

    assert "canary" != browser.driver.title
    assert 1 == len(browser.run("return document.querySelectorAll('article:target').length ? [1] : []"))
