// feed.mjs FILE: how two podcast readers of others understand a feed.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
const require = createRequire(path.join(process.env.AUDIO_CHECKERS, "x.js"));
const partytime = require("podcast-partytime");
const { parseRssFeed } = await import(pathToFileURL(require.resolve("feedsmith")).href);
const text = fs.readFileSync(process.argv[2], "utf8");

const party = partytime.parseFeed(text, { allowMissingGuid: false });
const smith = parseRssFeed(text);
console.log(JSON.stringify({
  partytime: party.items.map(i => ({ title: i.title, guid: i.guid, length: i.enclosure.length, transcripts: (i.podcastTranscripts ?? []).length, chapters: i.podcastChapters?.url ?? null, others: (i.alternativeEnclosures ?? []).map(e => `${e.title} ${e.length} ${e.source[0].uri.split("?")[0]}`) })),
  feedsmith: smith.items.map(i => ({ title: i.title, guid: i.guid?.value, length: i.enclosures?.[0]?.length, transcripts: (i.podcast?.transcripts ?? []).length, chapters: i.podcast?.chapters?.url ?? null, others: (i.podcast?.alternateEnclosures ?? []).map(e => `${e.title} ${e.length} ${e.sources[0].uri.split("?")[0]}`) })),
}));
