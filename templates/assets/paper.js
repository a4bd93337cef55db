// Typesets the maths of a sheet or key. Without this script its TeX stays readable.
"use strict";
(function () {
  window.tentamen = { typeset: function () {} };
  if (typeof katex === "undefined") {
    return;
  }
  function typeset(root) {
    root.querySelectorAll(".math").forEach(function (element) {
      katex.render(element.textContent, element, {
        displayMode: element.classList.contains("display"),
        fleqn: element.closest(".solution") !== null,
        output: "htmlAndMathml", // what is seen, and MathML for screen readers
        throwOnError: false,
        strict: "ignore",
        trust: false
      });
    });
  }

  window.tentamen.typeset = typeset;
  typeset(document);
  document.documentElement.classList.add("typeset");
  // What is wider than the page can be scrolled with the keyboard too.
  document.querySelectorAll(".math.display, pre").forEach(function (element) {
    if (element.scrollWidth > element.clientWidth) {
      element.tabIndex = 0;
      element.setAttribute("role", "group");
    }
  });
})();
