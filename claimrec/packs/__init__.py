"""Questions as TOML: those that come along, and those of the caller or of installed packages."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.packs.files import default_aspects
    from claimrec.packs.installed import installed_packs

__all__ = ["default_aspects", "installed_packs"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.packs.files": "default_aspects",
            "claimrec.packs.installed": "installed_packs",
        },
    )
