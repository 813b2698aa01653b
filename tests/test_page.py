"""
The page of the events, as a reader finds it in a browser.

The tests that need one are skipped where chromium and its driver are not installed.
"""

from __future__ import annotations

import html
import importlib
import json
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import pytest

from generator.cli import main
from generator.descriptions import fragment
from generator.pipeline import Package, describe_api
from generator.reference import write_reference
from generator.render import render_page
from tests.conftest import make_inputs
from tests.node_packages import Node
from tests.test_hostile import document, make
from tests.test_printable import HOSTILE
from tests.test_reference import member_of

HUGE: Final = "<b>&'\"" * 20_000
"""
More text than a name, a summary or a description ever is: 120 kB.
"""

MARKUP: Final = {
    "script": "<script>document.title = 'canary'</script>",
    "ends": "</script></style></title></textarea></pre></template>--><script>document.title='canary'",
    "image": "<img src=x onerror=\"document.title='canary'\">",
    "attributes": "\" autofocus onfocus=\"document.title='canary'\" x='",
    "single quotes": "' onclick='document.title=1' x=\"",
    "template": "{{ 7 * 7 }}{% raw %}${document.title}",
    "separators": "a\u2028b\u2029c\x85d",
    "terminal": "\x1b]0;canary\x07\x1b[31mred",
    "entities": "&lt;script&gt;&#60;b&#62;&amp;",
    "address": "javascript:document.title='canary'//",
}
# Every byte that a URL cannot have in its fragment, what ends or begins one, and what browsers cut off.
ODD: Final = "".join(map(chr, range(1, 33))) + '"<>`#%{}|\\^[]~:~:text=?&\x7fé\u2028💥%41%zz'


class Tags(HTMLParser):
    """
    The tags of a page, with the names of their attributes, and everything that is not in a tag.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.declared: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, tuple(name for name, _ in attrs)))

    def handle_comment(self, data: str) -> None:
        self.declared.append(data)

    handle_decl = handle_comment
    unknown_decl = handle_comment
    handle_pi = handle_comment


@pytest.fixture(scope="module")
def page(crisp: Package) -> str:
    """
    The page made of the vendored document.
    """
    return crisp.files["reference.html"].decode()


def page_of(text: str, names: tuple[str, ...] = ()) -> str:
    """
    Make the page of a document that says *text* everywhere, or of one that has events of some names
    and describes them by it.
    """
    if names:
        member = {"type": "string", "description": text, "examples": [text]}
        payload = {"type": "object", "properties": {"member": member}}
        channels = {
            f"c{number}": {"subscribe": {"message": {"name": name, "summary": text, "payload": payload}}}
            for number, name in enumerate(names)
        }
        info = {"title": "Odd", "version": "1", "description": text}
        root: dict[str, Any] = {"asyncapi": "2.6.0", "info": info, "channels": channels}
    else:
        root = document(text)
    return render_page(describe_api(make_inputs(root))[1].reference)


def programs(page: str) -> list[str]:
    return [
        html.unescape(re.sub(r"</?b( [^>]*)?>", "", program))
        for program in re.findall(r"<pre>((?:import|python) .*?)</pre>", page, re.DOTALL)
    ]


# -- what it says -------------------------------------------------------------------------------


def test_names_to_type(page: str, crisp: Package) -> None:
    """
    All 82 events have their class, enum member and decorator.
    """
    articles = {
        html.unescape(name): body
        for name, body in re.findall(r'<article id="([^"]*)" class=event.*?>(.*?)</article>', page, re.DOTALL)
    }

    assert {event.name for event in crisp.api.events} == articles.keys()
    assert 82 == len(articles)
    for name, body in articles.items():
        names = re.findall(r"<div class=names><dt>\w+<dd><code>([^<]*)</code>", body)
        assert [crisp.classes[name], member_of(name), f"on_{re.sub('[:]', '_', name)}"] == names


def test_size(page: str) -> None:
    """
    The page is light enough to be mailed.
    """
    assert len(page.encode()) <= 500_000


def test_programs_run(
    page: str, crisp_package: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    Every program to copy registers a handler, which runs with the sample of its event.
    """
    asyncio = importlib.import_module("asyncio")
    for name in ("CRISP_HOOK_SECRET", "CRISP_IDENTIFIER", "CRISP_KEY"):
        monkeypatch.setenv(name, "s3cr3t")
    monkeypatch.setitem(sys.modules, "crisp_realtime", crisp_package)
    found = [program for program in programs(page) if program.startswith("import")]
    assert 76 + 82 == len(found)
    events = {f"on_{re.sub('[:]', '_', name)}": name for name in crisp_package.EVENTS}

    for program in found:
        room: dict[str, Any] = {"__name__": "module"}
        exec(compile(program, "page", "exec"), room)
        method = re.search(r"^@\w+\.(\w+)$", program, re.MULTILINE)
        assert method
        name = events[method[1]]
        event = crisp_package.make_event(name, crisp_package.sample(name))
        capsys.readouterr()
        asyncio.run((room.get("hooks") or room["client"]).dispatch(event))
        assert capsys.readouterr().out.strip(), name


def test_signed_lines_run(page: str, crisp: Package, tmp_path: Path, crisp_package: ModuleType) -> None:
    """
    A line that signs makes a request that the receiver takes; there is one for each hook.
    """
    lines = [program for program in programs(page) if program.startswith("python")]
    assert 76 == len(lines)
    line = next(line for line in lines if "session:set_email" in line)
    made, _, sent = line.strip().partition(" | ")
    words = shlex.split(made)
    assert ["curl", "--config", "-", "http://127.0.0.1:8000/webhook"] == shlex.split(sent)
    for path, data in crisp.files.items():
        file = tmp_path / "crisp_realtime" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    done = subprocess.run(
        [sys.executable, *words[1:]],
        cwd=tmp_path,
        env={"CRISP_HOOK_SECRET": "s3cr3t"},
        capture_output=True,
        text=True,
        check=True,
    )
    config = [entry.partition(" = ") for entry in done.stdout.splitlines()]
    headers = [json.loads(value).partition(": ") for name, _, value in config if name == "header"]
    body = next(json.loads(value) for name, _, value in config if name == "data-raw")
    hooks = crisp_package.WebhookHandler(secret="s3cr3t")

    event = hooks.parse({name: value for name, _, value in headers}, body.encode())

    assert ("session:set_email", "ada@example.com", ()) == (event.name, event.data.email, event.problems)


def test_printed_under_the_name_it_has(crisp_package: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    """
    `events --html` prints the page with the name by which this copy is imported.
    """
    name = crisp_package.__name__
    runner = importlib.import_module(f"{name}._runtime.cli")

    registry = importlib.import_module(f"{name}.registry").REGISTRY
    assert 0 == runner.main(["events", "--html"], registry=registry, program=name)
    printed = capsys.readouterr().out
    assert f"from {name} import" in "".join(programs(printed))
    assert "from crisp_realtime import" not in "".join(programs(printed))


def test_shown_by_the_generator(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """
    `show --format html` prints what is committed.
    """
    monkeypatch.chdir(root)
    overlays = [
        part for file in sorted((root / "spec/overlays").iterdir()) for part in ("--overlay", str(file))
    ]

    assert 0 == main(["show", "spec/crisp-asyncapi.yml", *overlays, "--format", "html"])
    assert (root / "generated/crisp_realtime/reference.html").read_text("utf-8") == capsys.readouterr().out


def test_readme(crisp: Package) -> None:
    """
    The page that travels along has a program that runs, and nothing of this machine.
    """
    readme = crisp.files["README.md"].decode()

    assert "reference.html" in readme
    assert "asyncapi-pygen generate crisp-asyncapi.yml --overlay OVERLAY --package crisp_realtime" in readme
    (program,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    compile(program, "README.md", "exec")


def commands_of(root: Path) -> Any:
    """
    Plan the reference of a document that has a command for a client to send.
    """
    text = (root / "tests/changes/shop.yaml").read_text("utf-8")
    return describe_api(make_inputs(text))[1].reference


def test_commands(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What is sent is on the page and in the Markdown, with its class, its method and a program that runs.
    """
    view = commands_of(root)
    page, markdown = render_page(view), write_reference(view)
    sent = [command for command in view.commands if command.method]

    assert sent
    for command in sent:
        assert f"<dt>Class<dd><code>{command.type}</code>" in page
        assert f"<dt>Method<dd><code>{command.method}</code>" in page
        assert f"- Class: `{command.type}`\n- Method: `{command.method}`\n" in markdown
        assert f"- [`{command.name}`](#" in markdown
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["generate", str(root / "tests/changes/shop.yaml"), "--package", "shop_sent"])
    for command in sent:
        for snippet in command.snippets:
            room: dict[str, Any] = {}
            exec(
                compile(f"{snippet.before}shop_sent{snippet.after}", "page", "exec", dont_inherit=True), room
            )
            client = room["send"].__annotations__["client"]
            assert room["send"].__annotations__["data"].__name__ == command.type
            assert callable(getattr(client, command.method))


# -- hostile documents --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def harmless() -> Tags:
    """
    The page of a document with nothing in it that could be markup.
    """
    return Tags(page_of("text"))


@pytest.mark.usefixtures("as_rendered")
@pytest.mark.parametrize("text", [*MARKUP.values(), *HOSTILE.values()], ids=[*MARKUP, *HOSTILE])
def test_text_stays_text(text: str, harmless: Tags) -> None:
    """
    The page of a hostile document has the tags of a harmless one, and is text that can be stored.
    """
    page = make(text).files["reference.html"].decode()
    tags = Tags(page)

    assert set(harmless.tags) >= set(tags.tags)
    assert ["doctype html"] == tags.declared
    assert {character for character in page if not character.isprintable()} <= {"\n"}
    assert page.encode()


@pytest.mark.parametrize("name", ["session:set_email", "a b", ODD, "~", ":~:text=x", "%", "é", "#"])
def test_fragments(name: str) -> None:
    """
    A fragment is what a URL can end in, begins like nothing else on the page, and says the name.
    """
    from urllib.parse import unquote, urlsplit

    made = fragment(name)

    assert made == urlsplit(f"https://example.com/#{made}").fragment
    assert re.fullmatch(r"[A-Za-z0-9!$&'()*+,;=:@/?._%-]+", made)
    assert name == unquote(made)


# -- in a browser -------------------------------------------------------------------------------


class Browser:
    """
    A browser, and a server on loopback that has the pages and writes down what is asked of it.
    """

    def __init__(self, driver: Any, base: str, pages: dict[str, bytes], asked: list[str]) -> None:
        self.driver = driver
        self.base = base
        self.pages = pages
        self.asked = asked

    def open(self, page: str, fragment: str = "", *, width: int = 1280, dark: bool = False) -> None:
        """
        Show a page in a window of some width.
        """
        self.pages["/page"] = page.encode()
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
        self.driver.get("about:blank")
        self.driver.get(f"{self.base}/page{fragment and '#'}{fragment}")

    def run(self, script: str, *arguments: Any) -> Any:
        return self.driver.execute_script(script, *arguments)

    def keys(self, *keys: str) -> None:
        """
        Type into whatever has the focus.
        """
        self.driver.switch_to.active_element.send_keys(*keys)

    def shown(self) -> list[str]:
        """
        Name what is shown in the main part of the page.
        """
        found: list[str] = self.run(
            "return [...document.querySelectorAll('main > *')]"
            ".filter((one) => one.checkVisibility({contentVisibilityAuto: true}) && one.offsetHeight > 30)"
            ".map((one) => one.id)"
        )
        return found

    def options(self) -> list[str]:
        found: list[str] = self.run(
            "return [...document.querySelectorAll('[role=option] code')].map((one) => one.textContent)"
        )
        return found

    def complaints(self) -> list[str]:
        return [f"{entry['level']}: {entry['message']}" for entry in self.driver.get_log("browser")]

    def requests(self) -> set[str]:
        """
        Name the addresses that were asked for since the last call.
        """
        messages = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        return {
            message["params"]["request"]["url"].partition("#")[0]
            for message in messages
            if message["method"] == "Network.requestWillBeSent"
        }


def served(pages: dict[str, bytes], asked: list[str]) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            found = pages.get(self.path)
            self.send_response(404 if found is None else 200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(found or b"")

        def log_message(self, *arguments: Any) -> None:
            pass

    return ThreadingHTTPServer(("127.0.0.1", 0), Handler)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """
    One browser for all tests.
    """
    program, driver_program = shutil.which("chromium"), shutil.which("chromedriver")
    if program is None or driver_program is None:
        pytest.skip("chromium and chromedriver are not installed (Debian: chromium, chromium-driver)")
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    options = webdriver.ChromeOptions()
    options.binary_location = program
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    pages: dict[str, bytes] = {}
    asked: list[str] = []
    server = served(pages, asked)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            for option in (
                "headless",
                "no-sandbox",
                "disable-gpu",
                "disable-quic",
                "disable-dev-shm-usage",
                "no-first-run",
                "disable-background-networking",
                "disable-component-update",
                "disable-sync",
                f"user-data-dir={profile}",
            ):
                options.add_argument(f"--{option}")
            service = webdriver.ChromeService(driver_program)
            driver = webdriver.Chrome(options=options, service=service)
            try:
                base = f"http://127.0.0.1:{server.server_port}"
                driver.execute_cdp_cmd(
                    "Browser.grantPermissions",
                    {"origin": base, "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]},
                )
                yield Browser(driver, base, pages, asked)
            finally:
                driver.quit()
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(autouse=True)
def _quiet(request: pytest.FixtureRequest) -> Iterator[None]:
    """
    In every test with the browser the console stays empty, and nothing but the page is asked for.
    """
    if "browser" not in request.fixturenames:
        yield
        return
    browser = request.getfixturevalue("browser")
    browser.complaints()
    browser.requests()
    browser.asked.clear()
    yield
    assert [] == browser.complaints()
    assert {"/page"} == set(browser.asked)
    assert browser.requests() <= {f"{browser.base}/page", "about:blank", "data:,"}


ENTER, ESCAPE, UP, DOWN = "\ue007", "\ue00c", "\ue013", "\ue015"


def test_search_by_keyboard(browser: Browser, page: str) -> None:
    """
    A slash goes to the search box, arrows choose, Enter opens, Escape clears and then leaves.
    """
    browser.open(page)
    assert ["~all"] == browser.shown()
    browser.keys("/", "set_em")
    assert "session:set_email" == browser.options()[0]
    browser.keys(ENTER)
    assert "#session:set_email" == browser.run("return location.hash")
    assert ["session:set_email"] == browser.shown()
    assert [] == browser.options()
    assert "session:set_email" == browser.run("return document.activeElement.textContent")
    assert browser.driver.title.startswith("session:set_email · ")

    browser.keys("/", "message", DOWN, DOWN, UP, DOWN, UP, UP, UP)
    options = browser.options()
    assert options[-1] == browser.run(
        "return document.querySelector('[aria-selected=true] code').textContent"
    )
    active = "return document.getElementById('~search').getAttribute('aria-activedescendant')"
    assert f"~option{len(options) - 1}" == browser.run(active)
    browser.keys(ESCAPE)
    assert [] == browser.options()
    assert "~search" == browser.run("return document.activeElement.id")
    browser.keys(ESCAPE)
    assert "BODY" == browser.run("return document.activeElement.tagName")
    assert ["session:set_email"] == browser.shown()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("message:send", "message:send"),
        ("SessionSetEmail", "session:set_email"),
        ("SessionEvent.SET_EMAIL", "session:set_email"),
        ("on_session_set_email", "session:set_email"),
        ("PluginEventData", "plugin:event"),
        ("MessageSendCarousel", "message:send"),
        ("verifications", "session:update_verify"),
        ("read received", "message:acknowledge:read:received"),
        ("  Another Nickname ", "session:set_nickname"),
        ("nothing of the kind", None),
        ("<script>", None),
    ],
)
def test_what_is_found(browser: Browser, page: str, text: str, first: str | None) -> None:
    """
    Events are found by name, class, enum member, decorator, member and by what is said of them.
    """
    browser.open(page)
    browser.keys("/", text)
    found = browser.options()

    assert first == (found[0] if found else None)
    expected = "0 found" if first is None else f"{len(found)} found"
    assert browser.run("return document.getElementById('~status').textContent").startswith(expected)


def test_links(browser: Browser, page: str) -> None:
    """
    Each event opens by its address, and links lead to events and shapes and back.
    """
    browser.open(page, "session:update_verify")
    assert ["session:update_verify"] == browser.shown()
    assert "session:update_verify" == browser.run(
        "return document.querySelector('nav [aria-current]').textContent"
    )
    browser.run("document.querySelector(\"article:target a[href='#~Verification']\").click()")
    assert ["~Verification"] == browser.shown()
    browser.driver.back()
    assert ["session:update_verify"] == browser.shown()
    browser.run("document.querySelector('.home').click()")
    assert ["~all"] == browser.shown()
    dead = (
        "return [...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.getAttribute('href').slice(1))"
        ".filter((id) => id && !document.getElementById(id))"
    )
    assert [] == browser.run(dead)


def test_copying(browser: Browser, page: str) -> None:
    """
    Samples, programs and the line that signs are copied as they are shown.
    """
    browser.open(page, "session:set_email")
    buttons = browser.driver.find_elements("css selector", "article:target .copied button")
    shown = browser.run(
        "return [...document.querySelectorAll('article:target pre')].map((one) => one.textContent)"
    )
    assert 4 == len(buttons) == len(shown)
    assert "ada@example.com" == json.loads(shown[0])["email"]
    assert ["import", "python", "import"] == [text.split()[0] for text in shown[1:]]

    for button, text in zip(buttons, shown, strict=True):
        button.click()
        read = "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))"
        assert text == browser.driver.execute_async_script(read)
        assert "Copied" == button.text


def test_copying_without_a_clipboard(browser: Browser, page: str) -> None:
    """
    Where the page came by plain HTTP, and so has no clipboard, copying works all the same.
    """
    browser.open(page, "session:set_email")
    browser.run("Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true})")
    button = browser.driver.find_element("css selector", "article:target .copied button")
    button.click()
    browser.run("delete navigator.clipboard")
    read = "navigator.clipboard.readText().then(arguments[0], (error) => arguments[0](String(error)))"

    assert "Copied" == button.text
    assert browser.run("return document.querySelector('article:target pre').textContent") == (
        browser.driver.execute_async_script(read)
    )


@pytest.mark.parametrize("width", [360, 1280])
def test_it_fits(browser: Browser, page: str, width: int) -> None:
    """
    Nothing sticks out of the window, of a telephone's as well.
    """
    for place in ("", "session:set_email", "message:send", "~Company"):
        browser.open(page, place, width=width)
        assert browser.run("return document.documentElement.scrollWidth") <= width, place


@pytest.mark.parametrize(
    ("place", "text", "width", "dark"),
    [
        ("", "", 1280, False),
        ("message:send", "", 360, True),
        ("session:set_email", "email", 360, False),
        ("session:set_email", "email", 1280, True),
    ],
    ids=["list", "union-narrow-dark", "search-narrow", "search-dark"],
)
def test_it_is_accessible(
    browser: Browser, page: str, node: Node, place: str, text: str, width: int, dark: bool
) -> None:
    """
    axe-core finds nothing serious: in the list, in events, and in what is found.
    """
    axe = (node.folder / "node_modules/axe-core/axe.min.js").read_text("utf-8")
    check = (
        "axe.run({exclude: ['article[hidden]']}, {resultTypes: ['violations']})"
        ".then((found) => arguments[0](found.violations), (error) => arguments[0](String(error)))"
    )
    browser.open(page, place, width=width, dark=dark)
    if text:
        browser.keys("/", text)
    browser.run(axe)
    found = browser.driver.execute_async_script(check)

    assert isinstance(found, list), found
    assert [] == [
        f"{one['id']}: {one['help']} {one['nodes'][0]['html'][:200]}"
        for one in found
        if one["impact"] in ("serious", "critical")
    ]


def test_commands_in_a_browser(browser: Browser, root: Path) -> None:
    """
    A command is found by its method, and opens by its address.
    """
    view = commands_of(root)
    browser.open(render_page(view))
    command = next(command for command in view.commands if command.method)
    browser.keys("/", command.method)
    assert command.name == browser.options()[0]
    browser.keys(ENTER)
    assert [command.fragment] == browser.shown()
    for each in view.commands:
        browser.open(render_page(view), each.fragment)
        assert [each.fragment] == browser.shown()


def test_light_and_dark(browser: Browser, page: str) -> None:
    """
    The page is as light as its reader likes it.
    """
    seen = []
    for dark in (False, True):
        browser.open(page, dark=dark)
        color = browser.run("return getComputedStyle(document.body).backgroundColor")
        seen.append(sum(map(int, re.findall(r"\d+", color))))

    assert seen[0] > 600 > 150 > seen[1]


def test_nothing_runs(browser: Browser) -> None:
    """
    A page of hostile texts runs none of them, opened or searched.
    """
    for text in MARKUP.values():
        browser.open(page_of(text))
        titles = [browser.driver.title]
        for place in browser.run("return [...document.querySelectorAll('nav a')].map((one) => one.hash)"):
            browser.run("location.hash = arguments[0]", place)
            assert [place[1:]] == browser.shown()
        browser.keys("/", "a")
        titles.append(browser.driver.title)
        assert "canary" not in [title.strip() for title in titles]
        assert 1 == browser.run("return document.scripts.length")


def test_odd_names(browser: Browser) -> None:
    """
    An event with any name opens by its link, by its address, and by its name as somebody types it.
    """
    names = (ODD, "a b", ":~:text=canary", "~all", "~search", "constructor", "%41", "é", "plain")
    page = page_of("", names)
    browser.open(page)
    for number, name in enumerate(names):
        browser.run("document.querySelectorAll('nav a')[arguments[0]].click()", number)
        assert [fragment(name)] == browser.shown(), name
    for address, name in ((fragment(ODD), ODD), ("é", "é"), ("a b", "a b"), ("%61%20b", "a b")):
        browser.open(page, address)
        assert [fragment(name)] == browser.shown(), address
    browser.open(page, "no such name")
    assert ["~all"] == browser.shown()


def test_long_texts(browser: Browser) -> None:
    """
    Texts of 120 kB do not make the page wider than the window.
    """
    page = page_of(HUGE, ("one", "two"))
    for place in ("", "one"):
        browser.open(page, place)
        assert [place or "~all"] == browser.shown()
        assert browser.run("return document.documentElement.scrollWidth") <= 1280
    browser.keys("/", "two", ENTER)
    assert ["two"] == browser.shown()


def test_many_events(browser: Browser, crisp: Package) -> None:
    """
    A page of 2,000 events is searched like any other.
    """
    browser.open(many(crisp, 2_000))
    browser.keys("/", "set_e")
    found = browser.options()

    assert 25 == len(found)
    assert "session:set_email" == found[0]
    browser.keys(ESCAPE, "session:set_")
    assert browser.run("return document.getElementById('~status').textContent").endswith(
        "the best 50 are shown"
    )
    browser.keys(ESCAPE, "session:set_email", ENTER)
    assert ["session:set_email"] == browser.shown()


def many(crisp: Package, count: int) -> str:
    """
    Make a page of more events than any document has: those of the vendored one again and again.
    """
    groups, rest = [], count
    for number in range(count):
        for group in crisp.reference.groups:
            again = f"-{number}" if number else ""
            events = tuple(
                replace(event, name=f"{event.name}{again}", fragment=f"{event.fragment}{again}")
                for event in group.events[:rest]
            )
            rest -= len(events)
            groups.append(replace(group, name=f"{group.name}{again}", events=events))
            if not rest:
                return render_page(replace(crisp.reference, count=count, groups=tuple(groups)))
    raise AssertionError("there are no events")
