"""How a request to a server can fail, told apart by what is to be done then."""

from __future__ import annotations

from claimrec.model.errors import ClaimrecError

_FATAL = {301, 302, 303, 307, 308, 401, 402, 403, 404, 405, 410}  # the same for any request
_LATER = {408, 409, 425, 429}
_NO_MONEY = ("insufficient_quota", "billing", "credit balance", "exceeded your current quota")
_FILTER = ("content_filter", "content filter", "content_policy", "responsibleai")


class RefusedError(ClaimrecError):
    """A server answered with a status of 300 or more: `status`, its words in `told`, and after how many seconds it
    wants to be asked again (`later`, None where it did not say)."""

    def __init__(self, status: int, told: str, later: float | None = None) -> None:
        self.status, self.told, self.later = status, told, later
        super().__init__(f"the server answered with status {status}{': ' if told else ''}{told[:300]}")

    @property
    def fatal(self) -> bool:
        """Whether any other request would fail in the same way: a wrong key, address or model, or no money."""
        words = self.told.lower()
        return self.status in _FATAL or (self.status == 429 and any(one in words for one in _NO_MONEY))

    @property
    def passing(self) -> bool:
        """Whether the same request may be answered later."""
        return not self.fatal and (self.status in _LATER or self.status >= 500)

    @property
    def too_long(self) -> bool:
        """Whether the question was too long for the model."""
        words = self.told.lower()
        return self.status == 413 or ("context" in words and ("length" in words or "window" in words))

    @property
    def filtered(self) -> bool:
        """Whether a filter of the server took offence at the content."""
        words = self.told.lower()
        return self.status in (400, 422) and any(one in words for one in _FILTER)

    @property
    def at_fault(self) -> str:
        """The option that has to be mended, where it is fatal."""
        if self.status in (401, 402, 403, 429):
            return "key"
        return "model" if self.status == 404 and "model" in self.told.lower() else "base_url"


class NoReplyError(ClaimrecError):
    """No answer came: no connection, none in time, or one that broke off. `reached`: whether a connection was made."""

    def __init__(self, told: str, *, reached: bool = True) -> None:
        self.reached = reached
        super().__init__(told)


class EndlessError(ClaimrecError):
    """An answer was longer than any that was asked for, so that it was not read to its end."""


class NotOfThisKindError(ClaimrecError):
    """A server answered with something else than a chat completion: most often the address is not quite right."""
