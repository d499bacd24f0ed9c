// The text in step with the sound. Everything here adds to a page that works without it.
"use strict";
(() => {
  const $ = id => document.getElementById(id);
  const root = document.documentElement, sound = $("sound"), player = $("player"), status = $("status");
  const picker = $("version"), versions = {};
  let version = "cast", sentences, chapters, paragraphs;
  for (const [name, id, at] of [["cast", "times", "at"], ["single", "times-single", "atSingle"]]) if ($(id)) {
    const sentences = JSON.parse($(id).textContent).map(([id, start, end, words]) => ({ element: $(id), start, end, words }));
    const chapters = [...$("contents").querySelectorAll("a")].map(link => ({ link, start: +link.dataset[at] }));
    versions[name] = { sentences, chapters, paragraphs: sentences.filter((s, i) => i === 0 || blockOf(s) !== blockOf(sentences[i - 1])) };
  }
  ({ sentences, chapters, paragraphs } = versions[version]);
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const highlight = window.Highlight && CSS.highlights ? new Highlight() : null;
  const place = "audio:" + location.pathname;
  let now = null, spoken = -1, chapter = null, held = 0, saved = 0, switched = "";

  function blockOf(sentence) { return sentence.element.closest("p, li, h1, h2, h3, h4, h5, h6, pre, figcaption, table"); }

  // The last of the list that has begun; a seek may land a hair before the moment it was sent to.
  function lastBegun(list, time) {
    let low = 0, high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle].start <= time) low = middle + 1; else high = middle;
    }
    return low - 1;
  }
  const time = () => sound.currentTime * 1000 + 1;

  // What is heard now. Screen readers are not told: that would talk over the voice.
  function show() {
    const at = time(), sentence = sentences[lastBegun(sentences, at)] || null;
    if (sentence !== now) {
      if (now) { now.element.classList.remove("now"); now.element.removeAttribute("aria-current"); }
      now = sentence;
      spoken = -1;
      if (highlight) highlight.clear();
      if (now) { now.element.classList.add("now"); now.element.setAttribute("aria-current", "true"); follow(); }
    }
    const open = chapters[Math.max(0, lastBegun(chapters, at))];
    if (open.link !== chapter?.link) {
      if (chapter) chapter.link.removeAttribute("aria-current");
      chapter = open;
      chapter.link.setAttribute("aria-current", "true");
    }
    showWord(at);
  }

  function showWord(at) {
    if (!highlight || !now) return;
    let word = -1;
    if ($("mark").checked && at <= now.end) while (word + 1 < now.words.length && now.words[word + 1] <= at) word++;
    if (word === spoken) return;
    spoken = word;
    highlight.clear();
    if (word < 0) return;
    const text = now.element.firstChild, words = text.data.split(" "), range = new Range();
    const start = words.slice(0, word).reduce((sum, w) => sum + w.length + 1, 0);
    range.setStart(text, start);
    range.setEnd(text, start + words[word].length);
    highlight.add(range);
  }

  // The focus stays where it is, and whoever scrolls by hand is left alone for a while.
  function follow() {
    if (!$("follow").checked || sound.paused || performance.now() < held) return;
    const box = now.element.getBoundingClientRect(), foot = player.getBoundingClientRect().top;
    if (box.top < 60 || box.bottom > foot - 40) window.scrollBy({ top: box.top - foot * 0.3, behavior: calm.matches ? "auto" : "smooth" });
  }

  function seek(ms) {
    held = 0;
    sound.currentTime = ms / 1000;
    show();
    if (now && sound.paused) now.element.scrollIntoView({ block: "nearest" });
  }
  function playFrom(sentence) { seek(sentence.start); sound.play(); }
  function say(words) { status.textContent = words; }

  // Back goes to the start of what is heard first, then to the one before.
  function step(list, by) {
    const at = time(), index = lastBegun(list, at);
    const begun = index >= 0 && at - list[index].start > 1500 * sound.playbackRate;
    const to = list[Math.min(list.length - 1, Math.max(0, by > 0 ? index + 1 : begun ? index : index - 1))];
    if (to && !(by > 0 && index === list.length - 1)) seek(to.start);
    return to;
  }
  function stepChapter(by) { step(chapters, by); say("Chapter: " + chapter.link.querySelector("bdi").textContent); }

  const actions = {
    "play": () => sound.paused ? sound.play() : sound.pause(),
    "more": () => {
      const open = $("steps").hidden;
      $("steps").hidden = !open;
      $("more").setAttribute("aria-expanded", open);
      $("more").textContent = open ? "Fewer controls" : "More controls";
    },
    "back": () => seek(Math.max(0, time() - 15000)),
    "forward": () => seek(Math.min((sound.duration || 0) * 1000, time() + 30000)),
    "sentence-back": () => step(sentences, -1), "sentence-on": () => step(sentences, 1),
    "paragraph-back": () => step(paragraphs, -1), "paragraph-on": () => step(paragraphs, 1),
    "chapter-back": () => stepChapter(-1), "chapter-on": () => stepChapter(1),
  };
  for (const [id, action] of Object.entries(actions)) $(id).addEventListener("click", action);

  function setSpeed(speed) {
    sound.preservesPitch = true;
    sound.defaultPlaybackRate = sound.playbackRate = speed;
  }
  $("speed").addEventListener("change", () => { setSpeed(+$("speed").value); say("Speed " + $("speed").value); save(); });

  // The same article in more or fewer voices: it goes on with the same sentence.
  function use(name) {
    const source = [...picker.options].find(o => o.value === name);
    if (!source || name === version) return false;
    if (now) { now.element.classList.remove("now"); now.element.removeAttribute("aria-current"); }
    version = name;
    now = null;
    ({ sentences, chapters, paragraphs } = versions[name]);
    for (const { link, start } of chapters) link.querySelector(".at").textContent = clock(start / 1000);
    source.selected = true;
    sound.src = source.dataset.src;
    return true;
  }
  function switchTo(name) {
    const at = now?.element, inside = now ? Math.max(0, time() - now.start) / Math.max(1, now.end - now.start) : 0, before = time(), playing = !sound.paused, speed = sound.playbackRate;
    if (!use(name)) return;
    const same = at ? sentences.find(s => s.element === at) : null;
    const to = same ? same.start + (inside > 0 && inside < 1 ? inside * (same.end - same.start) : 0) : at ? before : 0;
    sound.addEventListener("loadedmetadata", () => {
      setSpeed(speed);
      seek(same && !playing ? same.start : to);
      if (playing) sound.play();
      save();
    }, { once: true });
    say(switched = "Read in " + picker.selectedOptions[0].textContent);
  }
  if (picker) picker.addEventListener("change", () => switchTo(picker.value));

  // Letters are commands only inside the player, and only while they are switched on.
  player.addEventListener("keydown", event => {
    if (!$("keys").checked || event.ctrlKey || event.altKey || event.metaKey || event.target.matches("select, input")) return;
    const button = player.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (button) { event.preventDefault(); button.click(); }
  });

  // Press a paragraph: from its start, or inside the one that is read, from that sentence.
  for (const first of paragraphs) {
    const block = blockOf(first);
    const start = () => paragraphs.find(s => blockOf(s) === block) ?? first;
    block.addEventListener("click", event => {
      if (event.target.closest("button, a") || !getSelection().isCollapsed) return;
      const pressed = sentences.find(s => s.element === event.target.closest(".s"));
      playFrom(now && blockOf(now) === block && pressed ? pressed : start());
    });
    if (/^H\d$/.test(block.tagName) || block.closest(".top, pre")) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "from";
    button.textContent = "Play from here";
    button.addEventListener("click", () => playFrom(start()));
    (block.querySelector("tr:last-child > :last-child") ?? block).append(button);
  }
  for (const { link } of chapters) link.addEventListener("click", event => {
    event.preventDefault();
    seek(chapters.find(c => c.link === link).start);
    sound.play();
    say("Chapter: " + link.querySelector("bdi").textContent);
  });

  function tick() { show(); if (!sound.paused) requestAnimationFrame(tick); }
  sound.addEventListener("play", () => { $("play").textContent = "Pause"; say(switched); switched = ""; tick(); });
  sound.addEventListener("pause", () => { $("play").textContent = "Play"; say(sound.ended ? "The end" : "Paused"); save(); });
  sound.addEventListener("seeked", show);
  sound.addEventListener("timeupdate", () => { show(); if (Math.abs(sound.currentTime - saved) > 5) save(); });
  sound.addEventListener("error", () => say(`The sound is not here: ${picker?.selectedOptions[0].dataset.src ?? "episode.mp3"} must lie beside this page.`));
  for (const kind of ["wheel", "touchmove"]) addEventListener(kind, () => { held = performance.now() + 6000; }, { passive: true });
  addEventListener("pagehide", save);

  // Where you stopped and how fast you listen stay in this browser.
  function save() {
    saved = sound.currentTime;
    try {
      localStorage.setItem(place, JSON.stringify({ at: sound.ended ? 0 : saved, speed: sound.playbackRate, version }));
    } catch { /* A browser may not let a page remember. */ }
  }
  function restore() {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(place)); } catch { return; }
    const option = kept && [...$("speed").options].find(o => +o.value === kept.speed);
    if (option) { option.selected = true; setSpeed(kept.speed); }
    if (kept && picker && versions[kept.version] && use(kept.version)) { sound.addEventListener("loadedmetadata", () => resume(kept), { once: true }); return; }
    resume(kept);
  }
  function resume(kept) {
    if (kept) setSpeed(+$("speed").value);
    if (kept && kept.at > 3) { seek(kept.at * 1000); say(`Continues at ${clock(kept.at)}`); }
  }
  function clock(seconds) { return Math.floor(seconds / 60) + ":" + String(Math.floor(seconds % 60)).padStart(2, "0"); }

  $("names").addEventListener("change", () => root.classList.toggle("nameless", !$("names").checked));
  $("mark").addEventListener("change", show);

  if ("mediaSession" in navigator) {
    const session = navigator.mediaSession;
    session.metadata = new MediaMetadata({ title: document.title, artist: document.querySelector(".masthead p").textContent });
    const handlers = { play: () => sound.play(), pause: () => sound.pause(), seekbackward: actions.back, seekforward: actions.forward, previoustrack: actions["paragraph-back"], nexttrack: actions["paragraph-on"] };
    for (const [name, handler] of Object.entries(handlers)) try { session.setActionHandler(name, handler); } catch { /* Not every browser knows every key. */ }
  }

  root.classList.add("alive");
  for (const id of ["deck", "options"]) $(id).hidden = false;
  if (highlight) CSS.highlights.set("word", highlight);
  if (matchMedia("(min-width: 60rem)").matches) { actions.more(); $("options").open = true; }
  new ResizeObserver(() => root.style.setProperty("--bar-height", player.offsetHeight + "px")).observe(player);
  if (sound.readyState) restore(); else sound.addEventListener("loadedmetadata", restore, { once: true });
  show();
})();
