def report_text(report): return repr(report)
