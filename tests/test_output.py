from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import filelock
import pytest

from generator.errors import OutputError
from generator.output import Changes, differences, vendor_package, write_package

EVENTS = b'SEND = "message:send"\n'
FILES = {
    "__init__.py": b"",
    "events.py": EVENTS,
    "payloads/message.py": b"class Message: ...\n",
    "py.typed": b"",
}
EVERYTHING = ("MANIFEST.json", *sorted(FILES))


def made(files: Mapping[str, bytes] = FILES, version: str = "0.1.0") -> dict[str, bytes]:
    """
    Make a package the way the generator does, manifest included.
    """
    manifest = {
        "generator": {"name": "asyncapi-pygen", "version": version},
        "files": {path: hashlib.sha256(content).hexdigest() for path, content in files.items()},
    }
    return {**files, "MANIFEST.json": json.dumps(manifest, indent=2).encode()}


def on_disk(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def times(folder: Path) -> dict[str, int]:
    return {path.as_posix(): path.stat().st_mtime_ns for path in sorted([folder, *folder.rglob("*")])}


@pytest.fixture
def parent(tmp_path: Path) -> Path:
    """
    A folder with something of the user's in it, for packages to be written to.
    """
    folder = tmp_path / "src"
    folder.mkdir()
    (folder / "own.py").write_text("OWN = 1\n")
    return folder


@pytest.fixture
def package(parent: Path) -> Path:
    """
    A package on disk, as `FILES` makes it, written long ago.
    """
    folder = parent / "acme"
    write_package(made(), folder)
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return folder


@pytest.fixture(autouse=True)
def nothing_left_behind(parent: Path) -> Iterator[None]:
    """
    After every test the parent holds what it held before, the package, and no temporary folder.
    """
    yield

    assert {path.name for path in parent.iterdir()} <= {"own.py", "acme", "other", "stored"}


def refusal(action: Callable[[], object]) -> str:
    with pytest.raises(OutputError) as caught:
        action()
    return str(caught.value)


def test_new_package(parent: Path) -> None:
    """
    Into a missing folder everything is added, folders on the way included.
    """
    changes = write_package(made(), parent / "other" / "deep" / "acme")

    assert Changes(added=EVERYTHING) == changes
    assert made() == on_disk(parent / "other" / "deep" / "acme")


def test_modes_follow_the_umask(parent: Path) -> None:
    """
    Files and folders get the modes any other program would give them.
    """
    before = os.umask(0o027)
    try:
        write_package(made(), parent / "acme")
    finally:
        os.umask(before)

    assert 0o640 == (parent / "acme/events.py").stat().st_mode & 0o777
    assert 0o750 == (parent / "acme").stat().st_mode & 0o777


def test_empty_folder(parent: Path) -> None:
    """
    An empty folder is anybody's, caches aside.
    """
    (parent / "acme/__pycache__").mkdir(parents=True)
    (parent / "acme/__pycache__/events.cpython-311.pyc").write_bytes(b"x")

    assert Changes(added=EVERYTHING) == write_package(made(), parent / "acme")
    assert made() == on_disk(parent / "acme")


def test_what_changed_is_told(package: Path) -> None:
    """
    Every file is in one of four lists, sorted.
    """
    newer = {**FILES, "client.py": b"", "events.py": b"NEW = 1\n"}
    del newer["payloads/message.py"]

    assert Changes(
        added=("client.py",),
        changed=("MANIFEST.json", "events.py"),
        removed=("payloads/message.py",),
        unchanged=("__init__.py", "py.typed"),
    ) == write_package(made(newer), package)
    assert made(newer) == on_disk(package)
    assert not (package / "payloads").exists()


def test_unchanged_package_is_not_written(package: Path) -> None:
    """
    Where every byte is right nothing is written, not even the folder or the one it is in.
    """
    before = times(package.parent)
    changes = write_package(made(), package)

    assert Changes(unchanged=EVERYTHING) == changes
    assert not changes
    assert before == times(package.parent)


def test_unchanged_file_keeps_its_times_and_mode(package: Path) -> None:
    """
    Beside a file that changed, one that did not keeps its time, so that nothing is rebuilt for it.
    """
    (package / "py.typed").chmod(0o755)
    package.chmod(0o700)
    write_package(made({**FILES, "events.py": b"NEW = 1\n"}), package)

    assert 1_000_000_000 == (package / "payloads/message.py").stat().st_mtime
    assert 0o755 == (package / "py.typed").stat().st_mode & 0o777
    assert 0o700 == package.stat().st_mode & 0o777
    assert 1_000_000_000 != (package / "events.py").stat().st_mtime


def test_edited_file_is_written_over(package: Path) -> None:
    """
    A generated file somebody edited is what the generator makes again.
    """
    (package / "events.py").write_text("EDITED = 1\n")

    assert ("events.py",) == write_package(made(), package).changed
    assert made() == on_disk(package)


def test_read_only_file_and_folder(package: Path) -> None:
    """
    A file without write permission is replaced like any other.
    """
    (package / "events.py").chmod(0o444)
    (package / "payloads").chmod(0o555)
    write_package(made({"events.py": b"NEW = 1\n"}), package)

    assert made({"events.py": b"NEW = 1\n"}) == on_disk(package)


def test_caches_do_not_count(package: Path) -> None:
    """
    What Python and the checkers leave behind is neither a stray nor a difference.
    """
    for name in ("__pycache__/a.pyc", ".mypy_cache/3.11/a.json", ".ruff_cache/a", "payloads/old.pyc"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_bytes(b"x")

    assert not write_package(made(), package)
    assert "" == differences(made(), package)


def test_strays_are_named_and_kept(package: Path) -> None:
    """
    Files of the user's inside the package stop the run, and nothing is lost.
    """
    (package / "payloads/mine.py").write_text("MINE = 1\n")
    (package / "notes").symlink_to(package / "events.py")
    before = times(package.parent)
    message = refusal(lambda: write_package(made({"events.py": b"NEW = 1\n"}), package))

    assert (
        f"{package} holds what asyncapi-pygen did not make: notes, payloads/mine.py;"
        " move it elsewhere, nothing was written" == message
    )
    assert before == times(package.parent)


def test_link_in_the_place_of_a_file(package: Path, tmp_path: Path) -> None:
    """
    A symbolic link is a stray even where a file of the package belongs.
    """
    (tmp_path / "elsewhere.py").write_bytes(EVENTS)
    (package / "events.py").unlink()
    (package / "events.py").symlink_to(tmp_path / "elsewhere.py")
    message = refusal(lambda: write_package(made(), package))

    assert "did not make: events.py;" in message
    assert "is not a regular file" in differences(made(), package)


def test_unlisted_file_that_becomes_generated(package: Path) -> None:
    """
    A file at a path the package now has is no stray.
    """
    (package / "client.py").write_text("EARLY = 1\n")
    newer = {**FILES, "client.py": b"NEW = 1\n"}

    assert ("MANIFEST.json", "client.py") == write_package(made(newer), package).changed


@pytest.mark.parametrize(
    "manifest",
    [
        None,
        b"",
        b"[]",
        b"\xff",
        b"<<<<<<< ours\n",
        b"[" * 100_000,
        b'{"files": {}}',
        b'{"generator": "asyncapi-pygen", "files": {}}',
        b'{"generator": {"name": "other"}, "files": {}}',
        b'{"generator": {"name": "asyncapi-pygen"}, "files": []}',
    ],
)
def test_folder_of_somebody_else(parent: Path, manifest: bytes | None) -> None:
    """
    A folder without a manifest of ours is left alone.
    """
    (parent / "acme").mkdir()
    (parent / "acme/own.py").write_text("OWN = 1\n")
    if manifest is not None:
        (parent / "acme/MANIFEST.json").write_bytes(manifest)
    before = times(parent)
    message = refusal(lambda: write_package(made(), parent / "acme"))
    why = "it has no MANIFEST.json" if manifest is None else "its manifest cannot be read"

    assert (
        f"{parent}/acme is not a package made by asyncapi-pygen: {why};"
        " name another folder, or empty it first" == message
    )
    assert before == times(parent)


def test_file_in_the_way(parent: Path) -> None:
    """
    A file where the package belongs is left alone.
    """
    (parent / "acme").write_text("mine")
    message = refusal(lambda: write_package(made(), parent / "acme"))

    assert f"{parent}/acme cannot be written: Not a directory ({parent}/acme); nothing was written" == message
    assert "mine" == (parent / "acme").read_text()


def test_file_above_in_the_way(parent: Path) -> None:
    """
    A file where a folder above the package belongs is left alone.
    """
    message = refusal(lambda: write_package(made(), parent / "own.py" / "acme"))

    assert "cannot be written: " in message
    assert "OWN = 1\n" == (parent / "own.py").read_text()


def test_link_to_the_folder_is_followed(parent: Path) -> None:
    """
    A package that is a symbolic link stays one, and is written where it leads to.
    """
    (parent / "stored").mkdir()
    (parent / "acme").symlink_to("stored")
    write_package(made(), parent / "acme")
    write_package(made({"events.py": EVENTS}), parent / "acme")

    assert (parent / "acme").is_symlink()
    assert made({"events.py": EVENTS}) == on_disk(parent / "stored")


def test_circle_of_links(parent: Path) -> None:
    """
    A link that leads to itself is an error in one sentence.
    """
    (parent / "acme").symlink_to("acme")

    assert "cannot be written: " in refusal(lambda: write_package(made(), parent / "acme"))


def test_root_of_the_disk() -> None:
    """
    The root has no name and no parent to put a temporary folder in.
    """
    assert "/ is the root of the disk, not a package" == refusal(lambda: write_package(made(), Path("/")))


@pytest.mark.parametrize("path", ["../own.py", "/tmp/own.py", "a//b.py", "a/./b.py", ""])
def test_paths_that_leave_the_package(parent: Path, path: str) -> None:
    """
    A pipeline that hands over such a path is broken, and hears so before anything is written.
    """
    with pytest.raises(ValueError, match="is no path inside a package"):
        write_package(made({path: b"x"}), parent / "acme")


def test_package_without_manifest(parent: Path) -> None:
    """
    A package without a manifest would not be ours the next time.
    """
    with pytest.raises(ValueError, match="without MANIFEST"):
        write_package(FILES, parent / "acme")


def failing(monkeypatch: pytest.MonkeyPatch, owner: object, name: str, at: int) -> None:
    """
    Let call number *at* of a function fail as a full disk would.
    """
    real = getattr(owner, name)
    calls = iter(range(10_000))

    def call(*arguments: object, **options: object) -> object:
        if next(calls) == at:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*arguments, **options)

    monkeypatch.setattr(owner, name, call)


@pytest.mark.parametrize(
    ("name", "at"),
    [
        ("mkdir", 0),
        ("mkdir", 1),
        ("mkdir", 2),
        ("write_bytes", 0),
        ("write_bytes", 3),
        ("rename", 0),
        ("rename", 1),
    ],
)
def test_failure_on_the_way(package: Path, monkeypatch: pytest.MonkeyPatch, name: str, at: int) -> None:
    """
    Whichever step fails, the old package is there with all its bytes and times.
    """
    before = {path: time for path, time in times(package).items() if path != str(package.parent)}
    with monkeypatch.context() as patch:
        failing(patch, Path, name, at)
        message = refusal(lambda: write_package(made({**FILES, "events.py": b"NEW = 1\n"}), package))

    assert f"{package} cannot be written: No space left on device; nothing was written" == message
    assert before == times(package)


def test_failure_for_a_new_package(parent: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Folders that were made for a package that could not be written are taken away again.
    """
    with monkeypatch.context() as patch:
        failing(patch, Path, "rename", 0)
        refusal(lambda: write_package(made(), parent / "other/deep/acme"))

    assert ["own.py"] == [path.name for path in parent.iterdir()]


def test_interruption_between_the_renames(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Control-C at the worst moment leaves the old package in its place.
    """
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "rename", rename)
        write_package(made({"events.py": b"NEW = 1\n"}), package)

    assert made() == on_disk(package)


def test_failure_to_go_back(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    When the old package cannot even be put back it is kept, named, and put back by the next run.
    """
    real = Path.rename
    stage = package.parent / ".acme.asyncapi-pygen"

    def rename(self: Path, target: Path) -> Path:
        if Path(target) == package:
            raise OSError(errno.EACCES, "Permission denied")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        message = refusal(lambda: write_package(made({"events.py": b"NEW = 1\n"}), package))

    assert (
        f"{stage} cannot be cleared away: Permission denied; the old package is in {stage}/old,"
        " and the next run tries again" == message
    )
    assert made() == on_disk(stage / "old")
    assert not write_package({**made()}, package).changed
    assert made() == on_disk(package)


def test_failure_to_clear_away(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    When only the leftovers cannot be removed the new package is whole, and the message says so.
    """
    newer = made({"events.py": b"NEW = 1\n"})
    with monkeypatch.context() as patch:
        failing(patch, shutil, "rmtree", 0)
        message = refusal(lambda: write_package(newer, package))

    assert f"{package} is whole, and the next run tries again" in message
    assert newer == on_disk(package)
    write_package(made(), package)


@pytest.mark.parametrize("swapped", [False, True])
def test_killed_run(package: Path, swapped: bool) -> None:
    """
    What a killed run left behind is cleared away, and a package it had moved aside is not lost.
    """
    stage = package.parent / ".acme.asyncapi-pygen"
    (stage / "new").mkdir(parents=True)
    (stage / "new/events.py").write_bytes(b"HALF")
    if swapped:
        package.rename(stage / "old")
    newer = made({**FILES, "events.py": b"NEW = 1\n"})

    assert ("MANIFEST.json", "events.py") == write_package(newer, package).changed
    assert newer == on_disk(package)


def test_foreign_folder_with_the_name_of_ours(package: Path) -> None:
    """
    A temporary folder with something else in it is not emptied.
    """
    stage = package.parent / ".acme.asyncapi-pygen"
    (stage / "photos").mkdir(parents=True)
    message = refusal(lambda: write_package(made({"events.py": b"NEW = 1\n"}), package))
    (stage / "photos").rmdir()
    stage.rmdir()

    assert f"{stage} is in the way and holds photos" == message
    assert made() == on_disk(package)


def test_second_writer_at_once(package: Path) -> None:
    """
    Whoever comes while another run writes hears so, and changes nothing.
    """
    stage = package.parent / ".acme.asyncapi-pygen"
    stage.mkdir()
    lock = os.open(stage / "lock", os.O_RDWR | os.O_CREAT)
    filelock.lock_descriptor(lock)
    try:
        message = refusal(lambda: write_package(made({"events.py": b"NEW = 1\n"}), package))
        left = stage.exists()
    finally:
        os.close(lock)
        (stage / "lock").unlink()
        stage.rmdir()

    assert left
    assert f"{package} is being written by another run; nothing was written by this one" == message
    assert made() == on_disk(package)


def test_many_writers(parent: Path) -> None:
    """
    However many write at once, one package or another is there in the end, never a mixture.
    """
    packages = [made({f"f{file}.py": b"%d" % number for file in range(20)}) for number in range(4)]

    def write(number: int) -> int:
        written = 0
        for _ in range(10):
            try:
                write_package(packages[number], parent / "acme")
                written += 1
            except OutputError:
                pass
        return written

    with ThreadPoolExecutor(4) as pool:
        written = sum(pool.map(write, range(4)))

    assert 0 < written
    assert on_disk(parent / "acme") in packages


def test_locked_file_that_went_away(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A lock on a file that the run before removed is not a lock on the next one.
    """
    real = filelock.lock_descriptor
    stage = package.parent / ".acme.asyncapi-pygen"
    locked: list[int] = []

    def lock(descriptor: int, *, blocking: bool) -> bool:
        held = real(descriptor, blocking=blocking)
        locked.append(descriptor)
        if len(locked) == 1:
            (stage / "lock").unlink()
        return held

    monkeypatch.setattr(filelock, "lock_descriptor", lock)
    write_package(made({"events.py": b"NEW = 1\n"}), package)

    assert 2 == len(locked)
    assert b"NEW = 1\n" == (package / "events.py").read_bytes()


def test_locked_file_that_cannot_be_removed(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Where no open file can be removed, as on Windows, the lock is given away first.
    """
    real, tried = Path.unlink, []

    def unlink(self: Path, missing_ok: bool = False) -> None:
        tried.append(self.name)
        if tried == ["lock"]:
            raise PermissionError(errno.EACCES, "The process cannot access the file", str(self))
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    write_package(made({"events.py": b"NEW = 1\n"}), package)

    assert ["lock", "lock"] == tried[:2]
    assert b"NEW = 1\n" == (package / "events.py").read_bytes()


def test_folder_that_another_run_has_by_now(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    What another run locked since is left to it.
    """
    stage = package.parent / ".acme.asyncapi-pygen"
    real = Path.rmdir

    def rmdir(self: Path) -> None:
        if self == stage:
            (stage / "lock").touch()
        real(self)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rmdir", rmdir)
        write_package(made({"events.py": b"NEW = 1\n"}), package)
    left = [path.name for path in stage.iterdir()]
    shutil.rmtree(stage)

    assert ["lock"] == left


def test_no_difference(package: Path) -> None:
    """
    A package that is as it should be has no differences.
    """
    assert "" == differences(made(), package)


def test_differences(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    Edited, missing, stray, empty and binary files are shown, sorted by path, from disk to generator.
    """
    monkeypatch.chdir(package.parent)
    (package / "events.py").write_bytes(b'SEND = "message:sent"')
    (package / "payloads/message.py").unlink()
    (package / "py.typed").unlink()
    (package / "a_stray.py").write_bytes(b"A = 1\n")
    (package / "latin").write_bytes(b"caf\xe9\n")
    (package / "zeros").write_bytes(b"\0\0")

    assert differences(made(), Path("acme")) == (
        "--- acme/a_stray.py\ton disk\n"
        "+++ /dev/null\tas generated\n"
        "@@ -1 +0,0 @@\n"
        "-A = 1\n"
        "--- acme/events.py\ton disk\n"
        "+++ acme/events.py\tas generated\n"
        "@@ -1 +1 @@\n"
        '-SEND = "message:sent"\n'
        "\\ No newline at end of file\n"
        '+SEND = "message:send"\n'
        "Binary files acme/latin and /dev/null differ\n"
        "--- /dev/null\ton disk\n"
        "+++ acme/payloads/message.py\tas generated\n"
        "@@ -0,0 +1 @@\n"
        "+class Message: ...\n"
        "--- /dev/null\ton disk\n"
        "+++ acme/py.typed\tas generated\n"
        "Binary files acme/zeros and /dev/null differ\n"
    )


def test_differences_can_be_applied(package: Path, tmp_path: Path) -> None:
    """
    The diff is one that git takes: applied to what is on disk it gives what the generator makes.
    """
    newer = {**FILES, "events.py": b"A = 1\x0c\nB = 2\rC = 3\nD = 4", "client.py": b"NEW = 1\n"}
    del newer["payloads/message.py"]
    text = differences(made(newer), package).replace(f"{package}/", "acme/")
    subprocess.run(
        ["git", "apply", "-p0", "--unsafe-paths", "--directory", str(package.parent)],
        input=text.encode(),
        cwd=tmp_path,
        check=True,
    )

    assert made(newer) == on_disk(package)


def test_differences_of_a_missing_folder(parent: Path) -> None:
    """
    Against a package that is not there every file is new.
    """
    text = differences(made(), parent / "acme")

    assert len(EVERYTHING) == text.count("--- /dev/null\t")


def test_differences_of_a_file(parent: Path) -> None:
    """
    A file where the package belongs is an error in one sentence.
    """
    message = refusal(lambda: differences(made(), parent / "own.py"))

    assert f"{parent}/own.py cannot be read: Not a directory ({parent}/own.py)" == message


def test_hostile_file_name(package: Path) -> None:
    """
    A name with a line break or bytes that are no text stays on its line.
    """
    (package / "a\nb").write_bytes(b"")
    (package / os.fsdecode(b"\xff")).write_bytes(b"")
    message = refusal(lambda: write_package(made(), package))

    assert r"did not make: a\nb, \udcff;" in message
    assert rf"--- {package}/\udcff" in differences(made(), package)


def test_vendored_copy(package: Path, parent: Path) -> None:
    """
    A package is copied byte for byte, under whatever name.
    """
    assert Changes(added=EVERYTHING) == vendor_package(package, parent / "other")
    assert made() == on_disk(parent / "other")


def test_vendored_again(package: Path, parent: Path) -> None:
    """
    Over an earlier copy, what changed is told; a file somebody deleted there is put back.
    """
    vendor_package(package, parent / "other")
    write_package(made({**FILES, "events.py": b"NEW = 1\n"}), package)
    (parent / "other/py.typed").unlink()
    changes = vendor_package(package, parent / "other")

    assert (("py.typed",), ("MANIFEST.json", "events.py"), ()) == (
        changes.added,
        changes.changed,
        changes.removed,
    )
    assert not vendor_package(package, parent / "other")


def test_edited_copy_is_refused(package: Path, parent: Path) -> None:
    """
    Edits in a copy are named and kept, even where the new package has a file of that name.
    """
    vendor_package(package, parent / "other")
    (parent / "other/events.py").write_text("EDITED = 1\n")
    (parent / "other/client.py").write_text("MINE = 1\n")
    write_package(made({**FILES, "client.py": b"NEW = 1\n"}), package)
    before = on_disk(parent / "other")
    message = refusal(lambda: vendor_package(package, parent / "other"))

    assert (
        f"{parent}/other was edited since it was copied: client.py (added), events.py;"
        " move the edits elsewhere, nothing was written" == message
    )
    assert before == on_disk(parent / "other")


def test_destination_that_is_no_copy(package: Path, parent: Path) -> None:
    """
    A folder that is not a copy is left alone.
    """
    (parent / "other").mkdir()
    (parent / "other/own.py").write_text("OWN = 1\n")

    assert "is not a package made by asyncapi-pygen: it has no MANIFEST.json" in refusal(
        lambda: vendor_package(package, parent / "other")
    )


@pytest.mark.parametrize("name", ["my-package", "class", "1st", "a.b", ".."])
def test_destination_that_cannot_be_imported(package: Path, parent: Path, name: str) -> None:
    """
    A copy that no program could import is refused.
    """
    message = refusal(lambda: vendor_package(package, parent / name))

    assert f"{parent / name} would be a package named {name!r}, which Python cannot import" == message


@pytest.mark.parametrize("dest", ["acme", "acme/inner", "."])
def test_destination_around_the_source(package: Path, parent: Path, dest: str) -> None:
    """
    A package is not copied onto itself, into itself, or over what it lies in.
    """
    assert "which is to be copied" in refusal(lambda: vendor_package(package, parent / dest))


def test_source_that_was_edited(package: Path, parent: Path) -> None:
    """
    Only what the generator made is handed on.
    """
    (package / "events.py").write_text("EDITED = 1\n")
    (package / "py.typed").unlink()

    assert (
        f"{package} is not what the generator made: events.py, py.typed; generate it anew before copying it"
        == refusal(lambda: vendor_package(package, parent / "other"))
    )


def test_source_that_is_no_package(parent: Path) -> None:
    """
    A folder without a manifest of ours is not copied.
    """
    assert f"{parent} holds no package made by asyncapi-pygen" == refusal(
        lambda: vendor_package(parent, parent / "other")
    )
