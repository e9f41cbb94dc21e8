"use strict";
(() => {
  const form = document.getElementById("filters");
  const told = document.getElementById("shown");
  const fold = document.getElementById("fold");
  const field = (name) => form.elements.namedItem(name);
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const read = (element) => {
    const said = element.querySelectorAll("[data-p], [data-s], [data-d]");
    const clashes = element.querySelectorAll("[data-k]");
    return {
      element,
      dispute: element.matches(".disputed"),
      question: element.dataset.q,
      said: [element, ...said].map(({ dataset }) => ({
        party: dataset.p, side: dataset.s, days: dataset.d === undefined ? null : dataset.d.split("/"),
      })),
      clashes: Array.from(clashes, (clash) => ({
        kind: clash.dataset.k, parties: clash.closest("[data-o]").dataset.o.split(" "),
      })),
    };
  };
  const items = Array.from(document.querySelectorAll("[data-item]"), read);
  const sections = Array.from(document.querySelectorAll("section"), (element) => ({
    element, items: items.filter((item) => element.contains(item.element)),
  }));

  const wanted = () => {
    const value = (name) => (field(name) ? field(name).value : "");
    return {
      party: value("party"), side: value("side"), question: value("question"), kind: value("kind"),
      from: value("from"), to: value("to"), words: plain(value("search")).split(/\s+/).filter(Boolean),
    };
  };
  const within = (days, { from, to }) => {
    if (!from && !to) return true;
    if (!days) return false;
    const first = days[0];
    const last = days[days.length - 1];
    return (!from || !last || last >= from) && (!to || !first || first <= to);
  };
  const fits = (item, want) => {
    if (want.question && item.question !== want.question) return false;
    if (want.kind && !item.clashes.some((clash) =>
      clash.kind === want.kind && (!want.party || clash.parties.includes(want.party)))) return false;
    if ((want.party || want.side || want.from || want.to) && !item.said.some((one) =>
      (!want.party || one.party === want.party) && (!want.side || one.side === want.side)
      && within(one.days, want))) return false;
    if (!want.words.length) return true;
    item.text ??= plain(item.element.textContent);
    return want.words.every((word) => item.text.includes(word));
  };

  const counted = (found, all, what) => `${found.toLocaleString("en")} of ${all.toLocaleString("en")} ${what}`;
  const tell = (narrowed) => {
    const parts = [[true, "disputes"], [false, "other entries"]].map(([dispute, what]) => {
      const all = items.filter((item) => item.dispute === dispute);
      return all.length ? counted(all.filter((item) => !item.element.hidden).length, all.length, what) : "";
    }).filter(Boolean);
    const nothing = items.length && items.every((item) => item.element.hidden);
    const text = nothing ? "Nothing fits these filters." : `Shown: ${parts.join(" and ") || "all"}.`;
    if (told.textContent !== text) told.textContent = text;
    document.body.classList.toggle("narrowed", narrowed);
  };
  const apply = () => {
    const want = wanted();
    for (const item of items) item.element.hidden = !fits(item, want);
    for (const { element, items: inside } of sections) {
      element.hidden = inside.length > 0 && inside.every((item) => item.element.hidden);
    }
    tell(Object.values(want).some((value) => value.length > 0));
  };
  let waiting = 0;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, 150);
  };

  const unfold = (element) => {
    const inside = element.querySelector(":scope > details");
    if (inside) inside.open = true;
    for (let at = element; at; at = at.parentElement) if (at.matches("details")) at.open = true;
  };
  const named = () => {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {
      return null;
    }
  };
  const visit = () => {
    const target = location.hash.length > 1 ? named() : null;
    if (!target) return;
    if (target.closest("[hidden]")) {
      form.reset();
      apply();
    }
    unfold(target);
    target.scrollIntoView();
    const heading = target.querySelector("h2, h3") ?? target;
    if (heading.closest("summary")) return heading.closest("summary").focus({ preventScroll: true });
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };

  const disputes = () => Array.from(document.querySelectorAll(".disputed > details"));
  const label = () => {
    if (fold) fold.textContent = disputes().every((one) => one.open) ? "Fold all disputes" : "Open all disputes";
  };
  if (fold) {
    fold.addEventListener("click", () => {
      const open = !disputes().every((one) => one.open);
      for (const one of disputes()) one.open = open;
      label();
    });
    document.addEventListener("toggle", label, true);
  }
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = Array.from(document.querySelectorAll("details:not([open])"));
    for (const one of folded) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of folded) one.open = false;
  });

  const texts = (element, what) => {
    const found = Array.from(element.querySelectorAll(what), (one) => one.textContent.trim());
    return found.join("; ");
  };
  const option = (name, number) => {
    const all = number !== undefined && field(name) ? Array.from(field(name).options) : [];
    return all.find((one) => one.value === number)?.text ?? "";
  };
  const COLUMNS = ["section", "question", "number", "party", "side", "holds", "said", "words", "source", "contradicts", "why"];
  const positioned = (item, section) => {
    const inside = Array.from(item.element.querySelectorAll("[data-p], [data-k]"));
    const some = item.element.matches("[data-p]") || !inside.length ? [item.element] : inside;
    return some.map((one) => {
      const clash = one.matches("[data-k]");
      return {
        section, question: option("question", item.question),
        number: one.matches("tr") ? one.cells[0].textContent : section === "rejected" ? texts(one, ":scope > b") : "",
        party: clash ? texts(one.closest("[data-o]"), ":scope > b").replace("; ", " / ") : option("party", one.dataset.p),
        side: option("side", one.dataset.s), holds: texts(one, ".holds"), said: clash ? "" : texts(one, ".said"),
        words: texts(one, "q"), source: texts(one, "cite"), contradicts: texts(one, ".against"),
        why: texts(one, ".why"),
      };
    });
  };
  const inert = (text) => (/^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) && !/^[+-]?\d[\d,]*(\.\d+)?$/.test(text) ? `'${text}` : text);
  const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const table = () => {
    const seen = ({ element }) => !element.hidden;
    const rows = sections.filter(seen).flatMap(({ element, items: inside }) =>
      inside.filter(seen).flatMap((item) => positioned(item, element.id)));
    const lines = rows.map((row) => COLUMNS.map((name) => cell(inert(row[name]))));
    return [COLUMNS, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
  };
  document.getElementById("save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", table()], { type: "text/csv;charset=utf-8" }));
    link.download = "claims.csv";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  });

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("input", (event) => (event.target === field("search") ? soon() : apply()));
  addEventListener("hashchange", visit);
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && link.hash === location.hash) visit();
  });
  form.hidden = told.hidden = false;
  label();
  apply();
  addEventListener("load", visit); // earlier the browser would take the focus back
})();
