"""What writers of rules, judges, questions and weights need: check_rule, check_judge, suggest, learn."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.authoring.answered_cases import answered_cases
    from claimrec.authoring.judge_checks import check_judge
    from claimrec.authoring.learning import Learned
    from claimrec.authoring.rule_checks import check_rule, sample_positions
    from claimrec.authoring.suggest import Suggestion, Suggestions

__all__ = ["Learned", "Suggestion", "Suggestions", "answered_cases", "check_judge", "check_rule", "sample_positions"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.authoring.answered_cases": "answered_cases",
            "claimrec.authoring.judge_checks": "check_judge",
            "claimrec.authoring.learning": "Learned",
            "claimrec.authoring.rule_checks": "check_rule sample_positions",
            "claimrec.authoring.suggest": "Suggestion Suggestions",
        },
    )
