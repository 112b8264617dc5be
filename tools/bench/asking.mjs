// One request and its whole answer, undecoded, as wrk gets it. Imported by the parts.
import { Agent, request } from "node:http";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** @returns {Promise<{status: number, headers: object, body: Buffer, bytes: number}>} `bytes`: with status line and headers, as on the line */
export function ask(port, path, headers = {}, { through = agent } = {}) {
  return new Promise((done, failed) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: through }, (answer) => {
      const chunks = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("error", failed);
      answer.on("end", () => {
        const body = Buffer.concat(chunks);
        const { statusCode: status, headers, rawHeaders, statusMessage } = answer;
        let bytes = `HTTP/1.1 ${status} ${statusMessage}\r\n\r\n`.length + body.length;
        for (let at = 0; at < rawHeaders.length; at += 2) bytes += rawHeaders[at].length + rawHeaders[at + 1].length + 4;
        if (headers["transfer-encoding"] === "chunked") bytes += 12;
        done({ status, headers, body, bytes });
      });
    });
    asked.on("error", failed);
    asked.end();
  });
}

/** The bytes before they were compressed. */
export function decoded({ headers, body }) {
  switch (headers["content-encoding"]) {
    case undefined: return body;
    case "gzip": return gunzipSync(body);
    case "br": return brotliDecompressSync(body);
    case "deflate": return inflateSync(body);
    default: throw new Error(`an encoding that was not asked for: ${headers["content-encoding"]}`);
  }
}

/** The text of a page; fails unless it is there. */
export async function page(port, path) {
  const answer = await ask(port, path);
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return answer.body.toString();
}

/** What a page says as long as nothing is published: without the minute in the masthead, and without how long ago something was. */
export const lasting = (bytes) => bytes.toString("latin1")
  .replace(/(class="masthead__date"><time datetime=")[^"]*/, "$1")
  .replaceAll(/(class="moment">)[^<]*/g, "$1");

/** Where two texts part, to tell somebody. */
export function parting(one, other) {
  let at = 0;
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at += 1;
  const cut = (text) => Buffer.from(text.slice(Math.max(0, at - 60), at + 60), "latin1").toString();
  return `"…${cut(one)}…" and "…${cut(other)}…"`;
}
