"""Kinds of questions: what one is (`aspect.py`), how files of them are read (`files.py`), and the packs (TOML)."""
