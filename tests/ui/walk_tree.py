"""Walk every screen in every language through the real accessibility bridge, and print what is wrong with it.

The suite walks a cover of them (`test_tree.py`); this is all, for a night's run: `packaging/test tree`.

    python -m tests.ui.walk_tree [LANG ...]
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.languages import ALL
from tests.ui.bridge import Bridge
from tests.ui.marks import lay_marked
from tests.ui.told import every, faults


def main() -> int:
    """0 when nothing is wrong, 1 when something is, 2 for a language that is not installed."""
    wanted = sys.argv[1:] or ALL
    strangers = [lang for lang in wanted if lang not in ALL]
    if strangers:
        sys.stderr.write(f"not installed: {', '.join(strangers)}; there are {', '.join(ALL)}\n")
        return 2
    walked: Counter[str] = Counter()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        lay_marked(Path(folder, "translations"))
        bridge = Bridge(Path(folder, "bus"), Path(folder, "translations"))
        try:
            for lang, way in every():
                if lang in wanted:
                    found = list(faults(bridge.show(lang, way), lang))
                    sys.stdout.writelines(f"{lang}, {way}: {fault}\n" for fault in found)
                    wrong += len(found)
                    walked[lang] += 1
                    if not walked.total() % 100:
                        sys.stderr.write(f"{walked.total()} screens, now {lang}\n")
        finally:
            bridge.close()
    told = ", ".join(f"{lang} {count}" for lang, count in walked.items())
    sys.stderr.write(f"{walked.total()} screens walked ({told}), {wrong} faults\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
