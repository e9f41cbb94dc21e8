"""The shapes of times that hang on something else: "since the war began", "when the rain stopped"."""

from __future__ import annotations

from claimrec.language.english.calendar import time_tables
from claimrec.language.english.number_words import number_words
from claimrec.language.english.phrases import GAP, WORD, any_of


def event() -> str:
    """Something that a time hangs on: "since the war began", "early in the war"."""
    table = time_tables()
    inside = any_of(w for w, kind in table["leads"].items() if kind in ("at", "of"))
    share = f"(?:{table['article']}{GAP})?{any_of(table['shares'])}{GAP}(?:{inside}{GAP})?"
    verbs = any_of(table["event_verbs"])
    event = f"(?:{any_of(table['events'])}(?:{GAP}{verbs})?|{verbs})"
    within = any_of(w for w, kind in table["leads"].items() if kind in ("at", "until"))
    early = any_of(w for w in table["shares"] if " " not in w)
    # "the beginning of a withdrawal" by itself is no time
    shared = f"{within}{GAP}{share}|{early}{GAP}(?:{inside}{GAP})?"
    lead = f"(?:{any_of(table['event_leads'])}{GAP}(?:{share})?|{shared})"
    return f"(?P<event>{lead}{any_of(table['determiners'])}{GAP}(?:{WORD}{GAP}){{0,2}}?{event})"


def hanging() -> str:
    """Times that hang on anything at all: "shortly after the speech", "when the rain stopped", "day 40 of"."""
    table = time_tables()
    ending = "|".join(table["ordinal_ends"])
    determiners, article = any_of(table["determiners"]), table["article"]
    noun = rf"(?:{WORD}{GAP}){{0,2}}?(?!(?:{any_of(table['stop_words'])}))(?P<noun>{WORD})"
    anything = f"(?P<lead_any>{any_of(table['event_any'])}){GAP}{determiners}{GAP}{noun}"
    bare = rf"(?:{any_of(table['event_bare'])}){GAP}(?!{any_of(table['stop_words'])}){WORD}"
    leading = any_of(w for w, kind in table["leads"].items() if kind == "at" and " " not in w)
    led_to = f"{any_of(table['clause_leads'])}{GAP}{any_of(table['clause_subjects'])}"
    clause = f"{led_to}{GAP}{WORD}(?:{GAP}(?!{leading}){WORD}){{0,2}}"
    of = any_of(table["of"])
    number = rf"\d{{1,4}}(?=\s*+(?:[.,;:!?)](?!\d)|$|{of}))"
    behind = f"(?:{GAP}{any_of(table['of'])}{GAP}(?:{determiners}{GAP})?{WORD})?"
    led = f"(?:{any_of(table['numbered_leads'])}{GAP})?"
    numbered = f"{led}{any_of(table['numbered'])}{GAP}{number}{behind}"
    plus = (
        rf"(?:\s*+(?:{'|'.join(table['plus_signs'])})\s*+{WORD}|{GAP}(?:{'|'.join(table['plus_words'])}){GAP}{WORD})?"
    )
    counted = rf"(?:{any_of(table['counted_from'])}|[dht][+-]\d{{1,3}}(?!\w)){plus}"
    nth = rf"{article}{GAP}\d{{1,3}}(?:{ending}){GAP}{any_of(table['numbered'][-1:])}"
    ordinals = any_of([*table["ordinals"][:4], *table["which"], *table["latter"]])
    told = f"{any_of(table['period_leads'])}{GAP}{article}{GAP}{ordinals}"
    period = f"{told}{GAP}{any_of(table['period_words'])}(?!{GAP}{any_of(table['of'])})"
    named = any_of([f"{name}s" for name in (*table["weekdays"], *table["seasons"], *table["counted_names"])])
    often = f"{any_of([*number_words(), *table['one']])}{GAP}{named}{GAP}{any_of([*table['ago'], *table['ago_loose']])}"
    often += rf"|\d{{1,4}}{GAP}{named}{GAP}{any_of(table['ago'])}"
    return f"(?P<anything>{anything})|(?P<hung>{bare}|{clause}|{numbered}|{counted}|{nth}|{period}|{often})"
