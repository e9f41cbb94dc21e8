"""The command "learn": marked cases, or a judge's answers, in; a file of weights out, with figures before and after."""

from __future__ import annotations

from claimrec.cli.command import Example, argument, command, option
from claimrec.cli.output import Output, output_options
from claimrec.model.errors import InputError

EXAMPLES = (
    Example("claimrec learn cases/ -q -o mine.toml", "weights from a folder of marked cases, for --weights mine.toml"),
    Example(
        "claimrec learn --from answers.db --bend -q -o mine.toml",
        "the shipped weights, bent by what a judge answered on your own material, if its texts were kept",
    ),
)


@command(
    "learn",
    about="Fits the weights of evidence on marked cases (JSON, see docs/evidence.md) or on the answers of a judge, and "
    "prints how well the weights before and after do on events that were left out of the fit. Needs scikit-learn. The "
    "terms of some hosted models forbid to learn from their answers.",
    short="Weights of your own, from marked cases or a judge's answers.",
    examples=EXAMPLES,
)
@argument("cases", nargs=-1, metavar="CASES", is_path=True, about="Files of cases, or folders of them.")
@option("--from", "answers", metavar="CACHE", is_path=True, help="A file of a judge's answers, kept with their texts.")
@option("--of", metavar="JUDGE", help="Only the answers of one judge, as `claimrec cache` lists it.")
@option("--bend", is_flag=True, help="Adjust the shipped weights instead of fitting anew: for few marks.")
@output_options()
def learn_command(cases: tuple[str, ...], answers: str | None, of: str | None, bend: bool, out: Output) -> int:
    """Fit weights; the exit status. The figures go to standard error where the weights go to standard output."""
    from claimrec.authoring.answered_cases import answered_cases
    from claimrec.authoring.cases import learn
    from claimrec.linking.evidence.weights import default_weights, weights_text

    if not cases and answers is None:
        raise InputError("there is nothing to learn from", expected="CASES, or --from CACHE")
    out.spare((*cases, answers))
    marked = [*cases, *(answered_cases(answers, judge=of) if answers is not None else ())]
    learned = learn(marked, start=default_weights() if bend else None, learned_from=" ".join((*cases, answers or "")))
    out.deliver(weights_text(learned.weights))
    out.remark(str(learned))
    return 0
