"""What holds for all tests: no test is timed, since machines are noisy; benchmarks measure time as ratios."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
