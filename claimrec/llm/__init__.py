"""Language models of the caller's own, behind an HTTP address or in batch files: needs `claimrec[llm]`."""

from typing import TYPE_CHECKING

from claimrec.model.lazy_names import lazy_names

if TYPE_CHECKING:
    from claimrec.llm.batch import Batch
    from claimrec.llm.chat import Chat
    from claimrec.llm.estimates import Estimate, estimate
    from claimrec.llm.own import judge_from
    from claimrec.llm.reader_tasks import reader_schema
    from claimrec.llm.record import Budget, Usage
    from claimrec.llm.tasks import Task

__all__ = ["Batch", "Budget", "Chat", "Estimate", "Task", "Usage", "estimate", "judge_from", "reader_schema"]

if not TYPE_CHECKING:  # a type checker would take every name for one of these
    __getattr__, __dir__ = lazy_names(
        __name__,
        {
            "claimrec.llm.batch": "Batch",
            "claimrec.llm.chat": "Chat",
            "claimrec.llm.estimates": "Estimate estimate",
            "claimrec.llm.own": "judge_from",
            "claimrec.llm.reader_tasks": "reader_schema",
            "claimrec.llm.record": "Budget Usage",
            "claimrec.llm.tasks": "Task",
        },
    )
