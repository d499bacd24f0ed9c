// page.mjs FILE [PICTURES]: no script, reduced motion, print, remembering, pressing a paragraph, hostile text; screenshots if a folder is named.
import path from "node:path";
import { open, wait, withBrowser } from "./browser.mjs";
const [file, pictures] = process.argv.slice(2);

await withBrowser(async browser => {
  const result = {};
  const bare = await open(browser, file, { script: false });
  result.noScript = await bare.$$eval("audio, .s, #deck, .who", all => ({
    audio: all.filter(e => e.localName === "audio" && e.controls && e.getBoundingClientRect().height > 20).length,
    sentences: all.filter(e => e.matches(".s") && e.checkVisibility()).length, dead: all.filter(e => e.id === "deck" && e.checkVisibility()).length,
    names: all.filter(e => e.matches(".who") && e.checkVisibility()).length,
  })).catch(e => ({ error: e.message }));
  await bare.close();

  const calm = await open(browser, file, { features: { "prefers-reduced-motion": "reduce" } });
  result.behaviours = await calm.evaluate(async () => {
    const seen = [], sound = document.getElementById("sound");
    window.scrollBy = options => seen.push(options.behavior);
    await sound.play();
    sound.currentTime = sound.duration * 0.6;
    await new Promise(done => setTimeout(done, 1500));
    sound.pause();
    return seen;
  });
  await calm.close();

  const page = await open(browser, file);
  const block = (await page.$$("#text > p"))[1];
  await block.scrollIntoView();
  await page.evaluate(b => b.querySelector(".s:last-of-type, .s").click(), block);
  await wait(300);
  result.pressed = await page.evaluate(b => [document.querySelector(".now").id, b.querySelector(".s").id, !document.getElementById("sound").paused], block);
  await page.click("#play");
  result.stopped = await page.evaluate(() => document.getElementById("sound").currentTime);
  await page.select("#speed", "1.5");
  await page.reload();
  await page.waitForFunction(() => document.getElementById("sound").readyState > 1);
  await wait(300);
  result.resumed = await page.evaluate(() => [document.getElementById("sound").currentTime, document.getElementById("sound").playbackRate, document.getElementById("status").textContent]);
  result.session = await page.evaluate(() => navigator.mediaSession.metadata.title.slice(0, 100));
  await page.emulateMediaType("print");
  result.printed = await page.evaluate(() => ["#player", "#contents", "#text", ".who"].map(s => document.querySelector(s)?.checkVisibility() ?? null));
  await page.emulateMediaType("screen");
  result.hacked = await page.evaluate(() => window.hacked ?? null);
  result.scripts = await page.evaluate(() => [document.scripts.length, document.images.length, document.querySelectorAll("[onerror], [onclick], iframe, object").length]);
  result.complaints = page.complaints;
  result.asked = [...new Set(page.asked.map(u => u.split("/").at(-1)))];
  await page.close();

  if (pictures) for (const [width, height] of [[1280, 800], [320, 640]]) for (const scheme of ["light", "dark"]) {
    const shot = await open(browser, file, { width, height, features: { "prefers-color-scheme": scheme } });
    await shot.screenshot({ path: path.join(pictures, `${width}-${scheme}-top.png`) });
    await shot.click("#text .s");
    await wait(2500);
    await shot.screenshot({ path: path.join(pictures, `${width}-${scheme}-playing.png`) });
    await shot.close();
  }
  return result;
});
