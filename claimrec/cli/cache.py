"""The command "cache": what a file of a judge's answers holds, and its end."""

from __future__ import annotations

from claimrec.cli.command import Example, argument, command, option
from claimrec.cli.output import Output, output_options
from claimrec.model.wording import many

EXAMPLES = (
    Example("claimrec cache answers.db", "how many answers of which judge the file holds, and how large it is"),
    Example("claimrec cache answers.db --clear", "an empty file"),
)


@command(
    "cache",
    about="Shows what a file of a judge's answers holds (--judge-cache, judge_cache=, or the cache of a "
    "claimrec.llm.Chat), or empties it.",
    short="What a file of a judge's answers holds.",
    examples=EXAMPLES,
)
@argument("file", about="The file.", is_path=True)
@option("--clear", is_flag=True, help="Remove the answers.")
@option("--of", metavar="JUDGE", help="Only those of one judge, as it is listed.")
@output_options()
def cache_command(file: str, clear: bool, of: str | None, out: Output) -> int:
    """Show or empty a cache; the exit status."""
    from claimrec.linking.judging.answer_cache import AnswerCache

    cache = AnswerCache(file)
    if clear:
        out.deliver(f"{many(cache.clear(of), 'answer')} removed\n")
        return 0
    found = cache.summary()
    lines = [f"{judge}: {many(count, 'answer')}" for judge, count in found.answers.items() if of in (None, judge)]
    lines.append(f"{found.with_texts:,} with texts, {found.leases:,} being asked, {found.size:,} bytes")
    out.deliver("\n".join(lines) + "\n")
    return 0
