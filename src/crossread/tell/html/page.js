// The page works without this script: every value links to its words. With it, they open beside the account.
(() => {
  "use strict";
  document.documentElement.classList.remove("loading");
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const drawer = byId("drawer");
  let chosen = { claims: [], at: 0, finding: null, opener: null };

  const make = (name, text, className) => {
    const node = document.createElement(name);
    if (text !== undefined) node.textContent = text;
    if (className) node.className = className;
    return node;
  };

  const sign = (status) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "sign");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", `#sign-${status}`);
    svg.append(use);
    return svg;
  };

  // The question that a claim is shown under: the one that was pressed, where the claim answers it.
  const findingOf = (claim) => (claim.findings.includes(chosen.finding) ? chosen.finding : claim.findings[0]);

  function showWords(number, claim) {
    const body = byId("d-body");
    if (body.dataset.report !== String(claim.report)) {
      const copy = byId(`report-${claim.report}`).cloneNode(true);
      copy.removeAttribute("id");
      copy.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
      body.replaceChildren(copy);
      body.dataset.report = String(claim.report);
    }
    body.querySelectorAll(".here").forEach((node) => node.classList.remove("here"));
    const here = body.querySelectorAll(`[data-c~="${number}"]`);
    here.forEach((node) => node.classList.add("here"));
    if (here.length) {
      const shift = here[0].getBoundingClientRect().top - body.getBoundingClientRect().top;
      body.scrollTop += shift - body.clientHeight * 0.3;
    }
  }

  function showAlso(claim, current) {
    const also = byId("d-also");
    also.replaceChildren();
    const others = claim.findings.filter((finding) => finding !== current);
    if (others.length) also.append(make("span", "These words also answer: "));
    others.slice(0, 4).forEach((finding) => {
      const link = make("a", data.findings[finding].question);
      link.href = `#f${finding}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        event.stopPropagation();
        const number = chosen.claims[chosen.at];
        open(data.findings[finding].claims, number, finding, chosen.opener);
      });
      also.append(link);
    });
  }

  function show() {
    const number = chosen.claims[chosen.at];
    const claim = data.claims[number];
    const current = findingOf(claim);
    const finding = data.findings[current];
    const [name, date] = data.reports[claim.report - 1];
    const verdict = byId("d-verdict");
    drawer.dataset.status = finding ? finding.status : "";
    verdict.replaceChildren();
    if (finding) verdict.append(sign(finding.status), finding.verdict + (finding.support ? ` · ${finding.support}` : ""));
    byId("d-question").textContent = finding ? finding.question : "Told, but no question of the account";
    const [letter, value] = finding ? claim.answers[current] : ["", claim.value];
    const answer = byId("d-value");
    answer.replaceChildren();
    if (letter) answer.append(make("b", letter, "pos"));
    answer.append(value);
    const stance = { hedges: " (hedged)", denies: " (denied)" }[claim.stance] || "";
    const who = claim.who ? `${claim.who}${stance}, in ` : "";
    byId("d-who").textContent = `${who}${name}${date ? `, ${date}` : ", no date given"}`;
    const reasons = byId("d-reasons");
    reasons.replaceChildren(...(finding ? finding.why : []).map(([detail]) => make("li", detail)));
    if (finding && finding.sure) reasons.append(make("li", finding.sure, "rule"));
    if (claim.rule) reasons.append(make("li", `read by the rule ${claim.rule}`, "rule"));
    reasons.append(make("li", `claim ${claim.id}${finding ? `, finding ${finding.id}` : ""}`, "rule"));
    showAlso(claim, current);
    byId("d-count").textContent = `source ${chosen.at + 1} of ${chosen.claims.length}`;
    byId("d-prev").disabled = chosen.at === 0;
    byId("d-next").disabled = chosen.at === chosen.claims.length - 1;
    byId("d-go").href = `#${claim.anchor}`;
    drawer.hidden = false;
    document.body.classList.add("drawn");
    showWords(number, claim);
    document.querySelectorAll(".grid .on").forEach((node) => node.classList.remove("on"));
    document.querySelectorAll(`.grid [data-c="${number}"]`).forEach((node) => node.classList.add("on"));
  }

  function open(claims, first, finding, opener) {
    chosen = { claims, at: Math.max(0, claims.indexOf(first)), finding, opener };
    show();
    drawer.focus({ preventScroll: true });
    keepInSight(opener);
  }

  // On a phone the drawer comes from below: what was pressed stays above it.
  function keepInSight(opener) {
    const place = opener.getBoundingClientRect();
    const over = drawer.getBoundingClientRect();
    if (over.left <= 0 && place.bottom > over.top) scrollBy(0, place.top - 70);
  }

  function close(back) {
    if (drawer.hidden) return;
    drawer.hidden = true;
    document.body.classList.remove("drawn");
    document.querySelectorAll(".grid .on").forEach((node) => node.classList.remove("on"));
    if (back && chosen.opener) chosen.opener.focus({ preventScroll: true });
  }

  function step(by) {
    const at = chosen.at + by;
    if (at < 0 || at >= chosen.claims.length) return;
    chosen.at = at;
    show();
  }

  function flash(id) {
    const node = byId(id);
    if (!node) return;
    node.scrollIntoView({ block: "center" });
    node.classList.add("here");
    setTimeout(() => node.classList.remove("here"), 2500);
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[data-c], a[data-go]");
    if (!link) return;
    event.preventDefault();
    if (link.dataset.go) {
      flash(link.getAttribute("href").slice(1));
      return;
    }
    const numbers = link.dataset.c.split(" ").map(Number);
    const opener = drawer.contains(link) ? chosen.opener : link;
    if (link.dataset.set) {
      open(numbers, numbers[0], null, opener);
      return;
    }
    // A mark stands for all of its claims; a cell or an answer for the whole question, from its own words on.
    const finding = link.dataset.f ? Number(link.dataset.f) : data.claims[numbers[0]].findings[0];
    open(finding === undefined ? numbers : data.findings[finding].claims, numbers[0], finding, opener);
  });

  byId("d-close").addEventListener("click", () => close(true));
  byId("d-prev").addEventListener("click", () => step(-1));
  byId("d-next").addEventListener("click", () => step(1));
  byId("d-go").addEventListener("click", (event) => {
    event.preventDefault();
    close(false);
    flash(byId("d-go").getAttribute("href").slice(1));
  });
  document.addEventListener("keydown", (event) => {
    if (drawer.hidden || event.target.matches("input")) return;
    if (event.key === "Escape") close(true);
    if (event.key === "ArrowLeft" && drawer.contains(document.activeElement)) step(-1);
    if (event.key === "ArrowRight" && drawer.contains(document.activeElement)) step(1);
  });

  // The filter: by verdict and by words of the question.
  const chips = [...document.querySelectorAll(".chip")];
  const rows = [...document.querySelectorAll(".grid .row")].map((row) => ({
    row,
    status: row.dataset.status,
    words: row.querySelector(".c-q").textContent.toLowerCase() + row.querySelector(".answers").textContent.toLowerCase(),
  }));
  const find = byId("find");

  function filter() {
    const shown = new Set(chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((c) => c.dataset.status));
    const words = find.value.trim().toLowerCase();
    let count = 0;
    rows.forEach((item) => {
      item.row.hidden = !(shown.has(item.status) && item.words.includes(words));
      count += !item.row.hidden;
    });
    document.querySelectorAll(".grid tbody").forEach((body) => {
      body.hidden = !body.querySelector(".row:not([hidden])");
    });
    byId("told").textContent = `${count} of ${rows.length} questions shown`;
  }

  if (find) {
    chips.forEach((chip) =>
      chip.addEventListener("click", () => {
        chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
        filter();
      }),
    );
    find.addEventListener("input", filter);
    filter();
  }

  // A table that fits needs no scrolling of its own: then its head sticks to the page.
  const sheet = byId("sheet");
  const fit = () => {
    sheet.classList.remove("fits");
    sheet.classList.toggle("fits", sheet.firstElementChild.offsetWidth <= sheet.clientWidth + 1);
  };
  if (sheet) {
    fit();
    addEventListener("resize", fit);
  }
  // On paper nothing can be opened, so everything is.
  addEventListener("beforeprint", () => {
    close(false);
    document.querySelectorAll("main details:not([open])").forEach((node) => {
      node.open = true;
      node.dataset.printed = "1";
    });
  });
  addEventListener("afterprint", () =>
    document.querySelectorAll("[data-printed]").forEach((node) => {
      node.open = false;
      delete node.dataset.printed;
    }),
  );
})();
