// captions.mjs FOLDER: what a strict WebVTT parser and a SubRip validator find in an episode's captions.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
const require = createRequire(path.join(process.env.AUDIO_CHECKERS, "x.js"));
const { WebVTTParser } = require("webvtt-parser");
const validate = require("srt-validator").default;
const read = file => fs.readFileSync(path.join(process.argv[2], file), "utf8");

const result = {};
for (const file of ["captions.vtt", "captions.words.vtt"]) {
  const { cues, errors } = new WebVTTParser().parse(read(file), "subtitles/captions/descriptions");
  result[file] = { cues: cues.length, errors: errors.map(e => `${e.line}: ${e.message}`) };
}
const srt = read("captions.srt");
result["captions.srt"] = { cues: srt.split("\n\n").length, errors: validate(srt).map(e => `${e.lineNumber}: ${e.message}`) };
console.log(JSON.stringify(result));
