"""Questions on ports and ferries, for claimrec.

pip install ./examples/harbour_pack
claimrec rules --packs harbour

import claimrec as cr
report = cr.reconcile(claims, aspects=[*cr.packs.installed_packs("harbour")])
"""

from pathlib import Path


def path() -> Path:
    """Where the questions stand: what the entry point leads to."""
    return Path(__file__).with_name("harbour.toml")
