// axe.mjs FILE: axe-core on the page in every mode, while it plays and with all controls open.
import { axe, modes, open, wait, withBrowser } from "./browser.mjs";

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
    result[mode] = {
      ...await axe(page),
      highlighted: await page.evaluate(() => document.querySelectorAll(".now").length),
      complaints: page.complaints,
    };
    await page.close();
  }
  return result;
});
