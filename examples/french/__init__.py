"""French for claimrec, from outside: its words as TOML, its grammar as code.

The reader (clauses.py, figures.py) says what a statement speaks of, what it denies, and what it counts; it becomes a
structured claim, *told* or *denied*, and the rules (rules.py) weigh two of them against each other.
"""

from french.rules import RULES, SAID, claim, compare, reconcile

__all__ = ["RULES", "SAID", "claim", "compare", "reconcile"]
