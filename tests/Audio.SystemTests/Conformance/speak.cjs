// The service's own kit speaks two documents, one after the other, and prints what it heard.
// node speak.cjs AUTHORITY KEY SSML…
const crypto = require("crypto");
const sdk = require("microsoft-cognitiveservices-speech-sdk");
const [authority, key, ...documents] = process.argv.slice(2);

const config = sdk.SpeechConfig.fromHost(new URL(`ws://${authority}`), key);
config.speechSynthesisOutputFormat = sdk.SpeechSynthesisOutputFormat.Raw24Khz16BitMonoPcm;
config.setProperty(sdk.PropertyId.SpeechServiceResponse_RequestPunctuationBoundary, "false");
const synthesizer = new sdk.SpeechSynthesizer(config, null);
const words = [];
synthesizer.wordBoundary = (_, e) => words.push({ text: e.text, offset: e.audioOffset, duration: e.duration, boundary: e.boundaryType });

const speak = ssml => new Promise((resolve, reject) => synthesizer.speakSsmlAsync(ssml, resolve, reject));

(async () => {
  const turns = [];
  for (const ssml of documents) {
    words.length = 0;
    const result = await speak(ssml);
    turns.push({ reason: sdk.ResultReason[result.reason], error: result.errorDetails, ticks: result.audioDuration, sound: crypto.createHash("sha256").update(Buffer.from(result.audioData ?? [])).digest("hex"), words: [...words] });
  }
  synthesizer.close();
  console.log(JSON.stringify(turns));
  process.exit(0);
})().catch(error => { console.error(String(error)); process.exit(1); });
