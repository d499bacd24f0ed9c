// library.mjs FILE: axe-core on the library page in every mode; its search; what is there without a script; where its links lead.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { axe, modes, open, withBrowser } from "./browser.mjs";
const file = process.argv[2];

await withBrowser(async browser => {
  const result = { modes: {}, complaints: [] };
  for (const [mode, options] of Object.entries(modes)) {
    const page = await open(browser, file, options);
    result.modes[mode] = await axe(page);
    result.complaints.push(...page.complaints);
    await page.close();
  }

  const page = await open(browser, file);
  const shown = () => [...document.querySelectorAll("li")].filter(li => li.checkVisibility()).map(li => li.querySelector("h3").textContent);
  result.listed = (await page.evaluate(shown)).length;
  await page.type("#words", "night FÉRRY");
  result.found = [...await page.evaluate(shown), await page.$eval("#found", p => p.textContent)];
  await page.type("#words", " zzzz");
  result.nothing = await page.$eval("#none", p => p.checkVisibility());
  const links = await page.$$eval("a[href], img[src]", all => all.map(e => e.href || e.src).filter(a => !a.includes("#")));
  result.broken = links.filter(a => !fs.existsSync(fileURLToPath(a)));
  result.hacked = await page.evaluate(() => window.hacked ?? null);
  result.scripts = await page.evaluate(() => document.scripts.length);
  result.complaints.push(...page.complaints);
  await page.close();

  const bare = await open(browser, file, { script: false });
  result.bare = [await bare.$$eval("li", all => all.length), await bare.$$eval("#search:not([hidden])", all => all.length)];
  await bare.close();
  return result;
});
