// Judges what students type into a practice sheet, by the tables in the page: what the engine's judge says of every
// answer that is read here. What is read differently by different people, or not at all, is not judged.
"use strict";
(function () {
  const UNREAD = { verdict: "unread" };
  const UNSURE = { verdict: "unsure" };
  const BLANK = { verdict: "blank" };
  const DIGITS = 15;

  // ---- Reading. As docs/judging.md says it, but only what has one meaning.

  // A plain decimal as its digits and the number of its decimals: "-0.50" is {number: -50, decimals: 2}.
  function decimal(text, sign) {
    let plain = text.trim().replace(/^[−–]/, "-").replace(/^\+/, "").replace(/(\d)\.$/, "$1");
    if (sign === undefined) {
      // One comma is a decimal sign where it cannot group thousands.
      const comma = /^-?(\d*),(\d+)$/.exec(plain);
      if (comma !== null && (comma[2].length !== 3 || comma[1] === "0")) {
        plain = plain.replace(",", ".");
      }
    } else if (sign === ",") {
      if (plain.includes(".")) {
        return null;
      }
      plain = plain.replace(",", ".");
    }
    plain = plain.replace(/^(-?)\./, "$10.");
    const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(plain);
    if (parts === null) {
      return null;
    }
    const decimals = parts[3] === undefined ? "" : parts[3];
    const number = Number(parts[2] + decimals);
    if (parts[2].length + decimals.length > DIGITS || (parts[1] === "-" && number === 0)) {
      return null;
    }
    return { number: parts[1] === "-" ? -number : number, decimals: decimals.length };
  }

  // Of the runs that a number lies in, the shortest, which comes first.
  function within(runs, typed) {
    const run = runs.find(function (r) {
      return r[0] === typed.decimals && r[1] <= typed.number && typed.number <= r[2];
    });
    return run === undefined ? 0 : run[3];
  }

  function number(table, text) {
    for (const unit of Object.keys(table.runs)) {
      const bare = unit !== "" && text.trim().endsWith(unit)
        ? text.trim().slice(0, -unit.length) : unit === "" ? text : null;
      const typed = bare === null ? null : decimal(bare, table.decimal);
      if (typed !== null) {
        return typed.decimals > table.most ? UNSURE : table.outcomes[within(table.runs[unit], typed)];
      }
    }
    return UNREAD;
  }

  function inside(text) {
    const brackets = /^\s*(?:\(([^()[\]{}]*)\)|\[([^()[\]{}]*)\]|\{([^()[\]{}]*)\})\s*\.?\s*$/.exec(text);
    return brackets === null ? text : brackets[1] || brackets[2] || brackets[3] || "";
  }

  // The items of a list; null where its commas may be decimal ones.
  function items(text, sign) {
    const list = inside(text).trim();
    if (list.includes(";")) {
      return list.split(";");
    }
    if (sign === ",") {
      return list.includes(", ") ? null : list.split(/\s+/);
    }
    if (/,\s/.test(list)) {
      return list.split(/,\s+/);
    }
    if (list.includes(",")) {
      return list.includes(".") && !/,\d{3}(?!\d)/.test(list) ? list.split(",") : null;
    }
    return /\s\d{3}(?!\d)/.test(list) ? null : list.split(/\s+/);
  }

  function vector(table, text) {
    const typed = items(text, table.decimal);
    const numbers = typed === null ? [null] : typed.map(function (item) {
      // A comma within an item is doubtful beside other signs.
      return item.includes(",") && table.decimal !== "," ? null : decimal(item, table.decimal);
    });
    if (numbers.includes(null)) {
      return UNREAD;
    }
    if (numbers.some(function (n) { return n.decimals > table.most; })) {
      return UNSURE;
    }
    let best = null;
    let near = false;
    table.lists.forEach(function (list) {
      // Of a list of another length, single numbers may be right.
      near = near || (table.partial && list.numbers.length !== numbers.length);
      if (list.numbers.length === numbers.length) {
        const found = numbers.map(function (n, i) { return within(list.numbers[i], n); });
        const outcome = table.outcomes[list.outcome];
        if (found.every(function (f) { return f === 1; })) {
          best = best === null || Number(outcome.credit) > Number(best.credit) ? outcome : best;
        }
        const isNear = function (f) { return f > 0; };
        near = near || (table.partial ? found.some(isNear) : found.every(isNear));
      }
    });
    return best !== null ? best : near ? UNSURE : table.outcomes[0];
  }

  function shape(table, text) {
    const list = inside(text.replace(/^\s*torch\.Size\s*/, "")).trim().replace(/\.$/, "");
    const strong = /[x×*]|\sby\s/i.test(list);
    const sizes = list.split(strong ? /\s*(?:[x×*X]|\sby\s)\s*/i : /\s*,\s*|\s+/);
    const found = table.texts[sizes.join("x")];
    const plain = sizes.every(function (size) { return /^(0|[1-9]\d{0,8})$/.test(size); });
    const grouped = !strong && sizes.slice(1).some(function (size) { return size.length === 3; });
    if (grouped || (!plain && found === undefined)) {
      return UNREAD;
    }
    if (found !== undefined) {
      return table.outcomes[found];
    }
    return table.partial ? UNSURE : table.outcomes[0];
  }

  function known(table, text) {
    return Object.prototype.hasOwnProperty.call(table.texts, text) ? table.outcomes[table.texts[text]] : null;
  }

  function words(table, text) {
    function folded(word) {
      const plain = word.normalize("NFC").trim().replace(/\s+/g, " ");
      return table.case ? plain : plain.toLowerCase();
    }
    const found = Object.keys(table.texts).find(function (t) { return folded(t) === folded(text); });
    return found === undefined ? UNSURE : table.outcomes[table.texts[found]];
  }

  // What comes of an answer: text, or of choices the indexes of options with commas.
  function judge(table, answer) {
    const isTyped = !["choice", "choices", "match"].includes(table.kind);
    if (answer.trim() === "" && table.kind !== "choices") {
      return BLANK;
    }
    if (isTyped && answer.length > 300) {
      return UNREAD;
    }
    switch (table.kind) {
      case "number": return number(table, answer);
      case "vector": return vector(table, answer);
      case "shape": return shape(table, answer);
      case "words": return words(table, answer);
      case "formula": return known(table, answer.trim()) || UNSURE;
      case "choice":
      case "choices": return known(table, answer) || table.outcomes[0];
      case "match":
        return answer.split(",").includes("") ? BLANK : known(table, answer) || table.outcomes[0];
      default: return UNSURE;
    }
  }

  if (typeof module !== "undefined") {
    module.exports = { judge: judge };
  }
  if (typeof document === "undefined") {
    return;
  }

  // ---- The page.

  function answerOf(form) {
    const text = form.querySelector("input[type=text], textarea");
    if (text !== null) {
      return text.value;
    }
    const lists = Array.from(form.querySelectorAll("select"));
    return lists.length > 0
      ? lists.map(function (list) { return list.value; }).join(",")
      : Array.from(form.querySelectorAll("input:checked")).map(function (box) { return box.value; }).join(",");
  }

  function show(form, outcome, earlier) {
    const verdict = form.querySelector(".verdict");
    const doubt = outcome.verdict === "wrong" && outcome.mistake === "" && earlier;
    const said = doubt ? "carried" : outcome.verdict;
    form.dataset.verdict = said;
    verdict.replaceChildren();
    const line = document.createElement("p");
    line.textContent = (form.closest("main").dataset[said] || "").replace("{n}", outcome.credit);
    verdict.appendChild(line);
    const feedback = outcome.mistake ? form.closest(".question").querySelector(
      "template[data-mistake=\"" + CSS.escape(outcome.mistake) + "\"]") : null;
    if (feedback !== null) {
      const told = document.createElement("div");
      told.className = "told";
      told.appendChild(feedback.content.cloneNode(true));
      verdict.appendChild(told);
      window.tentamen.typeset(told);
    }
  }

  // An answer may follow from a wrong one to an earlier part, which only grading can see.
  function followsWrong(form) {
    const forms = Array.from(form.closest(".question").querySelectorAll("form.practice"));
    return form.dataset.carried === "yes" && forms.slice(0, forms.indexOf(form)).some(function (other) {
      return other.dataset.verdict !== undefined && other.dataset.verdict !== "correct";
    });
  }

  document.querySelectorAll("form.practice").forEach(function (form) {
    const table = JSON.parse(form.querySelector("script").textContent);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      show(form, judge(table, answerOf(form)), followsWrong(form));
    });
    // What was said is of the answer before.
    form.addEventListener("input", function () {
      form.querySelector(".verdict").replaceChildren();
      delete form.dataset.verdict;
    });
  });
})();
