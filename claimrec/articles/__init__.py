"""An article becomes claims: who said what, when, in which words."""
