// Search among what the page shows already; nothing is sent anywhere.
"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const plain = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const shows = [...document.querySelectorAll(".show")].map(element => ({
    element,
    episodes: [...element.querySelectorAll("li")].map(item => ({ item, text: plain(element.querySelector("h2").textContent + " " + item.textContent) })),
  }));
  const all = shows.reduce((sum, show) => sum + show.episodes.length, 0);
  if (all === 0) return;

  // An episode stays when it has every word that is looked for.
  function search() {
    const words = plain($("words").value).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const show of shows) {
      let here = 0;
      for (const { item, text } of show.episodes) {
        item.hidden = !words.every(word => text.includes(word));
        if (!item.hidden) here++;
      }
      show.element.hidden = here === 0;
      found += here;
    }
    document.body.classList.toggle("searching", words.length > 0);
    $("none").hidden = found > 0;
    $("found").textContent = words.length === 0 ? "" : `${found} of ${all} ${all === 1 ? "episode" : "episodes"}`;
  }

  $("search").hidden = false;
  $("words").addEventListener("input", search);
  search(); // what a browser puts back into the field when one comes back
})();
