// keyboard.mjs FILE: everything the page can do, without a pointer.
import { open, wait, withBrowser } from "./browser.mjs";

await withBrowser(async browser => {
  const page = await open(browser, process.argv[2]);
  const state = () => page.evaluate(() => ({
    time: document.getElementById("sound").currentTime, paused: document.getElementById("sound").paused, speed: document.getElementById("sound").playbackRate,
    now: document.querySelector(".now")?.id ?? "", focus: document.activeElement.id || document.activeElement.className, status: document.getElementById("status").textContent,
    hidden: (() => { const b = document.activeElement.getBoundingClientRect(), p = document.getElementById("player"); return !p.contains(document.activeElement) && b.bottom > p.getBoundingClientRect().top && b.height < 200; })(),
  }));
  const stops = [], covered = [];
  for (let i = 0; i < 400; i++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => { const e = document.activeElement; return e === document.body ? "" : e.id || e.textContent.trim() || e.tagName; });
    if (!name) break;
    if ((await state()).hidden) covered.push(name);
    stops.push(name);
  }
  const controls = await page.evaluate(() => [...document.querySelectorAll("button, select, input, a[href], audio, summary")].filter(e => e.checkVisibility()).map(e => e.id || e.textContent.trim() || e.tagName));
  const focus = id => page.focus("#" + id);
  const press = async (id, key) => { await focus(id); await page.keyboard.press(key); await wait(250); return state(); };

  const steps = {};
  steps.play = await press("play", "Space");
  steps.pause = await press("play", "Enter");
  for (const id of ["sentence-on", "sentence-back", "paragraph-on", "paragraph-back", "chapter-on", "chapter-back", "forward", "back"]) steps[id] = await press(id, "Enter");
  await focus("speed");
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowDown");
  steps.fast = await state();
  for (let i = 0; i < 20; i++) await page.keyboard.press("ArrowUp");
  steps.slow = await state();
  await focus("play");
  await page.keyboard.press("d");
  await wait(200);
  steps.letter = await state();
  await focus("keys");
  await page.keyboard.press("Space");
  await focus("play");
  await page.keyboard.press("d");
  await wait(200);
  steps.letterOff = await state();
  await page.evaluate(() => document.querySelectorAll(".from")[2].focus());
  await page.keyboard.press("Enter");
  await wait(400);
  steps.from = await state();
  steps.fromExpected = await page.evaluate(() => document.querySelectorAll(".from")[2].closest("[id]").querySelector(".s").id);
  await press("play", "Enter");
  return { stops, covered, missing: controls.filter(c => !stops.includes(c)), steps, complaints: page.complaints };
});
