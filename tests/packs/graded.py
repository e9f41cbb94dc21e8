"""How sure a row of a table must hold, and the answer of a sentence that answers nothing."""

S, M, W = "STRONG", "MEDIUM", "WEAK"
NOT = ""  # the question is not answered, whatever the sentence sounds like
