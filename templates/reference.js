(() => {
  "use strict";
  const MOST = 50;
  const search = document.getElementById("~search");
  const results = document.getElementById("~results");
  const status = document.getElementById("~status");
  let rows = null;
  let active = -1;

  // What can be found, read off the page when it is first asked for.
  function index() {
    const lower = (nodes) => Array.from(nodes, (node) => node.textContent.toLowerCase());
    return Array.from(document.querySelectorAll("main > article"), (article) => {
      const name = article.querySelector("h2").textContent;
      const texts = Array.from(article.querySelectorAll(":scope > .text:not(.source)"), (node) => node.textContent);
      return {
        name,
        fragment: article.id,
        wire: name.toLowerCase(),
        names: lower(article.querySelectorAll(".names code, h4 code")),
        members: Array.from(article.querySelectorAll("th code"), (node) => node.textContent),
        text: texts.join(" ").slice(0, 500),
      };
    });
  }

  // How well a row answers a word: less is better, and -1 is not at all.
  function rank(row, word) {
    if (row.wire === word) return 0;
    if (row.names.includes(word)) return 1;
    const at = row.wire.indexOf(word);
    if (at === 0) return 2;
    if (at > 0) return /[a-z0-9]/.test(row.wire[at - 1]) ? 4 : 3;
    if (row.names.some((name) => name.includes(word))) return 5;
    if (row.members.some((name) => name.toLowerCase() === word)) return 6;
    if (row.members.some((name) => name.toLowerCase().includes(word))) return 7;
    return row.text.toLowerCase().includes(word) ? 8 : -1;
  }

  function find(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    rows = rows || index();
    const found = [];
    for (const row of rows) {
      let sum = 0;
      for (const word of words) {
        const one = rank(row, word);
        sum = one < 0 || sum < 0 ? -1 : sum + one;
      }
      if (sum >= 0) {
        const member = row.members.find((name) => words.some((word) => name.toLowerCase().includes(word)));
        found.push({ row, sum, why: sum > 5 && member ? `has ${member}` : row.text });
      }
    }
    return found.sort((one, other) => one.sum - other.sum);
  }

  function choose(number) {
    const options = results.children;
    if (active >= 0 && options[active]) options[active].setAttribute("aria-selected", "false");
    active = number;
    if (active >= 0) {
      options[active].setAttribute("aria-selected", "true");
      options[active].scrollIntoView({ block: "nearest" });
      search.setAttribute("aria-activedescendant", options[active].id);
    } else {
      search.removeAttribute("aria-activedescendant");
    }
  }

  function show() {
    const text = search.value.trim();
    const found = text ? find(text) : [];
    const options = found.slice(0, MOST).map(({ row, why }, number) => {
      const option = document.createElement("a");
      const more = document.createElement("small");
      const name = document.createElement("code");
      name.textContent = row.name;
      more.textContent = why;
      option.id = `~option${number}`;
      option.href = `#${row.fragment}`;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(name, more);
      return option;
    });
    results.replaceChildren(...options);
    results.hidden = !options.length;
    search.setAttribute("aria-expanded", String(options.length > 0));
    const rest = found.length > MOST ? `, the best ${MOST} are shown` : "";
    status.textContent = !text ? "" : `${found.length} found${rest}`;
    active = -1;
    choose(options.length ? 0 : -1);
  }

  function clear() {
    search.value = "";
    show();
  }

  search.addEventListener("input", show);
  search.addEventListener("keydown", (event) => {
    const last = results.children.length - 1;
    if (event.key === "Escape" && search.value) {
      clear();
    } else if (event.key === "Escape") {
      search.blur();
    } else if (event.key === "ArrowDown" && last >= 0) {
      choose(active < last ? active + 1 : 0);
    } else if (event.key === "ArrowUp" && last >= 0) {
      choose(active > 0 ? active - 1 : last);
    } else if (event.key === "Enter" && active >= 0) {
      results.children[active].click();
    } else {
      return;
    }
    event.preventDefault();
  });
  results.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      clear();
      search.blur();
    }
  });
  document.addEventListener("click", (event) => {
    if (event.target !== search && !results.contains(event.target)) results.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  async function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // A page that came by plain HTTP has no clipboard of its own.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    if (!done) throw new Error("not copied");
  }

  function addButton(pre) {
    const around = document.createElement("div");
    const button = document.createElement("button");
    around.className = "copied";
    button.type = "button";
    button.textContent = "Copy";
    button.addEventListener("click", async () => {
      try {
        await copy(pre.textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Not copied";
      }
      status.textContent = button.textContent;
      setTimeout(() => { button.textContent = "Copy"; }, 1500);
    });
    pre.replaceWith(around);
    around.append(pre, button);
  }

  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  }

  // The style sheet shows what the address names; the rest follows here.
  const title = document.title;
  let links = null;
  let opened = null;
  function open() {
    const fragment = location.hash.slice(1);
    const article = fragment ? document.getElementById(fragment) : null;
    if (fragment && !article) {
      // Somebody wrote the name without its escapes.
      rows = rows || index();
      const row = rows.find((each) => each.name === decoded(fragment));
      if (row) location.replace(`#${row.fragment}`);
      return;
    }
    links = links || new Map(Array.from(document.querySelectorAll("nav a"), (link) => [link.hash.slice(1), link]));
    for (const link of document.querySelectorAll("nav a[aria-current]")) link.removeAttribute("aria-current");
    const link = links.get(fragment);
    if (link) {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest" });
    }
    // The browser takes the attribute away from what an address names.
    if (opened && opened !== article) opened.setAttribute("hidden", "until-found");
    opened = null;
    if (article && article.tagName === "ARTICLE") {
      opened = article;
      const heading = article.querySelector("h2");
      document.title = `${heading.textContent} · ${title}`;
      for (const pre of article.querySelectorAll("pre:not(.copied pre)")) addButton(pre);
      heading.focus({ preventScroll: true });
    } else {
      document.title = title;
    }
    window.scrollTo(0, 0);
  }
  addEventListener("hashchange", open);
  // Reading a page of thousands of events takes long enough to be felt; most of the time nobody waits for it.
  (window.requestIdleCallback || setTimeout)(() => { rows = rows || index(); });
  document.addEventListener("beforematch", (event) => {
    // Found by the browser's own search: show it as if it had been chosen.
    const article = event.target.closest("article");
    if (article) location.hash = article.id;
  });
  open();
})();
