// What the newsroom's work takes, over HTTP on a running site: SITE_ADDRESS, with the admin of the browser tests (end2end/serve.sh).
// Saves of a story of 5,000 words; from the wish to publish to the changed front page; lists over all stories that there are.
import { performance } from 'node:perf_hooks';

const site = process.env.SITE_ADDRESS;
const api = `${site}/api/v1/newsroom`;
const form = new URLSearchParams({ email: 'rehana@paper.example', password: 'ইলিশ-ঘড়ি-রংধনু-৪২' });
const entered = await fetch(`${site}/newsroom/sign-in`, {
  method: 'POST', body: form, redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' },
});
const cookie = entered.headers.getSetCookie().map(line => line.split(';')[0]).join('; ');

async function post(path, body) {
  const answer = await fetch(`${api}/${path}`, {
    method: 'POST', body: JSON.stringify(body), headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function get(path) {
  const answer = await fetch(`${api}/${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

async function times(count, work) {
  const all = [];
  for (let at = 0; at < count; at += 1) {
    const begun = performance.now();
    await work(at);
    all.push(performance.now() - begun);
  }
  all.sort((a, b) => a - b);
  const part = share => all[Math.min(all.length - 1, Math.floor(all.length * share))].toFixed(1);
  return `p50 ${part(0.5)} ms, p99 ${part(0.99)} ms, of ${count}`;
}

const WORDS = 'নদীর পারে নতুন সেতু খুলে দেওয়া হয়েছে বলে জানিয়েছেন কর্মকর্তারা'.split(' ');
const paragraph = at => Array.from({ length: 50 }, (_, word) => WORDS[(at + word) % WORDS.length]).join(' ');
const body = mark => JSON.stringify({
  version: 1,
  blocks: Array.from({ length: 100 }, (_, at) => ({ type: 'paragraph', text: `${paragraph(at)} ${at === 50 ? mark : ''}` })),
});
const draft = (headline, mark) => ({
  headline: { page: headline }, section: 'bangladesh', authors: ['nusrat-jahan-mitu'], body: body(mark), slug: '',
});

const id = await post('story/begin_story', { stage: 'draft', draft: draft('মাপার লেখা', '') });
let version = 1;
console.log(`a story of 5,000 words is saved (${(body('').length / 1024).toFixed(0)} K characters): ${await times(300, async at => {
  const saved = await post('story/save_story', { id, base: version, draft: draft('মাপার লেখা', `দাগ ${at}`) });
  version = saved.Kept.version;
})}`);

console.log(`published until the front page says so: ${await times(50, async at => {
  const headline = `মাপা শিরোনাম ${at} ${process.pid}`;
  const one = await post('story/begin_story', { stage: 'draft', draft: { ...draft(headline, ''), slug: `mapa-${process.pid}-${at}` } });
  const outcome = await post('story/publish_story', { id: one, version: 1, change: 'Minor' });
  if (outcome.Published === undefined) throw new Error(JSON.stringify(outcome));
  for (;;) {
    const front = await (await fetch(site)).text();
    if (front.includes(headline)) break;
  }
})}`);

const LISTS = {
  'all stories': 'wanted[trash]=false',
  'of a stage': 'wanted[trash]=false&wanted[stage]=published',
  'of a section': 'wanted[trash]=false&wanted[section]=bangladesh',
  'my stories': 'wanted[trash]=false&wanted[whose]=1',
  'a common word in headlines': `wanted[trash]=false&wanted[typed]=${encodeURIComponent('নতুন')}`,
  'a word that is in none': `wanted[trash]=false&wanted[typed]=${encodeURIComponent('কখগঘঙচ')}`,
};
for (const [name, wanted] of Object.entries(LISTS)) {
  console.log(`list, ${name}: ${await times(100, () => get(`story/list_stories?${wanted}`))}`);
}
console.log(`calendar: ${await times(100, () => get('story/get_desk_month?from_now=0'))}`);
