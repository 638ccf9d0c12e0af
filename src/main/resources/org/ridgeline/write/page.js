"use strict";
(() => {
  const ORDER = { low: 0, moderate: 1, high: 2 };

  const key = (cell) => {
    const text = cell.textContent.trim();
    if (text in ORDER) return ORDER[text];
    const number = text.match(/^(?:up |down )?(\d[\d.]*)/);
    if (number) return text.startsWith("down") ? -number[1] : +number[1];
    return text === "same" ? 0 : text;
  };

  const compare = (one, other) =>
    typeof one === "number" && typeof other === "number"
      ? one - other
      : String(one).localeCompare(String(other), "en");

  const sortable = (table) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.textContent === "Trend") return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const rows = [...body.rows].map((row) => [key(row.cells[column]), row]);
        rows.sort((one, other) => compare(one[0], other[0]) * (down ? -1 : 1));
        body.append(...rows.map(([, row]) => row));
      });
    });
  };

  const field = (name, control) => {
    const label = document.createElement("label");
    label.append(name + " ", control);
    return label;
  };

  const choice = (values) => {
    const select = document.createElement("select");
    select.append(new Option("any", ""), ...values.map((value) => new Option(value, value)));
    return select;
  };

  const filterable = (table, place) => {
    const rows = [...table.tBodies[0].rows];
    const distinct = (column) => [...new Set(rows.map((row) => row.cells[column].textContent.trim()))].sort();
    const name = document.createElement("input");
    name.type = "search";
    const status = choice(distinct(3));
    const holder = choice(distinct(4));
    const shown = document.createElement("output");
    const apply = () => {
      const sought = name.value.trim().toLowerCase();
      let count = 0;
      for (const row of rows) {
        const fits =
          row.cells[2].textContent.toLowerCase().includes(sought) &&
          (!status.value || row.cells[3].textContent.trim() === status.value) &&
          (!holder.value || row.cells[4].textContent.trim() === holder.value);
        row.hidden = !fits;
        count += fits;
      }
      shown.value = count + " of " + rows.length + " places";
    };
    const form = document.createElement("form");
    form.className = "filter";
    form.setAttribute("role", "search");
    form.setAttribute("aria-label", "Filter the table");
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", apply);
    form.append(field("Place", name), field("Status", status), field("Holder", holder), shown);
    place.before(form);
    shown.value = rows.length + " of " + rows.length + " places";
  };

  const linked = () => {
    const same = new Map();
    document.querySelectorAll("[data-place]").forEach((element) => {
      const place = element.dataset.place;
      if (!same.has(place)) same.set(place, []);
      same.get(place).push(element);
    });
    const mark = (event, on) => {
      const element = event.target.closest && event.target.closest("[data-place]");
      if (element) same.get(element.dataset.place).forEach((each) => each.classList.toggle("marked", on));
    };
    document.addEventListener("pointerover", (event) => mark(event, true));
    document.addEventListener("pointerout", (event) => mark(event, false));
    document.addEventListener("focusin", (event) => mark(event, true));
    document.addEventListener("focusout", (event) => mark(event, false));
  };

  const folded = () => document.querySelectorAll("details:not([open])");

  // Everything is open where there is no script, and on paper.
  const foldable = () => {
    let closed = [];
    document.querySelectorAll("details").forEach((details) => (details.open = false));
    addEventListener("beforeprint", () => {
      closed = [...folded()];
      closed.forEach((details) => (details.open = true));
    });
    addEventListener("afterprint", () => closed.forEach((details) => (details.open = false)));
  };

  const unfold = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const around = target && target.closest("details:not([open])");
    if (around) {
      around.open = true;
      target.scrollIntoView();
    }
  };

  document.querySelectorAll("table.ranking.whole").forEach((table) => {
    sortable(table);
    filterable(table, table.closest(".scroll"));
  });
  linked();
  foldable();
  addEventListener("hashchange", unfold);
  unfold();
})();
