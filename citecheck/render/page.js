(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const store = {
    get(key) { try { return localStorage.getItem("citecheck-" + key); } catch { return null; } },
    set(key, value) { try { localStorage.setItem("citecheck-" + key, value); } catch { /* refused: a convenience only */ } },
  };

  // Theme: the system's, or one of two.
  const paint = (theme) => {
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    all("#theme button").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.theme === theme)));
  };
  paint(store.get("theme") || "auto");
  $("theme").hidden = false;
  $("theme").addEventListener("click", (event) => {
    const theme = event.target.dataset.theme;
    if (theme) { paint(theme); store.set("theme", theme); }
  });

  // Rows are laid out as grids and blocks, at which some browsers forget that they are rows.
  const roles = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", "thead th": "columnheader", "tbody th": "rowheader", td: "cell" };
  for (const [query, role] of Object.entries(roles)) all(query).forEach((part) => part.setAttribute("role", role));

  // Copying.
  const say = (words) => { $("said").textContent = ""; setTimeout(() => { $("said").textContent = words; }, 30); };
  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text); return true; } catch { /* file:// or refused */ }
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "vh";
    document.body.append(area);
    const before = document.activeElement;
    area.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { /* nothing else to try */ }
    area.remove();
    if (before) before.focus();
    return done;
  };
  all("code.cp").forEach((code) => {
    const text = code.textContent;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy " + code.dataset.who);
    button.addEventListener("click", async () => {
      const done = await copy(text);
      button.textContent = done ? "Copied" : "Select it";
      say(done ? "Copied " + code.dataset.who : "Copying was refused; select the text instead");
      setTimeout(() => { button.textContent = "Copy"; }, 2000);
    });
    code.append(button);
  });

  // Filter. A row carries its facets as "key:value" words; everything asked for must hold.
  const body = document.querySelector("#citations tbody");
  const rows = all("tr", body).map((tr, order) => ({ tr, order, facets: tr.dataset.k.split(" "), words: null }));
  const keys = ["is", "has", "host", "note", "kind", "lang", "changed", "needs"];
  const fold = (text) => text.toLowerCase().normalize("NFKC").replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  const parse = (text) => {
    const terms = [], unknown = [];
    for (const [, minus, key, quoted, plain] of fold(text).matchAll(/(-?)(?:([a-z]+):)?(?:"([^"]*)"?|(\S+))/g)) {
      const value = quoted ?? plain;
      if (!value || (!key && !minus && quoted === undefined && value === "and")) continue;
      if (key && !keys.includes(key)) unknown.push(key);
      else terms.push({ not: minus === "-", key, value });
    }
    return { terms, unknown };
  };
  const holds = (row, { key, value }) => {
    if (!key) return (row.words ??= fold(row.tr.textContent)).includes(value);
    const start = key + ":";
    return row.facets.some((facet) => {
      if (!facet.startsWith(start)) return false;
      const has = facet.slice(start.length);
      if (has === value) return true;
      if (key === "host") return has.endsWith("." + value);
      return key === "lang" && has.startsWith(value + "-");
    });
  };

  const box = $("q");
  let sort = { name: "note", down: false }, laid = rows;
  const heads = all("#citations thead th");
  const name = (th) => th.dataset.name;
  heads.forEach((th) => {
    th.dataset.name = th.textContent.toLowerCase().replace(" ", "-");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = th.textContent;
    button.addEventListener("click", () => {
      sort = { name: name(th), down: sort.name === name(th) && !sort.down };
      arrange();
      remember(true);
    });
    th.replaceChildren(button);
  });
  const keyOf = (row, column) => {
    const cell = row.tr.children[column];
    if (cell.dataset.s) return Number(cell.dataset.s);
    const time = cell.querySelector("time");
    if (time) return time.dateTime;
    const text = cell.querySelector(".no") ? "\uffff" : fold(cell.textContent.trim());
    return column === heads.length - 1 ? -cell.querySelectorAll("svg").length : text;
  };
  const arrange = () => {
    const column = Math.max(0, heads.findIndex((th) => name(th) === sort.name));
    const sign = sort.down ? -1 : 1;
    const keyed = rows.map((row) => [column ? keyOf(row, column) : row.order, row]);
    const order = (a, b) => typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0;
    keyed.sort(([a, x], [b, y]) => sign * order(a, b) || x.order - y.order);
    if (keyed.some(([, row], index) => row !== laid[index])) {
      const focus = document.activeElement;
      laid = keyed.map(([, row]) => row);
      body.append(...laid.map((row) => row.tr));
      if (focus && focus !== document.activeElement) focus.focus();
    }
    heads.forEach((th, index) => {
      if (index === column && (column || sort.down)) th.setAttribute("aria-sort", sort.down ? "descending" : "ascending");
      else th.removeAttribute("aria-sort");
    });
    report();
  };
  let found = rows.length;
  const report = () => {
    const by = sort.name === "note" && !sort.down ? "" : ", sorted by " + sort.name.replace("-", " ") + (sort.down ? ", backwards" : "");
    const none = found ? "" : ". Clear the filter to see all";
    $("count").textContent = `Showing ${found} of ${rows.length}${by}${none}`;
  };
  const filter = () => {
    const { terms, unknown } = parse(box.value);
    found = 0;
    for (const row of rows) {
      const shown = terms.every((term) => holds(row, term) !== term.not);
      if (row.tr.hidden === shown) row.tr.hidden = !shown;
      if (shown) found += 1;
    }
    $("unknown").textContent = unknown.length
      ? `There is no key ${unknown.map((key) => `“${key}:”`).join(", ")}. Keys are ${keys.map((key) => key + ":").join(" ")}` : "";
    const parts = box.value.toLowerCase().split(/\s+/);
    all("[data-chip]").forEach((b) => b.setAttribute("aria-pressed", String(parts.includes(b.dataset.chip))));
    report();
  };

  // The address holds filter, sort and open citation.
  const remember = (step) => {
    const parts = [];
    if (box.value.trim()) parts.push("q=" + encodeURIComponent(box.value.trim()).replace(/%3A/g, ":"));
    if (sort.name !== "note" || sort.down) parts.push("sort=" + (sort.down ? "-" : "") + sort.name);
    const hash = "#" + (parts.join("&") || "all");
    if (hash === location.hash || (hash === "#all" && !location.hash)) return;
    try { history[step ? "pushState" : "replaceState"](null, "", hash); } catch { /* some viewers refuse */ }
  };
  const recall = () => {
    const hash = location.hash.slice(1);
    if (/^(q|sort)=/.test(hash) || hash === "" || hash === "all") {
      const asked = new Map(hash.split("&").map((part) => part.split(/=(.*)/s, 2)));
      const text = asked.get("q") || "";
      try { box.value = decodeURIComponent(text); } catch { box.value = text; }
      const by = asked.get("sort") || "note";
      sort = { name: by.replace(/^-/, ""), down: by.startsWith("-") };
      if (!heads.some((th) => name(th) === sort.name)) sort = { name: "note", down: false };
      filter();
      arrange();
      if (hash && hash !== "all") $("all").scrollIntoView();
      return;
    }
    const target = $(hash);
    if (!target) return;
    all("details", target).forEach((d) => { d.open = true; });
    for (let up = target.closest("details"); up; up = up.parentElement.closest("details")) up.open = true;
    target.scrollIntoView();
  };
  if (rows.length) {
    $("tools").hidden = false;
    box.addEventListener("input", () => { filter(); remember(false); });
    addEventListener("hashchange", recall);
    addEventListener("popstate", recall);
    const ask = (text) => { box.value = text; filter(); remember(true); };
    $("clear").addEventListener("click", () => ask(""));
    all("[data-chip]").forEach((b) => b.addEventListener("click", () => {
      const parts = box.value.split(/\s+/).filter(Boolean);
      const rest = parts.filter((part) => part !== b.dataset.chip);
      ask((rest.length === parts.length ? [...parts, b.dataset.chip] : rest).join(" "));
    }));
    all("[data-q]").forEach((a) => a.addEventListener("click", (event) => {
      event.preventDefault();
      ask(a.dataset.q);
      $("all").focus({ preventScroll: true });
      $("all").scrollIntoView();
    }));
    recall();
  }

  // Keys: only while the focus is among the citations, and only if wanted.
  const region = $("citations"), on = $("keyson"), help = $("help");
  on.checked = store.get("keys") !== "off";
  on.addEventListener("change", () => store.set("keys", on.checked ? "on" : "off"));
  $("keys").addEventListener("click", () => help.showModal());
  $("shut").addEventListener("click", () => help.close());
  const stops = () => all("tbody tr:not([hidden]) th a, article > h3 > a", region);
  const current = () => {
    const at = document.activeElement;
    const item = at.closest("article, tbody tr");
    return item && item.querySelector("th a, h3 > a");
  };
  const move = (by) => {
    const list = stops(), at = list.indexOf(current());
    const next = list[at < 0 ? 0 : Math.min(list.length - 1, Math.max(0, at + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  };
  const acts = {
    "/": () => box.focus(),
    "?": () => help.showModal(),
    j: () => move(1),
    k: () => move(-1),
    o: () => {
      const at = document.activeElement.closest("article");
      const link = current();
      if (!at) { if (link) link.click(); return; }
      const parts = all("details", at), open = parts.some((d) => !d.open);
      parts.forEach((d) => { d.open = open; });
    },
    c: () => {
      const link = current();
      const article = link && $(link.hash.slice(1));
      const button = article && article.querySelector(".cp button");
      if (button) button.click(); else say("Nothing to copy here");
    },
  };
  region.addEventListener("keydown", (event) => {
    if (!on.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, dialog")) return;
    const act = acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  // On paper everything is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("article details:not([open]), .judged ~ details:not([open])");
    closed.forEach((d) => { d.open = true; });
  });
  addEventListener("afterprint", () => closed.forEach((d) => { d.open = false; }));
})();
