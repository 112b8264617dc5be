// Readers who comment, as their browsers do it, and what of it is on disk. Imported by the parts.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { WORK } from "./settings.mjs";

/** All of them write from one address. */
export const AT_ANY_PACE = { HOCCHETAKI_DISCUSSION__COMMENTS_PER_MINUTE: "4000000000", HOCCHETAKI_DISCUSSION__COMMENTS_AT_ONCE: "4000000000" };

/** An archive that may be written to, since the other parts want theirs as it was. */
export function copied(archive, name) {
  const folder = join(WORK, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(archive, folder, { recursive: true });
  return folder;
}

/** Rows of a paper's database. With no program on it, or beside one. */
export function sql(folder, statements) {
  const { status, stdout, stderr } = spawnSync("sqlite3", ["-json", join(folder, "paper.sqlite")],
    { input: `.timeout 60000\n${statements}`, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0 || stderr) throw new Error(`sqlite3: ${stderr}`);
  return stdout.trim() ? JSON.parse(stdout) : [];
}

/** So many stories, the newest first, as `{ id, path }`. */
export function stories(folder, most) {
  return sql(folder, `select lower(hex(a.id)) as id, '/' || coalesce(o.slug || '/', '') || case when o.id is null then s.slug || '/' else '' end || a.slug as path
    from article a join section s on s.id = a.section_id left join section o on o.id = s.parent_id
    where a.status = 'published' order by a.published_at desc limit ${most};`);
}

/** One browser. With `known`, it keeps the cookie that it gets with its first comment. */
export class Writer {
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #cookie = "";
  #known;

  constructor({ known = true } = {}) {
    this.#known = known;
  }

  /**
   * @returns {Promise<string>} the comment's id: it is kept. Fails where the line breaks or the answer is another.
   */
  async post(port, { article, key, name, text, parent }) {
    const form = { article, "form[name]": name, "form[text]": text, "form[key]": key, "form[website]": "", ...(parent ? { "form[parent]": parent } : {}) };
    const { status, headers, body } = await this.#send(port, new URLSearchParams(form).toString());
    if (status !== 200) throw Object.assign(new Error(`a comment is answered ${status}: ${body.slice(0, 300)}`), { status });
    if (this.#known) this.#cookie ||= headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    return JSON.parse(body).comment;
  }

  #send(port, form) {
    const headers = {
      "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(form), accept: "application/json", "sec-fetch-site": "same-origin",
      ...(this.#cookie ? { cookie: this.#cookie } : {}),
    };
    return new Promise((done, failed) => {
      const asked = request({ host: "127.0.0.1", port, path: "/api/v1/comment/post_comment", method: "POST", headers, agent: this.#agent }, (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (chunk) => (body += chunk));
        answer.on("error", failed);
        answer.on("end", () => (answer.complete ? done({ status: answer.statusCode, headers: answer.headers, body }) : failed(new Error("half an answer"))));
      });
      asked.on("error", failed);
      asked.end(form);
    });
  }
}
