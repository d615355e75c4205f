"""Checks the QML: `qmllint` without a single warning, and formatted as `qmlformat` does it.

qmllint knows the types that Python gives to QML from generated type descriptions. They are made anew from the sources
of kiosk/ui in each run, under build/, since they are never right for long.

    python packaging/qmlcheck.py [--fix] [--root DIR]

Exit codes: 0 all well; 1 faults, written to stderr; 2 bad usage; 3 a Qt tool could not do its work.
"""

from __future__ import annotations

import ast
import difflib
import json
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import click

ROOT: Final = Path(__file__).resolve().parent.parent
TOOLS: Final = Path(sysconfig.get_path("scripts"))
QT_BASE: Final = ("qt6core", "qt6gui", "qt6qml", "qt6quick")
"""Qt's own descriptions of the types that ours inherit from."""

QML_NAMES: Final = {"list": "QVariantList", "dict": "QVariantMap", "object": "QVariant"}
"""What Qt calls the Python types that a property or a slot may be declared with."""


class ToolError(Exception):
    """A Qt tool failed at what it was asked to make."""


@dataclass(frozen=True, slots=True)
class TypeModule:
    """One QML import name and the Python files that give it types."""

    name: str
    major: int
    sources: tuple[Path, ...]


def type_modules(folder: Path) -> tuple[TypeModule, ...]:
    """The QML modules that the Python files under `folder` declare by QML_IMPORT_NAME, sorted by name."""
    found: dict[str, list[tuple[Path, int]]] = {}
    for source in sorted(folder.rglob("*.py")):
        constants = _constants(source)
        name, major = constants.get("QML_IMPORT_NAME"), constants.get("QML_IMPORT_MAJOR_VERSION", 1)
        if isinstance(name, str) and isinstance(major, int):
            found.setdefault(name, []).append((source, major))
    return tuple(
        TypeModule(name, max(major for _, major in entries), tuple(source for source, _ in entries))
        for name, entries in sorted(found.items())
    )


def describe(module: TypeModule, out: Path) -> None:
    """Write qmldir and type descriptions of `module` under `out`, which becomes an import path.

    Raises ToolError when a Qt tool cannot.
    """
    folder = out.joinpath(*module.name.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    described = [folder / f"{source.stem}.json" for source in module.sources]
    for source, target in zip(module.sources, described, strict=True):
        _run(["pyside6-metaobjectdump", "--compact", "--suppress-file", "--quiet", "-o", str(target), str(source)])
        complete(target, source)
    spec = find_spec("PySide6")
    if spec is None or spec.origin is None:
        message = "PySide6 is not installed; run packaging/test once"
        raise ToolError(message)
    metatypes = Path(spec.origin).parent / "Qt" / "metatypes"
    arguments = ["--generate-qmltypes", str(folder / "types.qmltypes"), "-o", str(folder / "unused.cpp")]
    arguments += ["--import-name", module.name, "--major-version", str(module.major)]
    arguments += ["--foreign-types", ",".join(str(metatypes / f"{name}_metatypes.json") for name in QT_BASE)]
    _run(["pyside6-qmltyperegistrar", *arguments, *map(str, described)])
    _name_bases(folder / "types.qmltypes", described)
    (folder / "qmldir").write_text(f"module {module.name}\ntypeinfo types.qmltypes\n", encoding="utf-8")


def complete(described: Path, source: Path) -> None:
    """Put in what pyside6-metaobjectdump 6.11 leaves out: QML's names for list and dict, and which properties stay."""
    constant = _constant_properties(source)
    entries = json.loads(described.read_text(encoding="utf-8"))
    for kind in (kind for file in entries for kind in file["classes"]):
        declared = [*kind.get("properties", ()), *kind.get("slots", ()), *kind.get("signals", ())]
        for member in declared + [argument for entry in declared for argument in entry.get("arguments", ())]:
            for key in ("type", "returnType"):
                if member.get(key) in QML_NAMES:
                    member[key] = QML_NAMES[member[key]]
        for prop in kind.get("properties", ()):
            if (kind["className"], prop["name"]) in constant:
                prop["constant"] = True
    described.write_text(json.dumps(entries), encoding="utf-8")


def lint(files: tuple[Path, ...], imports: tuple[Path, ...]) -> str:
    """What qmllint says of the files, empty when it is content. Paths must be absolute or it misreads singletons."""
    paths = [part for folder in imports for part in ("-I", str(folder))]
    done = _start(["pyside6-qmllint", "-W", "0", *paths, *map(str, files)])
    if done.returncode == 0:
        return ""
    said = [line for line in (done.stdout + done.stderr).splitlines() if not line.startswith("'")]  # its own command
    return "\n".join(said) or f"qmllint ended with {done.returncode}"


def unformatted(files: tuple[Path, ...], qml: Path, scratch: Path, *, fix: bool) -> str:
    """A diff of what qmlformat would change, after changing it when `fix`. qmlformat itself has no check mode."""
    shutil.rmtree(scratch, ignore_errors=True)
    copies = {file: scratch / file.relative_to(qml) for file in files}
    for file, copy in copies.items():
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
    _run(["pyside6-qmlformat", "-i", *map(str, copies.values())])
    diffs: list[str] = []
    for file, copy in copies.items():
        before, after = (path.read_text(encoding="utf-8") for path in (file, copy))
        if before != after and fix:
            file.write_text(after, encoding="utf-8")
        diffs += difflib.unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), str(file), "formatted", n=1
        )
    return "".join(diffs)


@click.command()
@click.option("--fix", is_flag=True, help="Format the files in place.")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, resolve_path=True, path_type=Path),
    default=ROOT,
    help="The checkout to look at.",
)
def main(root: Path, *, fix: bool) -> None:
    """Lint the QML under kiosk/ui/qml with our Python types known, and check its formatting."""
    ui, build = root / "kiosk" / "ui", root / "build"
    qml, types = ui / "qml", build / "qmltypes"
    files = tuple(sorted(qml.rglob("*.qml")))
    if not files:
        click.echo(f"no QML files under {qml}", err=True)
        sys.exit(2)
    try:
        shutil.rmtree(types, ignore_errors=True)
        for module in type_modules(ui):
            describe(module, types)
        diff = unformatted(files, qml, build / "qmlformat", fix=fix)
        complaints = lint(files, (qml, types))
    except ToolError as error:
        click.echo(f"qmlcheck: {error}", err=True)
        sys.exit(3)
    if complaints:
        click.echo(complaints, err=True)
    if diff:
        click.echo(diff, err=True)
        hint = "formatted in place" if fix else "not formatted; python packaging/qmlcheck.py --fix does it"
        click.echo(f"qmlcheck: {hint}", err=True)
    if complaints or (diff and not fix):
        sys.exit(1)
    click.echo(f"{len(files)} QML files in order", err=True)


def _constants(source: Path) -> dict[str, object]:
    """Top-level names bound to a literal, whether annotated or not."""
    found: dict[str, object] = {}
    for node in ast.parse(source.read_text(encoding="utf-8"), str(source)).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if isinstance(target, ast.Name) and isinstance(value, ast.Constant):
            found[target.id] = value.value
    return found


def _name_bases(types: Path, described: list[Path]) -> None:
    """Write each type's base into the type descriptions: qmltyperegistrar 6.11 drops it for types that Python made."""
    text = types.read_text(encoding="utf-8")
    for file in described:
        for kind in (kind for entry in json.loads(file.read_text(encoding="utf-8")) for kind in entry["classes"]):
            name, bases = kind["className"], [base["name"] for base in kind.get("superClasses", ())]
            if bases:
                text = text.replace(f'  name: "{name}"\n', f'  name: "{name}"\n        prototype: "{bases[0]}"\n', 1)
    types.write_text(text, encoding="utf-8")


def _constant_properties(source: Path) -> set[tuple[str, str]]:
    """Class and name of every property declared with `@Property(..., constant=True)`."""
    return {
        (kind.name, method.name)
        for kind in ast.walk(ast.parse(source.read_text(encoding="utf-8"), str(source)))
        if isinstance(kind, ast.ClassDef)
        for method in kind.body
        if isinstance(method, ast.FunctionDef)
        for decorator in method.decorator_list
        if isinstance(decorator, ast.Call)
        and any(word.arg == "constant" and ast.literal_eval(word.value) is True for word in decorator.keywords)
    }


def _start(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(TOOLS / command[0]), *command[1:]], capture_output=True, text=True, check=False)


def _run(command: list[str]) -> None:
    done = _start(command)
    if done.returncode != 0:
        message = f"{command[0]} ended with {done.returncode}: {(done.stderr or done.stdout).strip()}"
        raise ToolError(message)


if __name__ == "__main__":
    main()
