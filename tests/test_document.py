"""
Reading YAML and JSON, limits, places, references and the files they lead to.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import yaml12
from generator.document import Allowed, Document, join_file, load_document
from generator.errors import Fault, InputError, LoadError, ReferenceFault
from generator.nodes import Array, Node, Object, copy_node, join_pointer, rebase, split_pointer
from generator.yaml12 import parse_yaml


def parse(text: str | bytes) -> Any:
    return parse_yaml(text.encode() if isinstance(text, str) else text, "a.yaml")


def fault_of(text: str | bytes) -> str:
    """
    Parse what cannot be read; return what is said, all in one.
    """
    with pytest.raises(LoadError) as caught:
        parse(text)
    return str(caught.value)


# -- YAML 1.2 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on", "on"),
        ("no", "no"),
        ("yes", "yes"),
        ("true", True),
        ("False", False),
        ("null", None),
        ("~", None),
        ("12", 12),
        ("-12", -12),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.", 1.0),
        ("2.6.0", "2.6.0"),
        ("2020-01-01", "2020-01-01"),
        ("'12'", "12"),
        ('"true"', "true"),
        ("!!str 12", "12"),
        ("! 12", "12"),
        ("!!int 12", 12),
        ("!!float 12", 12.0),
        ("'null'", "null"),
        ("=", "="),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_core_schema(text: str, expected: object) -> None:
    """
    Scalars are read by the core schema of YAML 1.2.
    """
    found = parse(f"- {text}\n")[0]

    assert (type(expected), expected) == (type(found), found)


@pytest.mark.parametrize("break_", ["\x85", "\u2028", "\u2029"])
def test_other_line_breaks_are_text(break_: str) -> None:
    """
    The line breaks of YAML 1.1 are ordinary characters.
    """
    assert {"a": f"b{break_}c", "d": 1} == parse(f"a: b{break_}c\nd: 1\n")
    assert 2 == parse(f"a: 'b{break_}c'\nd: 1\n").key_origin("d").line


@pytest.mark.parametrize("ascii_only", [True, False])
def test_json(ascii_only: bool) -> None:
    """
    JSON is read as it stands, characters beyond U+FFFF and escapes included.
    """
    data = {"a": ["😀", "\u0000\u001f\u007f", "\\/\"'", None, True, 1, -1.5e10], "b": {"c": {}}, "": []}
    text = json.dumps(data, ensure_ascii=ascii_only).replace("\x7f", "\\u007f")

    assert data == parse(text)
    assert data == parse(json.dumps(data, indent=2))


@settings(max_examples=100, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=30),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=30), inner, max_size=4),
        max_leaves=20,
    ).filter(lambda data: isinstance(data, dict | list))
)
def test_any_json(data: Any) -> None:
    """
    Any JSON object or array is read as what it is.
    """
    assert data == parse(json.dumps(data))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nb: 2\na: 3\n", "a.yaml:3:1: /a: key 'a' stands twice; first on line 1"),
        ('{"a": 1, "a": 2}', "a.yaml:1:10: /a: key 'a' stands twice; first on line 1"),
        (
            "a: !!python/object:os.system x",
            "a.yaml:1:4: /a: tag !!python/object:os.system is not one of YAML's core tags",
        ),
        ("a: !local x", "a.yaml:1:4: /a: tag !local is not one of YAML's core tags"),
        ("a: !!binary aGk=", "a.yaml:1:4: /a: tag !!binary is not one of YAML's core tags"),
        ("a: !!set {b}", "a.yaml:1:4: /a: tag !!set is not one of YAML's core tags"),
        ("a: !!int b", "a.yaml:1:4: /a: 'b' is not of the type that its tag !!int names"),
        ("a: .nan", "a.yaml:1:4: /a: .nan is not a number that JSON has; quote it if text is meant"),
        ("a: 1e999", "a.yaml:1:4: /a: 1e999 is too large a number"),
        ("a: &x [*x]", "a.yaml:1:8: /a/0: alias *x contains itself"),
        ("a: *x", "a.yaml:1:4: /a: alias *x has no anchor"),
        ("? [a]\n: 1", "a.yaml:1:3: a key must be text, not a mapping or a sequence"),
        ("<<: 1", "a.yaml:1:5: /<<: << can merge a mapping or a list of mappings, and nothing else"),
        ("<<: [{}, 1]", "a.yaml:1:5: /<<: << can merge a mapping or a list of mappings, and nothing else"),
        (
            "{<<: {a: 1}, !!merge <<: {b: 2}}",
            "a.yaml:1:14: << stands a second time; the first can have a list of mappings",
        ),
        ("!!merge a: 1", "a.yaml:1:1: tag !!merge on a key; keys are text"),
        ("a: &a {<<: *a}", "a.yaml:1:12: /a/<<: alias *a contains itself"),
        ("a: 1\n---\nb: 2", "a.yaml:2:1: a second YAML document begins here; one was expected"),
        ("", "a.yaml:1:1: is empty; an AsyncAPI document was expected"),
        ("# nothing\n", "a.yaml:1:1: is empty; an AsyncAPI document was expected"),
        (b"a: \xff", "a.yaml:1:4: byte 0xff is not UTF-8; save the file as UTF-8"),
        ("a: b\x00", "a.yaml:1:5: character U+0000 may not stand in a YAML document"),
        ("a: b\x1b", "a.yaml:1:5: character U+001B may not stand in a YAML document"),
        ("a: 'b", "a.yaml:1:6: is not YAML: found unexpected end of stream"),
    ],
)
def test_refused(text: str | bytes, expected: str) -> None:
    """
    What is no document is refused where it stands.
    """
    assert expected == fault_of(text)


def test_all_faults_that_do_not_stop_reading() -> None:
    """
    Duplicate keys, tags and numbers are reported together.
    """
    found = fault_of("a: 1\na: 2\nb: !x y\nc: .inf\n").splitlines()

    assert [2, 3, 4] == [int(line.split(":")[1]) for line in found]


def test_utf_8_mark_is_no_text() -> None:
    """
    A byte order mark is passed over.
    """
    assert {"a": 1} == parse(b"\xef\xbb\xbfa: 1")


# -- limits -------------------------------------------------------------------------------------


def test_nesting() -> None:
    """
    A hundred levels are fine, one more is not, by aliases neither.
    """
    deep = "[" * 100 + "]" * 100

    assert [] == split_nested(parse(deep))
    assert fault_of(f"[{deep}]").endswith("is nested deeper than 100 levels")
    half = "[" * 60 + "]" * 60
    assert fault_of(f"a: &x {half}\nb: {'[' * 60}*x{']' * 60}").endswith("is nested deeper than 100 levels")


def split_nested(node: Any) -> Any:
    while node:
        node = node[0]
    return node


def test_expansion() -> None:
    """
    Aliases are copies, as long as they do not multiply the document.
    """
    few = parse("a: &x {b: [1]}\nc: *x\nd: *x\n")

    assert few["c"] == few["d"] == {"b": [1]}
    assert few["c"] is not few["d"]
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 8)]
    assert fault_of("\n".join(lines)).endswith("aliases make the document more than 10 times as large")


def test_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Ten MiB are read, more is not.
    """
    assert 10 * 1024 * 1024 == yaml12.MAX_BYTES
    monkeypatch.setattr(yaml12, "MAX_BYTES", 100)
    parse(b"a: " + b"x" * 97)

    assert "is larger than" in fault_of(b"a: " + b"x" * 98)


# -- places -------------------------------------------------------------------------------------


def test_origins() -> None:
    """
    Every member knows where its key and its value stand, by line, column and pointer.
    """
    root = parse("a:\n  - b/c: 1\n    d~e: [x, y]\n")
    item = root["a"][0]

    assert "a.yaml:1:1: /a" == str(root.key_origin("a"))
    assert ("a.yaml:2:5: /a/0/b~1c", "a.yaml:2:10: /a/0/b~1c") == (
        str(item.key_origin("b/c")),
        str(item.value_origin("b/c")),
    )
    assert "a.yaml:3:14: /a/0/d~0e/1" == str(item["d~e"].value_origin(1))
    assert "a.yaml:2:5: /a/0" == str(item.origin)


def test_copies_are_deep() -> None:
    """
    Changing a copy leaves the original alone, and origins stay.
    """
    root = parse("a: [{b: 1}]")
    copied = copy_node(root)
    copied["a"][0]["b"] = 2
    moved = rebase(root, "b.yaml")

    assert {"a": [{"b": 1}]} == root
    assert root["a"][0].value_origin("b") == copied["a"][0].value_origin("b")
    assert ["a.yaml", "b.yaml"] == [root["a"][0].base, moved["a"][0].base]
    assert isinstance(copied, Object)
    assert isinstance(copied["a"], Array)


@pytest.mark.parametrize("parts", [(), ("a",), ("",), ("a/b", "c~d", "~1", "0"), ("é",)])
def test_pointers(parts: tuple[str, ...]) -> None:
    """
    Pointers are taken apart as they were joined.
    """
    assert parts == split_pointer(join_pointer("", *parts))


# -- merge keys ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}", {"x": 1, "y": 3}),
        ("a: &a {x: 1, y: 2}\nb: {y: 3, <<: *a}", {"x": 1, "y": 3}),
        ("a: &a {x: 1, y: 2}\nb: {!!merge <<: *a, y: 3}", {"x": 1, "y": 3}),
        ("a: &a {x: 1}\nc: &c {x: 2, z: 3}\nb: {<<: [*a, *c]}", {"x": 1, "z": 3}),
        ("a: &a {x: {y: 1}}\nb: {<<: *a, x: {z: 2}}", {"x": {"z": 2}}),
        ("a: &a {x: 1}\nc: &c {<<: *a, y: 2}\nb: {<<: *c}", {"x": 1, "y": 2}),
        ("b: {<<: {x: 1}}", {"x": 1}),
        ("b: {<<: []}", {}),
        ("b: {'<<': {x: 1}}", {"<<": {"x": 1}}),
        ("b: {!!str <<: {x: 1}}", {"<<": {"x": 1}}),
        ('{"b": {"<<": {"x": 1}}}', {"<<": {"x": 1}}),
    ],
)
def test_merge_keys(text: str, expected: object) -> None:
    """
    A merge key takes over members as in YAML 1.1: own ones win, then those of the first; quoted it is a name.
    """
    assert expected == parse(text)["b"]


def test_merge_keys_are_told() -> None:
    """
    Each place that merges is a warning, since YAML 1.2 has no merge key; what was merged stays where it was.
    """
    warnings: list[Fault] = []
    root = parse_yaml(b"a: &a {x: 1}\nb: {<<: *a}\nc:\n  <<: *a\n", "a.yaml", warnings)

    sentence = "<< is merged as in YAML 1.1; YAML 1.2 has no such key, so write the members out"
    assert [f"a.yaml:2:5: /b: warning: {sentence}", f"a.yaml:4:3: /c: warning: {sentence}"] == [
        str(warning) for warning in warnings
    ]
    assert "a.yaml:1:11: /a/x" == str(root["c"].value_origin("x"))


def test_warnings_of_all_files() -> None:
    """
    A document has the warnings of every file that it refers to.
    """
    loaded = load("x: {<<: {$ref: b.yaml}}", docs__b="{<<: {a: 1}}")

    assert ["docs/a.yaml", "docs/b.yaml"] == [warning.origin.file for warning in loaded.warnings]


# -- references ---------------------------------------------------------------------------------


def load(text: str, allowed: Allowed | None = None, **files: str) -> Document:
    """
    Load ``docs/a.yaml``; the names of other files are given with ``__`` for a slash.
    """
    others = {name.replace("__", "/") + ".yaml": content.encode() for name, content in files.items()}

    def read(name: str) -> bytes:
        if name not in others:
            raise FileNotFoundError(2, "No such file or directory")
        return others[name]

    return load_document("docs/a.yaml", text.encode(), "", allowed or Allowed(Path.cwd()), read)


def test_targets() -> None:
    """
    A reference leads where its pointer says, in its own file or in another one.
    """
    loaded = load(
        "x: {$ref: '#/a~1b/0/c%20d'}\na/b: [{c d: 1}]\ny: {$ref: 'b.yaml#/p'}\nz: {$ref: ../c.yaml}\n",
        docs__b="p: {q: {$ref: 'a.yaml#/x'}}",
        c="whole: true",
    )

    assert 1 == loaded.target(loaded.root["x"])
    assert {"$ref": "#/a~1b/0/c%20d"} == loaded.target(loaded.target(loaded.root["y"])["q"])
    assert {"whole": True} == loaded.target(loaded.root["z"])
    assert {"docs/a.yaml", "docs/b.yaml", "c.yaml"} == set(loaded.files)


@pytest.mark.parametrize("pointer", ["/b", "/a/1", "/a/-1", "/a/00", "/a/x", "/a/0/b", "/a/"])
def test_dangling(pointer: str) -> None:
    """
    A pointer to nothing is a fault at the reference.
    """
    loaded = load(f"a: [1]\nx: {{$ref: '#{pointer}'}}")
    with pytest.raises(ReferenceFault, match="which does not exist") as caught:
        loaded.target(loaded.root["x"])

    assert str(caught.value).startswith("docs/a.yaml:2:11: /x/$ref: refers to ")


def test_anchors_are_not_followed() -> None:
    """
    A fragment that is no pointer is said to be none.
    """
    loaded = load("x: {$ref: '#name'}")
    with pytest.raises(ReferenceFault, match="only JSON pointers are followed"):
        loaded.target(loaded.root["x"])


def references(root: Node) -> list[str]:
    """
    List the references that are met in a document.
    """
    return [holder["$ref"] for holder in Document("a.yaml", root, {"a.yaml": root}).references()]


def test_references_in_data() -> None:
    """
    ``$ref`` in examples, constants and defaults is data; a property may be called ``$ref`` or ``default``.
    """
    root = parse("""
        examples: [{$ref: 1}, {$ref: '#/a'}]
        default: {$ref: '#/b'}
        const: {$ref: '#/c'}
        enum: [{$ref: '#/d'}]
        properties:
          $ref: {$ref: '#/e'}
          default: {$ref: '#/f'}
          properties: {properties: {x: {$ref: '#/g'}}}
        """)

    assert ["#/e", "#/f", "#/g"] == references(root)


@pytest.mark.parametrize(
    "holder",
    [
        "channels",
        "servers",
        "components: {schemas",
        "components: {messages",
        "components: {messageTraits",
        "components: {operationTraits",
        "components: {parameters",
        "components: {correlationIds",
        "components: {serverVariables",
        "channels: {a: {parameters",
        "servers: {a: {variables",
        "components: {schemas: {a: {definitions",
        "components: {schemas: {a: {patternProperties",
    ],
)
@pytest.mark.parametrize("name", ["default", "example", "examples", "enum", "const", "x-a"])
def test_references_under_names(holder: str, name: str) -> None:
    """
    Whatever stands in a map is looked into, also when it is called like a keyword or an extension.
    """
    root = parse(f"{holder}: {{{name}: {{a: {{$ref: '#/b'}}}}}}" + "}" * holder.count("{"))

    assert ["#/b"] == references(root)


def test_references_in_extensions() -> None:
    """
    What an extension refers to is nobody's business here, but when a reference leads there.
    """
    root = parse("""
        x-a: {b: {$ref: nowhere.yaml}, c: {d: {$ref: '#/e'}}}
        channels: {f: {x-g: {$ref: 'http://['}, subscribe: {message: {$ref: '#/x-a/c'}}}}
        """)

    assert ["#/x-a/c", "#/e"] == references(root)


def test_references_of_other_files() -> None:
    """
    Of a file that is referred to, only what a reference leads to is looked into, whatever it is called.
    """
    loaded = load(
        "x: {$ref: 'b.yaml#/default'}\ny: {$ref: 'b.yaml#/default/properties/c'}",
        docs__b="default: {properties: {c: {$ref: c.yaml}}}\nrest: {$ref: nowhere.yaml}",
        docs__c="{}",
    )

    assert {"docs/a.yaml", "docs/b.yaml", "docs/c.yaml"} == set(loaded.files)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("https://acme.example/a.yaml", "which is not in a file here"),
        ("file:///etc/passwd", "which is not in a file here"),
        ("FTP://acme.example/a", "which is not in a file here"),
        ("//acme.example/share", "which is outside the document's folder"),
        ("/etc/passwd", "which is outside the document's folder"),
        ("../../../../../../../../etc/passwd", "which is outside the document's folder"),
        ("%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "which is outside the document's folder"),
        ("missing.yaml", "which cannot be read: No such file or directory"),
        ("a\\0b", "which "),
        ("%00", "which "),
        ("x" * 5000, "which "),
        ("http://[", "which "),
        ("https://[::1/a", "which "),
    ],
)
def test_refused_files(reference: str, expected: str) -> None:
    """
    Network addresses and files outside are refused, and nothing is read from there.
    """
    with pytest.raises(LoadError) as caught:
        load(f'x: {{$ref: "{reference}#/a"}}')

    (found,) = map(str, caught.value.faults)
    shown = reference.replace("\\0", "\\x00")[:1500]
    assert found.startswith(f"docs/a.yaml:1:11: /x/$ref: refers to {shown}")
    if len(reference) < 1000:
        assert found.startswith(f"docs/a.yaml:1:11: /x/$ref: refers to {shown}#/a, {expected}")


def test_links_do_not_lead_outside(tmp_path: Path) -> None:
    """
    A symbolic link counts as what it leads to.
    """
    (tmp_path / "docs").mkdir()
    (tmp_path / "secret.yaml").write_text("a: 1")
    (tmp_path / "docs/link.yaml").symlink_to(tmp_path / "secret.yaml")
    allowed = Allowed(tmp_path / "docs")

    assert allowed.refusal(str(tmp_path / "docs/link.yaml")) is not None
    assert allowed.refusal(str(tmp_path / "docs/other.yaml")) is None
    assert Allowed(tmp_path / "docs", [tmp_path]).refusal(str(tmp_path / "docs/link.yaml")) is None


def test_allowed_hosts() -> None:
    """
    A host that was allowed may be asked, another port or name of the same document may not.
    """
    allowed = Allowed(Path.cwd(), hosts=frozenset({"acme.example"}))

    assert allowed.refusal("https://acme.example/a.yaml") is None
    assert allowed.refusal("https://acme.example.evil/a.yaml") is not None
    assert allowed.refusal("https://acme.example@evil.example/a.yaml") is not None
    assert allowed.refusal("ftp://acme.example/a.yaml") is not None


def test_faults_of_all_files() -> None:
    """
    The faults of every file are reported together, each with its file.
    """
    with pytest.raises(LoadError) as caught:
        load(
            "x: {$ref: b.yaml}\ny: {$ref: c.yaml}\nz: {$ref: d.yaml}",
            docs__b="a: 1\na: 2",
            docs__c="- !x y",
        )

    assert {"docs/b.yaml", "docs/c.yaml", "docs/a.yaml"} == {
        fault.origin.file for fault in caught.value.faults
    }


@pytest.mark.parametrize(
    ("base", "reference", "expected"),
    [
        ("a.yaml", "b.yaml", "b.yaml"),
        ("docs/a.yaml", "b.yaml", "docs/b.yaml"),
        ("docs/a.yaml", "./b.yaml", "docs/b.yaml"),
        ("docs/a.yaml", "../b.yaml", "b.yaml"),
        ("a.yaml", "../b.yaml", "../b.yaml"),
        ("a.yaml", "../../b.yaml", "../../b.yaml"),
        ("/x/a.yaml", "../../../b.yaml", "/b.yaml"),
        ("docs/a.yaml", "/b.yaml", "/b.yaml"),
        ("docs/a.yaml", "b%20c.yaml", "docs/b c.yaml"),
        ("docs/a.yaml", "https://x.example/b", "https://x.example/b"),
        ("https://x.example/d/a", "b", "https://x.example/d/b"),
    ],
)
def test_join_file(base: str, reference: str, expected: str) -> None:
    """
    A file is named as seen from where the document was named.
    """
    found = join_file(base, reference)

    assert expected == (found if not found.startswith("/../") else "/" + found.rpartition("../")[2])


def test_root_must_be_a_mapping() -> None:
    """
    A list or a text is no document.
    """
    for text in ("[1]", "text", "5"):
        with pytest.raises(InputError, match="is not a mapping; an AsyncAPI document was expected"):
            load(text)
