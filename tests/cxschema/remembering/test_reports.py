"""A remembered result is reported as a new one is, and sooner."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cxschema.checks.inputs import digest_of_inputs
from cxschema.checks.result import as_text, from_text
from cxschema.cli import main, remembering
from cxschema.cli.remembering import result_of
from remembered_docs import kept_file, new

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_kept_says_that_it_may_go(docs: Path) -> None:
    """Git leaves the folder out, and programs that make backups know it for a cache."""
    result_of(docs, remember=True)
    folder = kept_file(docs).parent

    assert (folder / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert (
        (folder / "CACHEDIR.TAG")
        .read_text(encoding="utf-8")
        .startswith("Signature: 8a477f597d28d172789f06886806bc55")
    )
    assert sorted(path.name for path in folder.iterdir()) == [".gitignore", "CACHEDIR.TAG", "check-docs.json"]


def test_a_result_is_the_same_after_it_was_a_text(docs: Path) -> None:
    """Nothing of a finding is lost on the way to the disk and back."""
    result = new(docs)
    again = from_text(as_text(result))

    assert again == result
    assert [(type(i.severity), i.path, dict(i.facts)) for i in again.diagnostics] == [
        (type(i.severity), i.path, dict(i.facts)) for i in result.diagnostics
    ]


@pytest.mark.parametrize(
    "options", [[], ["--format", "json"], ["--lang", "fa"], ["--select", "unknown-field"], ["--statistics"]]
)
def test_the_report_is_the_same(docs: Path, options: list[str]) -> None:
    """Format, language and choice of findings are made anew from a remembered result."""
    words = ["check", "--docs", str(docs), *options]
    fresh = CliRunner().invoke(main, [*words, "--no-cache"])
    assert not kept_file(docs).exists()
    first, second = (CliRunner().invoke(main, words) for _ in range(2))

    assert fresh.output == first.output == second.output
    assert fresh.exit_code == first.exit_code == second.exit_code == 1
    assert kept_file(docs).exists()


def test_a_remembered_result_needs_no_models(docs: Path) -> None:
    """When nothing has changed, neither pydantic nor MkDocs is loaded."""
    run = f"main(['check', '--docs', {str(docs)!r}], standalone_mode=False)"
    code = f"""
import sys
from cxschema.cli import main
try:
    {run}
except SystemExit:
    pass
print(sorted({{name.partition('.')[0] for name in sys.modules}}))
"""
    result_of(docs, remember=True)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    modules = done.stdout.splitlines()[-1]

    assert "'click'" in modules
    assert not any(
        f"'{name}'" in modules for name in ("pydantic", "mkdocs", "babel", "jinja2", "multiprocessing")
    )


def test_checks_at_the_same_time_do_not_disturb_one_another(docs: Path) -> None:
    """Several checks begin at once, with nothing kept yet: each says the same, and a whole result is kept."""
    command = [sys.executable, "-c", "from cxschema.cli import main; main()", "check", "--docs", str(docs)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") for _ in range(4)]
    outputs = {process.communicate()[0] for process in running}

    assert len(outputs) == 1
    assert remembering._kept(kept_file(docs), digest_of_inputs(docs, datetime.now(tz=UTC).date())) == new(
        docs
    )
