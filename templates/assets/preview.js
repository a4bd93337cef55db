// The preview of a bank: draws the page again when a file is saved, while an answer is typed, and when a link is
// followed, without losing the place. Without this script links and forms still work. Nothing from a bank is ever
// made markup here: the server's page is parsed, and its nodes are moved.
"use strict";
(function () {
  const state = document.getElementById("state");
  let latest = 0; // of the pages asked for, the last one
  let revision = document.documentElement.dataset.revision;

  // ---- Maths.

  function typeset(root) {
    if (typeof katex === "undefined") {
      return;
    }
    root.querySelectorAll(".math").forEach(function (element) {
      if (element.dataset.tex === undefined) {
        element.dataset.tex = element.textContent;
        katex.render(element.dataset.tex, element, {
          displayMode: element.classList.contains("display"),
          fleqn: element.closest(".solution") !== null,
          throwOnError: false,
          strict: "ignore",
          trust: false
        });
      }
    });
    document.documentElement.classList.add("typeset");
  }

  // ---- Changing what is shown into another page, node by node, so that focus, scrolling and typing stay.

  function sameKind(a, b) {
    return a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
  }

  function change(old, now) {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== now.nodeValue) {
        old.nodeValue = now.nodeValue;
      }
      return;
    }
    if (old.classList.contains("math")) {
      const isSame = old.dataset.tex === now.textContent && old.className === now.className;
      if (!isSame) {
        old.replaceWith(document.importNode(now, true));
      }
      return;
    }
    changeAttributes(old, now);
    changeField(old, now);
    if (old.nodeName !== "TEXTAREA") {
      changeChildren(old, now);
    }
  }

  function changeAttributes(old, now) {
    Array.from(old.attributes).forEach(function (attribute) {
      if (!now.hasAttribute(attribute.name) && attribute.name !== "hidden") {
        old.removeAttribute(attribute.name);
      }
    });
    Array.from(now.attributes).forEach(function (attribute) {
      if (old.getAttribute(attribute.name) !== attribute.value) {
        old.setAttribute(attribute.name, attribute.value);
      }
    });
  }

  // What somebody is typing is left alone.
  function changeField(old, now) {
    const isField = old.nodeName === "INPUT" || old.nodeName === "TEXTAREA";
    const isSearch = old.id === "find";
    if (isField && !isSearch && old !== document.activeElement && old.value !== now.value) {
      old.value = now.value;
    }
  }

  function changeChildren(old, now) {
    let child = old.firstChild;
    Array.from(now.childNodes).forEach(function (wanted) {
      let match = child;
      while (match !== null && !sameKind(match, wanted)) {
        match = match.nextSibling;
      }
      if (match === null) {
        old.insertBefore(document.importNode(wanted, true), child);
        return;
      }
      while (child !== match) {
        const gone = child;
        child = child.nextSibling;
        gone.remove();
      }
      child = match.nextSibling;
      change(match, wanted);
    });
    while (child !== null) {
      const gone = child;
      child = child.nextSibling;
      gone.remove();
    }
  }

  function say(text) {
    state.textContent = text;
  }

  // ---- Pages.

  async function show(address) {
    const number = ++latest;
    let text;
    try {
      const reply = await fetch(address, { headers: { Accept: "text/html" }, redirect: "follow" });
      text = await reply.text();
    } catch (unreachable) {
      say("The preview has ended; start it again.");
      return false;
    }
    if (number !== latest) {
      return false; // another page was asked for meanwhile
    }
    const page = new DOMParser().parseFromString(text, "text/html");
    if (page.getElementById("shown") === null) {
      return false;
    }
    revision = page.documentElement.dataset.revision;
    document.documentElement.dataset.revision = revision;
    document.title = page.title;
    ["questions", "broken", "shown"].forEach(function (id) {
      change(document.getElementById(id), page.getElementById(id));
    });
    typeset(document);
    search();
    say("");
    return true;
  }

  async function visit(address) {
    const isOtherQuestion = new URL(address, location).pathname !== location.pathname;
    history.pushState(null, "", address);
    if ((await show(address)) && isOtherQuestion) {
      scrollTo(0, 0);
      document.getElementById("main").focus({ preventScroll: true });
    }
  }

  function addressOf(form) {
    const fields = new URLSearchParams();
    Array.from(form.elements).forEach(function (field) {
      const isDrawn = field.name.startsWith("set.") && field.type !== "hidden" &&
        !field.classList.contains("set") && field.value === field.defaultValue;
      if (field.name !== "" && field.value !== "" && !isDrawn) {
        fields.set(field.name, field.value);
      }
    });
    const query = fields.toString();
    return form.getAttribute("action") + (query === "" ? "" : "?" + query);
  }

  document.addEventListener("click", function (event) {
    const link = event.target.closest("a[href]");
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isOurs = link !== null && link.origin === location.origin && !link.getAttribute("href").startsWith("#");
    if (isOurs && isPlain && !event.defaultPrevented) {
      event.preventDefault();
      visit(link.getAttribute("href"));
    }
  });

  document.addEventListener("submit", function (event) {
    event.preventDefault();
    if (event.target.dataset.live) {
      judge(event.target);
    } else {
      if (document.activeElement instanceof HTMLElement) {
        document.activeElement.blur(); // so that the field shows what comes back
      }
      visit(addressOf(event.target));
    }
  });

  let pause = 0;

  function judge(form) {
    const address = addressOf(form);
    history.replaceState(null, "", address);
    show(address);
  }

  document.addEventListener("input", function (event) {
    if (event.target.id === "find") {
      search();
    } else if (event.target.form && event.target.form.dataset.live) {
      clearTimeout(pause);
      pause = setTimeout(judge, 120, event.target.form);
    }
  });

  addEventListener("popstate", function () {
    show(location.href);
  });

  // ---- The list of questions.

  const find = document.getElementById("find");

  function search() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    document.querySelectorAll("#questions li").forEach(function (item) {
      item.hidden = !words.every(function (word) {
        return item.dataset.words.includes(word);
      });
      found += item.hidden ? 0 : 1;
    });
    document.getElementById("found").textContent = words.length === 0 ? "" : found + " found";
  }

  find.addEventListener("keydown", function (event) {
    const first = document.querySelector("#questions li:not([hidden]) a");
    if (event.key === "Enter" && first !== null) {
      event.preventDefault();
      first.focus();
      visit(first.getAttribute("href"));
    } else if (event.key === "ArrowDown" && first !== null) {
      event.preventDefault();
      first.focus();
    } else if (event.key === "Escape") {
      find.value = "";
      search();
    }
  });

  // Arrow keys go through the list.
  document.querySelector("#questions .lists").addEventListener("keydown", function (event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const links = Array.from(document.querySelectorAll("#questions li:not([hidden]) a"));
      const other = links[links.indexOf(document.activeElement) + step] || (step < 0 ? find : null);
      if (other !== null) {
        event.preventDefault();
        other.focus();
      }
    }
  });

  // ---- Changes of the files.

  function follow() {
    const changes = new EventSource("/changes");
    changes.onmessage = function (message) {
      if (message.data !== revision) {
        show(location.href);
      } else if (state.textContent !== "") {
        say("");
      }
    };
    changes.onerror = function () {
      say("The preview has ended; start it again.");
    };
  }

  typeset(document);
  search();
  follow();
})();
