"""What writers of rules, questions and weights need: check_rule, suggest, learn."""
