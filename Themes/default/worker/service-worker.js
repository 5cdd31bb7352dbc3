// Keeps the archive for reading without a network. The build writes its own name, BUILD, before
// this line; Documentation/OFFLINE.md tells how copies are kept and replaced.
//
// A copy holds files of one build only: whatever comes from the network is held against the names
// by content that the build lists, and kept under them alone.
'use strict';

const SCOPE = new URL(self.registration.scope);
const FAMILY = `sitegen ${SCOPE.href} `;
const COPY = FAMILY + BUILD;
const STRANGERS = `${FAMILY}pages of another build`;
const CONTENTS = 'offline/files.json';
const NOT_KEPT = 'offline/index.html';
const WHOLE = 'offline/whole';
const NAME = 'x-content-name';

const address = (path) => SCOPE.href + encodeURI(path);
const open = () => caches.open(COPY);
const kept = async (path) => (await open()).match(address(path));

/** The path within the site that a request means; undefined where it is none of the site's. */
function pathOf(href) {
  const url = new URL(href);
  if (url.origin !== SCOPE.origin || !url.pathname.startsWith(SCOPE.pathname)) return undefined;
  const path = decodeURI(url.pathname.slice(SCOPE.pathname.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The name of content: ten hexadecimal digits of its SHA-256. */
async function nameOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 5);
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// What the build lists

let contents;
const lists = new Map();

async function readContents() {
  const response = await kept(CONTENTS);
  if (!response) throw new Error('the copy has no contents');
  return response.json();
}

async function readList(name) {
  const path = `offline/files/${name}.json`;
  const old = await kept(path);
  if (old) return old.json();
  const response = await fetch(address(path));
  const bytes = await response.arrayBuffer();
  if (await nameOf(bytes) !== name) throw new Error('a list of another build');
  await (await open()).put(address(path), new Response(bytes));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function list(name) {
  if (!lists.has(name)) lists.set(name, readList(name).catch((error) => { lists.delete(name); throw error; }));
  return lists.get(name);
}

/** The last of sorted items whose first member does not come after a path. */
function lastUpTo(items, path) {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle][0] <= path) low = middle + 1; else high = middle;
  }
  return items[low - 1];
}

/** What the content of a file is called in this build; undefined where it has no such file. */
async function listed(path) {
  contents ??= readContents().catch((error) => { contents = undefined; throw error; });
  const holder = lastUpTo((await contents).lists, path);
  const file = holder && lastUpTo(await list(holder[1]), path);
  return file?.[0] === path ? file[1] : undefined;
}

// Keeping

async function put(path, bytes, name, type) {
  const headers = { 'content-type': type ?? 'application/octet-stream', [NAME]: name };
  await (await open()).put(address(path), new Response(bytes, { headers }));
}

/** Keeps a file of this build; fails where the network has none or that of another build. */
async function keep(path) {
  if (await kept(path)) return;
  const name = await listed(path);
  if (!name) return;
  const response = await fetch(address(path), { cache: 'no-cache' });
  const bytes = await response.arrayBuffer();
  if (!response.ok || await nameOf(bytes) !== name) throw new Error(`${path} is of another build`);
  await put(path, bytes, name, response.headers.get('content-type'));
}

/** Keeps files, some at a time. */
async function keepAll(paths) {
  const waiting = paths.slice().reverse();
  const work = async () => {
    while (waiting.length > 0) await keep(waiting.pop());
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

// From one build to the next: the new copy is made beside the old one, and takes its place whole.

const oldCopies = async () => (await caches.keys())
  .filter((name) => name.startsWith(FAMILY) && name !== COPY && name !== STRANGERS);

async function install() {
  const response = await fetch(address(CONTENTS), { cache: 'no-store' });
  const found = await response.clone().json();
  if (found.build !== BUILD) throw new Error('the site is being replaced');
  await (await open()).put(address(CONTENTS), response);
  await keep(NOT_KEPT);
  const page = await (await kept(NOT_KEPT)).text();
  await keepAll(Array.from(page.matchAll(/(?:href|src)="\.\.\/(assets\/[^"]+)"/g), ([, path]) => path));
  for (const name of await oldCopies()) await takeOver(await caches.open(name));
}

/** Carries what a reader kept into this build: the same file where it is the same, else the new. */
async function takeOver(old) {
  const changed = [];
  for (const request of await old.keys()) {
    const path = pathOf(request.url);
    const name = await listed(path);
    if (!name) continue;
    const response = await old.match(request);
    if (response.headers.get(NAME) === name) await (await open()).put(request, response);
    else changed.push(path);
  }
  await keepAll(changed);
  if (await old.match(address(WHOLE))) await keepWhole();
}

async function keepWhole() {
  contents ??= readContents();
  for (const [, name] of (await contents).lists) {
    await keepAll((await list(name)).map(([path]) => path));
  }
  await (await open()).put(address(WHOLE), new Response(''));
}

async function activate() {
  // Pages that are open were made by the build before.
  for (const { id } of await self.clients.matchAll()) await makeStranger(id);
  for (const name of await oldCopies()) await caches.delete(name);
}

// Answering

/** Pages of another build, which must not be given files of this one. */
const makeStranger = async (id) => (await caches.open(STRANGERS)).put(address(`?${id}`), new Response(''));
const isStranger = async (id) => Boolean(id && await (await caches.open(STRANGERS)).match(address(`?${id}`)));

async function answer(event, path) {
  const { request } = event;
  const isPage = request.mode === 'navigate';
  if (!isPage && await isStranger(event.clientId)) return fetch(request);
  const old = await kept(path);
  if (old) return old;
  let response;
  try {
    response = await fetch(request);
  } catch {
    if (!isPage) return Response.error();
    return Response.redirect(`${address(NOT_KEPT)}?page=${encodeURIComponent(path)}`);
  }
  return checked(event, path, response);
}

/** An answer of the network: kept where it is of this build, and given to its own pages only. */
async function checked(event, path, response) {
  const isPage = event.request.mode === 'navigate';
  const name = await listed(path).catch(() => undefined);
  // A reader's file that is on no list, such as data, or one that is not there.
  if (!name && !(isPage && response.ok)) return response;
  const bytes = response.ok ? await response.clone().arrayBuffer() : new ArrayBuffer(0);
  if (name && await nameOf(bytes) === name) {
    await put(path, bytes, name, response.headers.get('content-type')).catch(() => undefined);
    return response;
  }
  self.registration.update().catch(() => undefined);
  if (!isPage) return Response.error();
  await makeStranger(event.resultingClientId);
  return response;
}

// What pages ask for

const tasks = {
  /** Keeps what a page was read with. */
  keep: ({ urls }) => keepAll(urls.map(pathOf).filter((path) => path !== undefined)),
  /** What there is to keep, and what is kept. */
  tell: async () => {
    contents ??= readContents();
    const files = (await (await open()).keys()).length;
    return { ...await contents, kept: files, whole: Boolean(await kept(WHOLE)) };
  },
  /** Keeps a part of what the build lists. */
  keepList: async ({ name, from, to }) => keepAll((await list(name)).slice(from, to).map(([path]) => path)),
  finish: async () => (await open()).put(address(WHOLE), new Response('')),
  /** Puts away all that was kept, but for the page that says so. */
  forget: async () => {
    lists.clear();
    contents = undefined;
    await caches.delete(COPY);
    await install();
  },
  activate: () => self.skipWaiting(),
};

async function perform(event) {
  const reply = (message) => event.ports[0]?.postMessage(message);
  try {
    reply({ value: await tasks[event.data.task](event.data) });
  } catch (error) {
    reply({ error: error.name });
  }
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => {
  if (Object.hasOwn(tasks, event.data?.task)) event.waitUntil(perform(event));
});
self.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? pathOf(event.request.url) : undefined;
  // What the copy is made of does not come out of it.
  if (path === undefined || path === CONTENTS || path === 'service-worker.js') return;
  event.respondWith(answer(event, path));
});
