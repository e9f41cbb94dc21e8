def report_html(r): return ""
def fact_html(r): return ""
def contradiction_html(r): return ""
def page(r): return ""
