// play.mjs FILE SECONDS: plays the page and compares the highlighted word with timings.json at every frame.
import fs from "node:fs";
import path from "node:path";
import { open, withBrowser } from "./browser.mjs";
const [file, seconds] = [process.argv[2], Number(process.argv[3])];
const timings = JSON.parse(fs.readFileSync(path.join(path.dirname(file), "timings.json"), "utf8"));
const sentences = new Map(timings.paragraphs.flatMap(p => p.sentences).map(s => [s.id, s]));

await withBrowser(async browser => {
  const page = await open(browser, file);
  await page.click("#play");
  const frames = await page.evaluate(length => new Promise(done => {
    const sound = document.getElementById("sound"), seen = [];
    const look = () => {
      const range = [...CSS.highlights.get("word")][0];
      seen.push([sound.currentTime * 1000, document.querySelector(".now")?.id ?? "", range ? range.startContainer.parentElement.id : "", range ? range.startOffset : -1, range ? range.toString() : ""]);
      if (sound.currentTime < length) requestAnimationFrame(look); else done(seen);
    };
    requestAnimationFrame(look);
  }), seconds);
  await page.click("#play");

  let worst = 0, wrong = [];
  const seen = new Set();
  for (const [time, now, id, at, text] of frames) {
    if (at < 0) continue;
    const words = sentences.get(id).words, lengths = words.map(w => w.t.length + 1);
    let index = 0;
    for (let sum = 0; sum < at; index++) sum += lengths[index];
    const word = words[index], off = Math.max(word.s - time, time - word.e, 0);
    worst = Math.max(worst, off);
    if (word.t !== text || now !== id) wrong.push(`${time}: ${text} in ${now}, ${word.t} in ${id}`);
    seen.add(`${id} ${index}`);
  }
  const expected = [...sentences.values()].flatMap(s => s.words.map((w, i) => ({ key: `${s.id} ${i}`, ...w }))).filter(w => w.e <= seconds * 1000 && w.e - w.s >= 60);
  return {
    frames: frames.length, played: frames.at(-1)[0] - frames[0][0], words: seen.size, worstMs: worst, wrong,
    missed: expected.filter(w => !seen.has(w.key)).map(w => `${w.t} at ${w.s}`), complaints: page.complaints, asked: page.asked.map(u => u.split("/").at(-1)),
  };
});
