// Keeps the number of unread notifications up to date. Every page works without this file.
(function () {
  "use strict";
  var counters = document.querySelectorAll(".bw-teller");
  if (counters.length === 0 || !("EventSource" in window)) return;

  var source = new EventSource("/gebeurtenissen");
  source.addEventListener("message", function (event) {
    var count = parseInt(event.data, 10);
    if (isNaN(count) || count < 0) return;
    counters.forEach(function (counter) {
      counter.textContent = String(count);
      counter.hidden = count === 0;
    });
  });
  window.addEventListener("pagehide", function () { source.close(); });
})();

// Saves a cell of a matrix as soon as it changes. Without this file the button of each domain saves.
(function () {
  "use strict";
  if (!("fetch" in window) || !("URLSearchParams" in window)) return;

  // A warning looks like one: what was not kept must not be read over.
  function say(cell, text, is_warning) {
    var said = cell.querySelector("[data-said]");
    said.textContent = text;
    said.classList.toggle("utrecht-form-field-error-message", Boolean(is_warning));
    said.classList.toggle("bw-sub", !is_warning);
  }

  // How many questions of the domain have an answer that is kept, and that the matrix was begun.
  function count(cell, answered) {
    cell.dataset.answered = answered ? "yes" : "no";
    var card = cell.closest("section"), done = card && card.querySelector("[data-done]");
    if (!done) return;
    var all = [].slice.call(card.querySelectorAll("[data-code]"));
    done.textContent = all.filter(function (one) { return one.dataset.answered === "yes"; }).length + " van " + all.length + " ingevuld";
    var begun = document.querySelector("[data-begun] .utrecht-status-badge");
    if (begun) begun.textContent = begun.closest("[data-begun]").dataset.begun;
  }

  function answer_of(cell) { var chosen = cell.querySelector("input[type=radio]:checked"); return chosen ? chosen.value : ""; }

  // What was refused is told with the field, also to who comes back to it later.
  function mark(cell, refused, clashes) {
    var why = cell.querySelector("textarea"), said = cell.querySelector("[data-said]"), answers = cell.querySelector(".bw-degrees");
    said.id = "z-" + cell.dataset.code;
    answers.classList.toggle("utrecht-form-field--invalid", clashes);
    if (clashes) cell.setAttribute("aria-describedby", said.id); else cell.removeAttribute("aria-describedby");
    if (refused) { why.setAttribute("aria-invalid", "true"); why.setAttribute("aria-describedby", said.id); }
    else { why.removeAttribute("aria-invalid"); why.removeAttribute("aria-describedby"); }
    // The message of a clash stands with the answers that it is about.
    if (clashes) answers.before(said); else cell.append(said);
  }

  // A digit or ? chooses that answer while one of the answers of the cell has the focus.
  function choose(cell, event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.type !== "radio") return;
    var answers = [].slice.call(cell.querySelectorAll("input[type=radio]"));
    var chosen = answers.filter(function (one) { return one.value === event.key; })[0];
    if (!chosen) return;
    event.preventDefault();
    chosen.focus();
    if (!chosen.checked) { chosen.checked = true; chosen.dispatchEvent(new Event("change", { bubbles: true })); }
  }

  function keep(cell, kept) {
    cell.querySelector("[name='v." + kept.code + "']").value = kept.version;
    cell.querySelector("[name='m." + kept.code + "']").value = kept.mark;
  }

  function tell(cell, answer) {
    var code = cell.dataset.code;
    function own(list) { return (list || []).filter(function (one) { return (one.code || one.field) === code; })[0]; }
    var saved = own(answer.saved), conflict = own(answer.conflicts), wrong = own(answer.fields);
    mark(cell, Boolean(wrong && !conflict), Boolean(conflict));
    if (saved) { keep(cell, saved); count(cell, answer_of(cell)); say(cell, "Bewaard."); }
    else if (conflict) { keep(cell, conflict); count(cell, conflict.answer); say(cell, "Niet bewaard. " + conflict.by + " heeft dit intussen ingevuld: " + (conflict.answer || "nog geen antwoord") + ". Wijzig nog eens om dat te vervangen.", true); }
    else if (wrong) say(cell, "Niet bewaard. " + wrong.sentence, true);
    else if (answer.detail) say(cell, "Niet bewaard. " + answer.detail, true);
    else say(cell, "Bewaard.");
  }

  document.querySelectorAll("[data-keys]").forEach(function (help) { help.hidden = false; });
  document.querySelectorAll("form[data-saves-cells]").forEach(function (form) {
    var queue = Promise.resolve();
    function save(cell) {
      var body = new URLSearchParams();
      body.append("csrf", form.elements.csrf.value);
      new FormData(form).forEach(function (value, name) {
        if (name.slice(2) === cell.dataset.code) body.append(name, value);
      });
      say(cell, "Wordt bewaard.");
      return fetch(form.action, { method: "POST", body: body, headers: { Accept: "application/json" }, credentials: "same-origin" })
        .then(function (response) { return response.json(); })
        .then(function (answer) { tell(cell, answer); })
        .catch(function () { say(cell, "Niet bewaard. Gebruik de knop Bewaar.", true); });
    }
    form.addEventListener("keydown", function (event) {
      var cell = event.target.closest("[data-code]");
      if (cell) choose(cell, event);
    });
    form.addEventListener("change", function (event) {
      var cell = event.target.closest("[data-code]");
      if (cell) queue = queue.then(function () { return save(cell); });
    });
  });
})();

// Shows a letter while its text is typed. Without this file the button "Toon wat er staat" does.
(function () {
  "use strict";
  var form = document.querySelector("form[data-shows-letter]");
  if (!form || !form.requestSubmit || !("fetch" in window)) return;
  var button = form.querySelector("[formtarget]"), said = document.querySelector("[data-letter-said]");
  var shown = document.getElementsByName(button.formTarget)[0], next = null, timer = 0, asked = 0;

  function say(faults) {
    said.textContent = "";
    if (faults.length === 0) return;
    said.appendChild(document.createElement("p")).textContent = "In de tekst staat een fout. Hieronder staat de laatste brief zonder fout.";
    var list = said.appendChild(document.createElement("ul"));
    list.className = "bw-list";
    faults.forEach(function (fault) { list.appendChild(document.createElement("li")).textContent = fault.text; });
  }

  // Each letter gets a frame of its own: the one before stays until it is there, and Back leaves the page as it did.
  function show() {
    if (next) next.remove();
    var frame = next = shown.cloneNode(false);
    frame.removeAttribute("src");
    frame.name = button.formTarget = "voorbeeld-" + asked;
    frame.hidden = true;
    shown.after(frame);
    frame.addEventListener("load", function () {
      var begun = frame.contentDocument;  // of a letter nothing can be read from here
      if (frame !== next || (begun && begun.URL === "about:blank")) return;
      frame.hidden = false;
      shown.remove();
      shown = frame;
      next = null;
    });
    form.requestSubmit(button);
  }

  function look() {
    var mine = ++asked;
    var body = new URLSearchParams(new FormData(form));
    fetch(button.formAction, { method: "POST", body: body, headers: { Accept: "application/json" }, credentials: "same-origin" })
      .then(function (response) { return response.json(); })
      .then(function (answer) {
        if (mine !== asked || !answer.faults) return;
        say(answer.faults);
        if (answer.faults.length === 0) show();
      })
      .catch(function () { said.textContent = "Het voorbeeld loopt achter: de server is niet te bereiken."; });
  }

  form.addEventListener("input", function () {
    clearTimeout(timer);
    timer = setTimeout(look, 400);
  });
})();
