// browser.mjs: Debian's Chromium, as every check of the page starts it.
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
export const require = createRequire(path.join(process.env.AUDIO_CHECKERS, "x.js"));
const puppeteer = require("puppeteer-core");

// The ways of looking at a page that are checked.
export const modes = {
  light: { features: { "prefers-color-scheme": "light" } },
  dark: { features: { "prefers-color-scheme": "dark" } },
  narrow: { width: 320, height: 640 },
  forced: { features: { "forced-colors": "active" } },
  contrast: { features: { "prefers-contrast": "more" } },
};

export const wait = ms => new Promise(done => setTimeout(done, ms));

export async function withBrowser(work) {
  const browser = await puppeteer.launch({
    executablePath: process.env.AUDIO_CHROMIUM, headless: true,
    args: ["--no-sandbox", "--disable-gpu", "--mute-audio", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic"],
  });
  try { console.log(JSON.stringify(await work(browser))); } finally { await browser.close(); }
}

// A page from disk, with everything it complained about and everything it asked for.
export async function open(browser, file, { width = 1280, height = 800, features = {}, script = true } = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.complaints = [];
  page.asked = [];
  page.on("console", m => { if (["error", "warn"].includes(m.type())) page.complaints.push(m.text()); });
  page.on("pageerror", e => page.complaints.push(e.message));
  page.on("request", r => { if (!r.url().startsWith("data:")) page.asked.push(r.url()); }); // the browser's own pictures are data
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height });
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
  await page.goto(pathToFileURL(file).href);
  if (script && await page.$("#sound")) await page.waitForFunction(() => document.getElementById("sound").readyState > 0, { timeout: 20000 });
  return page;
}

// What axe-core says of a page, and whether it scrolls sideways.
export async function axe(page) {
  await page.evaluate(require("axe-core").source);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return {
    passes: found.passes.length,
    violations: found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 120)).slice(0, 3).join(" | ")}`),
    sideways: await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  };
}
