"""Writing a plan: all of it, or nothing."""

# Every new text is on the disk before the first file is replaced, and every old file stays there
# under another name until the last one is. So whatever fails, the way back needs no room on the disk.

from __future__ import annotations

import os
import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from cxschema.renaming.refusal import Refusal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from cxschema.renaming.planning import Change


def write_plan(changes: Iterable[Change]) -> None:
    """Make all changes; raise Refusal, with every file as it was, when one cannot be made."""
    work = _Work()
    file = Path()
    try:
        prepared = []
        for change in changes:
            file = change.target
            prepared.append((change, work.prepare(change)))
        for change, new in prepared:
            file = change.target
            work.make(change, new)
    except OSError as error:
        work.undo()
        reason = error.strerror or type(error).__name__
        raise Refusal("unwritable", misused=False, file=os.path.relpath(file), reason=reason) from None
    except BaseException:
        work.undo()
        raise
    work.tidy_up()


class _Work:
    """What has been done so far, and how to undo it."""

    def __init__(self) -> None:
        self._steps_back: list[Callable[[], object]] = []
        self._unused: set[Path] = set()

    def prepare(self, change: Change) -> Path | None:
        """Write a file's new text beside the place where it will stand."""
        if change.after is None:
            return None
        new = self._beside(change.target)
        new.write_bytes(change.after)
        shutil.copymode(change.source, new)
        return new

    # The step back is noted before the step is made: it does no harm where the step was not made.

    def make(self, change: Change, new: Path | None) -> None:
        """Put a file into its place, and keep the old one."""
        source, target = change.source, change.target
        if new is None:
            self._steps_back.append(partial(_move_back, target, source))
            source.rename(target)
            return
        kept = self._beside(source)
        if source == target:
            shutil.copy2(source, kept)
            self._steps_back.append(partial(kept.replace, source))
            new.replace(target)
            return
        self._steps_back.append(partial(target.unlink, missing_ok=True))
        new.rename(target)
        self._steps_back.append(partial(_move_back, kept, source))
        source.replace(kept)

    def undo(self) -> None:
        """Go back, the last step first; what cannot go back is not thrown away."""
        for step in reversed(self._steps_back):
            try:
                step()
            except OSError:
                self._unused.clear()
        self.tidy_up()

    def tidy_up(self) -> None:
        """Remove what was kept and what was not used."""
        for path in self._unused:
            path.unlink(missing_ok=True)

    def _beside(self, path: Path) -> Path:
        """Make an empty file in the folder of *path*, so that it can take that place at once."""
        handle, name = tempfile.mkstemp(prefix=".cxbook-", suffix=path.suffix + "~", dir=path.parent)
        os.close(handle)
        self._unused.add(Path(name))
        return Path(name)


def _move_back(now: Path, before: Path) -> None:
    if not before.exists():
        now.replace(before)
