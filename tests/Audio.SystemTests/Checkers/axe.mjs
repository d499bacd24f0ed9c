// axe.mjs FILE: axe-core on the page in every mode, while it plays and with all controls open.
import { open, require, wait, withBrowser } from "./browser.mjs";
const axe = require("axe-core");
const modes = {
  light: { features: { "prefers-color-scheme": "light" } },
  dark: { features: { "prefers-color-scheme": "dark" } },
  narrow: { width: 320, height: 640 },
  forced: { features: { "forced-colors": "active" } },
  contrast: { features: { "prefers-contrast": "more" } },
};

await withBrowser(async browser => {
  const result = {};
  for (const [mode, options] of Object.entries(modes)) {
    const page = await open(browser, process.argv[2], options);
    await page.evaluate(() => {
      if (document.getElementById("steps").hidden) document.getElementById("more").click();
      for (const details of document.querySelectorAll("details")) details.open = true;
    });
    await page.click(".s");
    await wait(600);
    await page.evaluate(axe.source);
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    result[mode] = {
      passes: found.passes.length,
      violations: found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 120)).slice(0, 3).join(" | ")}`),
      highlighted: await page.evaluate(() => document.querySelectorAll(".now").length),
      sideways: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      complaints: page.complaints,
    };
    await page.close();
  }
  return result;
});
