// SPDX-License-Identifier: EUPL-1.2
// The keyboard. Each <kbd data-key="x"> names the key of the control it stands in; J and K walk the rows of a list or a
// queue; "/" goes to the search box, "?" to the table of keys. Silent while one types and where <body data-keys="off">.
// No page needs this script.
(() => {
  "use strict";

  const CONTROL = "a, button, label, form";
  const ROWS = ".queue li a, .items li a, .list tbody .name, .rows .name";

  const typing = (element) => element.matches("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]");

  const seen = (element) => element.getClientRects().length > 0;

  const controlOf = (key) =>
    [...document.querySelectorAll("kbd[data-key]")]
      .filter((kbd) => kbd.dataset.key.toLowerCase() === key.toLowerCase())
      .map((kbd) => kbd.closest(CONTROL))
      .find((control) => control && seen(control));

  const use = (control) => {
    if (control.matches("form")) {
      control.querySelector("input[type=search], input[type=text]").focus();
    } else {
      control.click();
    }
  };

  const walk = (step) => {
    const rows = [...document.querySelectorAll(ROWS)].filter(seen);
    const here = rows.indexOf(document.activeElement);
    const start = here >= 0 ? here : rows.findIndex((row) => row.getAttribute("aria-current"));
    const next = rows[start < 0 ? (step > 0 ? 0 : rows.length - 1) : start + step];
    if (!next) {
      return false;
    }
    if (next.closest(".queue")) {
      next.click();
    } else {
      next.focus();
    }
    return true;
  };

  const answer = (event) => {
    if (event.key === "?" && !controlOf("?")) {
      location.assign("/keys");
      return true;
    }
    if (event.key === "Enter" && event.target.closest("a, button, summary, input")) {
      return false;
    }
    const control = controlOf(event.key);
    if (control && !/^[jk]$/i.test(event.key)) {
      use(control);
      return true;
    }
    return /^[jk]$/i.test(event.key) && walk(event.key.toLowerCase() === "j" ? 1 : -1);
  };

  // Enter in a choice accepts as it does beside it, where a button says so; Escape leads back to the keys of the page.
  document.addEventListener("keydown", (event) => {
    if (document.body.dataset.keys === "off" || !event.target.matches("select")) {
      return;
    }
    const accept = event.key === "Enter" && controlOf("Enter");
    if (accept && accept.form === event.target.form) {
      event.preventDefault();
      accept.click();
    } else if (event.key === "Escape") {
      event.target.blur();
    }
  });

  document.addEventListener("keydown", (event) => {
    const off = document.body.dataset.keys === "off";
    if (off || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) {
      return;
    }
    if (answer(event)) {
      event.preventDefault();
    }
  });

  // Ctrl and Enter send a note from the text one is typing.
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter" && event.target.matches("textarea[data-send]")) {
      event.target.form.requestSubmit();
    }
  });

  // Marks of a text: bold, italics, list. They stand around what is chosen, or where one writes.
  const mark = (text, sign) => {
    const [from, to] = [text.selectionStart, text.selectionEnd];
    const chosen = text.value.slice(from, to);
    if (sign === "- ") {
      const start = text.value.lastIndexOf("\n", from - 1) + 1;
      const lines = text.value.slice(start, to).split("\n").map((line) => sign + line.replace(/^- /, ""));
      text.setRangeText(lines.join("\n"), start, to, "end");
    } else {
      text.setRangeText(sign + chosen + sign, from, to, "end");
      text.setSelectionRange(from + sign.length, to + sign.length);
    }
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-marks] [data-mark]");
    if (button) {
      mark(document.getElementById(button.closest("[data-marks]").dataset.marks), button.dataset.mark);
    }
  });
  document.addEventListener("keydown", (event) => {
    const sign = { b: "**", i: "_" }[event.key];
    if (sign && (event.ctrlKey || event.metaKey) && document.querySelector(`[data-marks="${event.target.id}"]`)) {
      event.preventDefault();
      mark(event.target, sign);
    }
  });
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-marks]").forEach((tools) => tools.removeAttribute("hidden")));

  // All rows of a list at once, on a tablet too.
  const all = (form) => form.querySelectorAll("tbody input[type=checkbox]");
  document.addEventListener("change", (event) => {
    const every = event.target.closest("[data-all]");
    if (every) {
      all(every.closest("form")).forEach((row) => (row.checked = event.target.checked));
    }
  });
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-all]").forEach((every) => every.toggleAttribute("hidden", all(every.closest("form")).length < 2)));

  // A part that refreshes itself and is answered with the log-in: the session is over, and the whole page says so.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (new URL(event.detail.xhr.responseURL).pathname.startsWith("/login")) {
      event.detail.shouldSwap = false;
      location.reload();
    }
  });

  // Logging out wipes what a device keeps of the day.
  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[action='/logout']") && "caches" in window) {
      caches.delete("palazzo-day");
    }
  });

  // Where an error summary says the same of several fields, it says of which.
  const name = (lines) => {
    const said = lines.map((line) => line.textContent);
    lines.forEach((line) => {
      const label = document.querySelector(`label[for="${CSS.escape(line.hash.slice(1))}"]`);
      if (label && said.filter((other) => other === line.textContent).length > 1) {
        line.prepend(`${label.firstChild.textContent.trim()}. `);
      }
    });
  };

  // An error summary takes the focus, so that it is read first; so does one that htmx brought.
  const tell = (root) => {
    const summary = root.querySelector("[role=alert][tabindex]");
    if (summary) {
      name([...summary.querySelectorAll("li > a[href^='#']")]);
      summary.focus();
    }
  };
  document.addEventListener("DOMContentLoaded", () => tell(document));
  document.addEventListener("htmx:afterSwap", (event) => tell(event.target));
})();
