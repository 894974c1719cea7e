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
