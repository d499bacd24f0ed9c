// versions.mjs FILE [PICTURES]: from several voices to one and back by the keyboard, in step, remembered; screenshots if a folder is named.
import path from "node:path";
import { open, wait, withBrowser } from "./browser.mjs";
const [file, pictures] = process.argv.slice(2);

await withBrowser(async browser => {
  const page = await open(browser, file);
  const state = () => page.evaluate(() => ({
    time: document.getElementById("sound").currentTime, length: document.getElementById("sound").duration, paused: document.getElementById("sound").paused,
    speed: document.getElementById("sound").playbackRate, source: document.getElementById("sound").src.split("/").slice(-2).join("/"), now: document.querySelector(".now")?.id ?? "",
    version: document.getElementById("version").value, status: document.getElementById("status").textContent, marked: document.querySelectorAll(".now").length,
    chapters: [...document.querySelectorAll("#contents .at")].map(e => e.textContent), focus: document.activeElement.id,
  }));
  const ready = () => page.waitForFunction(() => document.getElementById("sound").readyState > 1).then(() => wait(400));
  const choose = async key => { await page.focus("#version"); await page.keyboard.press(key); await wait(100); await ready(); return state(); };
  const times = await page.evaluate(() => ["times", "times-single"].map(id => Object.fromEntries(JSON.parse(document.getElementById(id).textContent).map(([id, start, end]) => [id, [start / 1000, end / 1000]]))));

  const steps = { times };
  await page.select("#speed", "1.5");
  await page.evaluate(() => document.querySelectorAll("#text p")[6].querySelector(".s").click());
  await wait(600);
  steps.cast = await state();
  steps.single = await choose("ArrowDown");
  await page.focus("#play");
  await page.keyboard.press("Space");
  await wait(200);
  steps.paused = await state();
  await page.evaluate(() => document.querySelectorAll("#contents a")[1].click());
  await wait(400);
  steps.chapter = await state();
  await page.evaluate(() => document.querySelectorAll(".from")[4].click());
  await wait(400);
  steps.from = await state();
  steps.fromExpected = await page.evaluate(() => document.querySelectorAll(".from")[4].closest("[id]").querySelector(".s").id);
  await page.focus("#play");
  await page.keyboard.press("Space");
  await wait(200);
  steps.stopped = await state();
  await page.reload();
  await ready();
  steps.again = await state();
  steps.back = await choose("ArrowUp");
  steps.asked = [...new Set(page.asked.map(u => u.split("/").slice(-2).join("/")))];
  steps.complaints = page.complaints;
  await page.close();

  if (pictures) for (const [width, height] of [[1280, 800], [320, 640]]) for (const scheme of ["light", "dark"]) {
    const shot = await open(browser, file, { width, height, features: { "prefers-color-scheme": scheme } });
    await shot.screenshot({ path: path.join(pictures, `${width}-${scheme}-top.png`) });
    await shot.click("#text .s");
    await wait(800);
    await shot.select("#version", "single");
    await wait(2000);
    await shot.screenshot({ path: path.join(pictures, `${width}-${scheme}-single.png`) });
    await shot.close();
  }
  return steps;
});
