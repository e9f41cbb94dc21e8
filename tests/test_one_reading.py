"""One reading of texts: outside of `language/` no file looks at characters for words, sentences, numbers, times, names."""

from __future__ import annotations

import ast

from test_layering import FILES, tree_of

# Each file outside of `language/` that uses regular expressions: how often, and why that is no reading of English.
PATTERNS: dict[str, tuple[int, str]] = {
    "articles.article": (1, "what is given is the name of a file"),
    "articles.files": (2, "the encoding that HTML names, and dates in the front matter of Markdown"),
    "articles.markup": (4, "HTML: its beginning, its dates in ISO form, its blanks"),
    "articles.page": (8, "how lines look: front matter, datelines, headings, labels, signatures"),
    "articles.turns": (2, "how lines look: markers of an interview and greetings, with the words of attribution.toml"),
    "articles.words": (6, "quotation marks"),
    "model.aspects": (2, "{subject} in the wording of a question"),
    "packs.files": (2, "the format of packs: durations, @lists"),
    "cli.shell": (3, "colours for the lines of a memo that export/text.py writes"),
    "export.clean": (3, "control characters"),
    "export.markdown": (1, "what Markdown has to escape"),
    "sources.jsonld": (4, "URLs, and HTML inside of JSON-LD"),
    "linking.sentence_pairs.told_numbers": (1, "the figures inside of a number that the language found"),
    "linking.statements.sentence_times": (1, "the figures inside of a time that the language found"),
    "model.spans": (3, "the ISO forms of a field"),
    "model.formula_cells": (2, "what a spreadsheet takes for a formula or a number"),
    "model.names": (2, "the normal form of a name: accents left out, doubled letters of transliterations"),
    "reading.patterns": (3, "the format of cues, and classes of words, one character each; no text"),
    "reading.vocabulary": (3, "the words that cues are matched with: their tokens are part of the format of cues"),
    "authoring.cues": (1, "the format of cues"),
    "authoring.drafts": (2, "the format of TOML"),
    "model.timestamps": (7, "the written forms of a date in a field"),
}


def inside(name: str) -> bool:
    """Whether a file belongs to the room of language."""
    return name.startswith("language.")


def uses(tree: ast.AST) -> int:
    """How many calls of the module `re` a file makes."""
    calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
    return sum(isinstance(f, ast.Attribute) and isinstance(f.value, ast.Name) and f.value.id == "re" for f in calls)


def small_words(tree: ast.AST) -> list[str]:
    """The sets of strings that the field `low` of a word is looked for in, as they stand in code."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and isinstance(node.left, ast.Attribute) and node.left.attr == "low":
            for one in node.comparators:
                if isinstance(one, (ast.Tuple, ast.List, ast.Set)):
                    found.append(ast.unparse(one))
    return found


def test_patterns_have_a_reason() -> None:
    """A file outside of the room of language uses as many regular expressions as have a reason in the list above."""
    found = {name: uses(tree_of(name)) for name in FILES if not inside(name)}
    assert {name: count for name, count in found.items() if count} == {
        name: count for name, (count, _) in PATTERNS.items()
    }


def test_no_reason_is_left_over() -> None:
    """What the list names is there, and `re` is always imported as such, so that its calls are counted."""
    assert set(PATTERNS) <= set(FILES)
    for name in FILES:
        named = [n for n in ast.walk(tree_of(name)) if isinstance(n, ast.ImportFrom) and n.module == "re"]
        assert not named, name


def test_articles_hold_no_lists_of_words() -> None:
    """The rules of articles ask `attribution.toml` for words: code holds no list of them."""
    found = {name: small_words(tree_of(name)) for name in FILES if name.startswith("articles.")}
    assert {name: words for name, words in found.items() if words} == {}


def test_the_language_is_chosen_in_one_place() -> None:
    """Only `language.chosen` names the folder whose tables are read; docstrings may."""
    told = {
        name
        for name in FILES
        if not name.startswith("language.english.")
        for node in ast.walk(tree_of(name))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("language/english")
    }
    assert told == {"language.chosen"}
