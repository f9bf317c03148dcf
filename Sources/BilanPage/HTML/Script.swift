/// The little that a page does by itself. Without it everything works by forms and links.
enum Script {
  static let text = """
    "use strict";
    // A key stands for a button while the focus is where keys are said to, unless somebody is writing.
    document.addEventListener("keydown", function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
      var place = event.target.closest("[data-keys]");
      var button = place && place.querySelector('button[data-key="' + CSS.escape(event.key.toLowerCase()) + '"]');
      if (button) { event.preventDefault(); button.click(); }
    });
    document.querySelectorAll("[data-keys] > [hidden]").forEach(function (text) { text.hidden = false; });
    // Files that are dropped are sent as if they had been chosen.
    document.querySelectorAll(".drop").forEach(function (zone) {
      var input = zone.querySelector("input[type=file]");
      function over(event) { event.preventDefault(); zone.classList.add("over"); }
      zone.addEventListener("dragenter", over);
      zone.addEventListener("dragover", over);
      zone.addEventListener("dragleave", function () { zone.classList.remove("over"); });
      zone.addEventListener("drop", function (event) {
        event.preventDefault();
        zone.classList.remove("over");
        if (!event.dataTransfer.files.length) return;
        input.files = event.dataTransfer.files;
        zone.requestSubmit();
      });
    });
    // A text is copied by its button, which is there only where this runs.
    document.querySelectorAll("button[data-copy]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        var field = document.getElementById(button.dataset.copy);
        field.select();
        navigator.clipboard.writeText(field.value).then(function () { button.nextElementSibling.firstElementChild.hidden = false; });
      });
    });
    // Long work says how far it is, and the page shows what came of it.
    document.querySelectorAll("progress[data-state]").forEach(function (bar) {
      function ask() {
        fetch("/travail/etat?page=" + encodeURIComponent(location.pathname + location.search)).then(function (answer) { return answer.text(); }).then(function (state) {
          if (!state) { location.reload(); return; }
          var parts = state.split(" ");
          if (parts[1] !== "0") { bar.max = parts[1]; bar.value = parts[0]; document.getElementById("avance").textContent = parts.join(" / "); }
          setTimeout(ask, 500);
        });
      }
      setTimeout(ask, 500);
    });
    // A form is sent once, however often its button is pressed.
    document.addEventListener("submit", function (event) {
      if (event.target.dataset.sent) { event.preventDefault(); return; }
      event.target.dataset.sent = "1";
      setTimeout(function () { delete event.target.dataset.sent; }, 3000);
    });

    """
}
