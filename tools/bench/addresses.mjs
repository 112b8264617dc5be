// Finds a paper's pages as a reader does, by its links and sitemaps: the same code for any archive. Imported by the parts.
import { page } from "./asking.mjs";

const SEARCHES = ["ঢাকা", "নির্বাচন", "বাংলাদেশ", "সরকার", "বাজার", "শিক্ষা", "বৃষ্টি", "ক্রিকেট", "হাসপাতাল", "dhaka", "মন্ত্রী বলেন", "নদী"];
const OURS = /^\/(newsroom|latest|popular|archive|search|saved|topic|author|series)\b/;

const links = (html, pattern) => [...new Set([...html.matchAll(/href="([^"#]*)/g)].map(([, link]) => link.replaceAll("&amp;", "&")))]
  .filter((link) => pattern.test(link));
const spread = (all, most) => all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length) || at === 0);
const locations = (xml) => [...xml.matchAll(/<loc>[^<]*?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path);

export const searchFor = (words) => `/search?q=${encodeURIComponent(words)}`;

/** Sections, as the front page links them. */
export async function sections(port) {
  return links(await page(port, "/"), /^\/[a-z0-9-]+$/).filter((link) => !OURS.test(link));
}

/** At most `most` articles, spread over the whole archive. */
export async function articles(port, most) {
  const months = spread(locations(await page(port, "/sitemap.xml")).filter((path) => /\d{4}-\d{2}/.test(path)), 24);
  const found = [];
  for (const month of months) {
    const listed = locations(await page(port, month)).filter((path) => /^\/[^/]+\/[^/]+$/.test(path));
    found.push(...spread(listed, Math.ceil(most / months.length)));
  }
  if (found.length === 0) throw new Error("the sitemaps list no article");
  return spread(found, most);
}

/** Archive months and days of the months that have news. */
export async function archive(port, most) {
  const years = links(await page(port, "/archive"), /^\/archive\/\d{4}$/);
  const months = [];
  for (const year of years) months.push(...links(await page(port, year), new RegExp(`^${year}/\\d{2}$`)));
  months.push(...links(await page(port, "/archive"), /^\/archive\/\d{4}\/\d{2}$/));
  const days = [];
  const some = spread([...new Set(months)], 24);
  for (const month of some) days.push(...links(await page(port, month), new RegExp(`^${month}/\\d{2}$`)));
  return { months: some, days: spread(days, most) };
}

/** Pages far down in a section: its tenth, and one in the middle of the archive's time. */
export async function deep(port, section) {
  const further = async (at) => links(await page(port, at), /\?before=/).map((link) => link.replace(/^https?:\/\/[^/]+/, ""))[0];
  let at = section;
  const found = [];
  for (let step = 0; step < 10; step += 1) {
    const next = await further(at);
    if (!next) break;
    at = next;
  }
  if (at !== section) found.push(at);
  const { days } = await archive(port, 40);
  const middle = days[Math.floor(days.length / 2)]?.match(/(\d{4})\/(\d{2})\/(\d{2})/);
  if (middle) found.push(`${section}?before=${Date.UTC(middle[1], middle[2] - 1, middle[3])}.${"0".repeat(32)}`);
  return found;
}

/** The pages of each kind over which an archive may grow. */
export async function kinds(port) {
  const all = await sections(port);
  const some = await articles(port, 600);
  const { months, days } = await archive(port, 200);
  const under = [];
  for (const section of all.slice(0, 6)) under.push(...(await deep(port, section)));
  return {
    front: ["/"],
    section: all,
    "deep page": under,
    topic: links(await page(port, "/topic"), /^\/topic\/[^/?]+$/).slice(0, 100),
    author: links(await page(port, "/author"), /^\/author\/[^/?]+$/).slice(0, 100),
    "archive month": months,
    "archive day": days,
    "article, with related": some,
    search: SEARCHES.map(searchFor),
  };
}

/** One page of each kind that is measured beside nginx. */
export async function beside(port) {
  const section = (await sections(port))[0];
  const found = links(await page(port, section), new RegExp(`^${section}/[^/?.]+$`));
  if (found.length === 0) throw new Error(`${section} links no article`);
  return { front: "/", section, article: found[0], search: searchFor(SEARCHES[0]), feed: "/feed.xml" };
}
