"""Libraries that are not installed: nothing is imported without need, and an error says what to install."""

from __future__ import annotations

import json

import pytest
from processes import printed

import claimrec as cr


def test_importing_claimrec_imports_no_library() -> None:
    """`import claimrec` imports neither narwhals nor networkx nor any library of frames."""
    libraries = ("narwhals", "networkx", "pandas", "polars", "pyarrow", "numpy")
    code = f"import sys, claimrec; print([name for name in {libraries} if name in sys.modules])"
    assert printed(code) == "[]\n"


# tries each of some calls in an interpreter that lacks a library, and prints what each gives or raises
WITHOUT = """
import json, sys
missing, saved, *calls = sys.argv[1:]
sys.modules[missing] = None  # as if it were not installed
import claimrec as cr
report = cr.Report.from_json(saved)
no_frame = type("Frame", (), {"columns": ()})()
told = []
for call in calls:
    try:
        told.append(str(eval(call)))
    except ImportError as error:
        told.append(f"{type(error).__name__} {error}")
print(json.dumps(told))
"""


def tried(missing: str, *calls: str) -> list[str]:
    """What these calls give where a library is missing; `report` is one on two claims."""
    said = [cr.Claim(f"Lakeside has {n}fallen.", party=party) for n, party in (("", "A"), ("not ", "B"))]
    found: list[str] = json.loads(printed(WITHOUT, missing, cr.reconcile(said).to_json(), *calls))
    return found


@pytest.mark.parametrize(
    ("missing", "needed", "calls"),
    [
        (
            "narwhals",
            (),
            {
                "report.to_pandas()": "needs narwhals: pip install narwhals pandas",
                "cr.sources.from_dataframe(no_frame)": "from_dataframe needs narwhals: pip install narwhals",
                "cr.sources.from_positions(no_frame)": "from_positions needs narwhals: pip install narwhals",
            },
        ),
        ("networkx", (), {"report.to_networkx()": "to_networkx needs networkx: pip install networkx"}),
        ("polars", ("narwhals",), {"report.to_polars()": "needs polars: pip install polars"}),
        ("pandas", ("narwhals",), {"report.to_pandas()": "needs pandas: pip install pandas"}),
        ("pyarrow", ("narwhals",), {"report.to_arrow()": "needs pyarrow: pip install pyarrow"}),
        ("pyarrow", ("narwhals", "pandas"), {"report.to_pandas()": "needs pyarrow: pip install pyarrow"}),
    ],
)
def test_missing_libraries(missing: str, needed: tuple[str, ...], calls: dict[str, str]) -> None:
    """Without a library the error says what to install."""
    for library in needed:
        pytest.importorskip(library)
    for said, told in zip(tried(missing, *calls), calls.values(), strict=True):
        assert said.startswith("MissingError ")
        assert said.endswith(told)


def test_pandas_without_pyarrow() -> None:
    """With lists joined, pandas does not need pyarrow."""
    pytest.importorskip("narwhals")
    pytest.importorskip("pandas")
    call = """list(report.to_pandas(join="|").facts["parties"])"""
    assert tried("pyarrow", call) == ["['A|B']"]
