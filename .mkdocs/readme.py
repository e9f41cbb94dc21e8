"""The README and the examples as parts of the site, which mkdocs makes of docs/ alone. `.mkdocs.yml` names this file.

The README is its page `readme.md`; the files of examples/ lie in its folder `examples/`. Links to either are those of
the checkout, and are altered to lead there.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, Files

HOME = Path(__file__).parent.parent
EXAMPLES = ("*.py", "*.ipynb", "*.toml")


def on_files(files: Files, config: Any) -> Files:
    """Called by mkdocs with the files of docs/: adds the README and the examples."""
    readme = (HOME / "README.md").read_text("utf-8").replace("](docs/", "](")
    files.append(File.generated(config, "readme.md", content=readme))
    for pattern in EXAMPLES:
        for path in sorted((HOME / "examples").glob(pattern)):
            files.append(File.generated(config, f"examples/{path.name}", abs_src_path=str(path)))
    return files


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by mkdocs with the text of each page: what leads out of docs/ leads to where it stands in the site."""
    return markdown.replace("](../README.md", "](readme.md").replace("](../examples/", "](examples/")
