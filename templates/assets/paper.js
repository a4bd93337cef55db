// Typesets the maths of a sheet or key. Without this script its TeX stays readable.
"use strict";
(function () {
  if (typeof katex === "undefined") {
    return;
  }
  document.querySelectorAll(".math").forEach(function (element) {
    katex.render(element.textContent, element, {
      displayMode: element.classList.contains("display"),
      fleqn: element.closest(".solution") !== null,
      throwOnError: false,
      strict: "ignore",
      trust: false
    });
  });
  document.documentElement.classList.add("typeset");
})();
