// nginx serving saved pages as files, as fast as it is ordinarily set up: two workers, files kept open, compressed beforehand, no log.
// usage: import; NGINX_MODULES names another folder of modules than Debian's
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { ask, decoded } from "./asking.mjs";
import { keep, mustBeFree, write } from "./paper.mjs";
import { pause } from "./process.mjs";
import { WORK } from "./settings.mjs";

const BROTLI = join(process.env.NGINX_MODULES ?? "/usr/lib/nginx/modules", "ngx_http_brotli_static_module.so");
const hasBrotli = () => existsSync(BROTLI);

/** What it can do, in words. */
export const modules = () => (hasBrotli() ? "gzip_static and brotli_static" : "gzip_static alone: there is no libnginx-mod-http-brotli-static here");

/** Saves pages of the paper with their compressed forms and serves them. @returns paths by the pages' names, and its port and pid */
export async function serveFiles(paper, port, pages) {
  const root = join(WORK, "files");
  mkdirSync(root, { recursive: true });
  const paths = {};
  for (const [name, path] of Object.entries(pages)) {
    const answer = await ask(paper, path);
    if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
    const file = join(root, `${name}.${/xml/.test(answer.headers["content-type"]) ? "xml" : "html"}`);
    writeFileSync(file, decoded(answer));
    execFileSync("gzip", ["-9kf", file]);
    if (hasBrotli()) execFileSync("brotli", ["-q", "11", "-kf", file]);
    paths[name] = `/${file.slice(root.length + 1)}`;
  }
  const conf = write("nginx.conf", `
${hasBrotli() ? `load_module ${BROTLI};` : ""}
worker_processes ${cpus().length}; worker_rlimit_nofile 8192; daemon off; pid ${join(WORK, "nginx.pid")}; error_log stderr crit;
events { worker_connections 4096; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100 inactive=1h; open_file_cache_valid 1h;
  types { text/html html; application/rss+xml xml; } charset utf-8; gzip_static on; gzip_vary on; ${hasBrotli() ? "brotli_static on;" : ""}
  client_body_temp_path ${WORK}/nginx-body; proxy_temp_path ${WORK}/nginx-proxy; fastcgi_temp_path ${WORK}/nginx-fastcgi;
  uwsgi_temp_path ${WORK}/nginx-uwsgi; scgi_temp_path ${WORK}/nginx-scgi;
  server { listen 127.0.0.1:${port} backlog=4096; root ${root}; }
}
`);
  await mustBeFree(port);
  const child = keep(spawn("nginx", ["-c", conf, "-e", "stderr"], { stdio: ["ignore", "ignore", "inherit"] }), "SIGTERM");
  const first = Object.values(paths)[0];
  for (let tried = 0; ; tried += 1) {
    if (child.exitCode !== null || tried > 500) throw new Error("nginx does not start");
    if (await ask(port, first).then((answer) => answer.status === 200, () => false)) break;
    await pause(0.01);
  }
  return { paths, port, pid: child.pid, stop: () => child.kill("SIGTERM") };
}
